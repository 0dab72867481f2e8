using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Knowledge;

/// <summary>What is found, in which order, and by whom.</summary>
public class KnowledgeSearchTests
{
    protected virtual string Database => "Sqlite";

    private static readonly string[] Titles =
    [
        "Bedarf im Landkreis nachweisen", "Eine Bedarfsermittlung mit Fokusgruppen", "Mütter im Elterncafé erreichen", "Straßenfest für alle Generationen",
        "Multiplikatorinnen und Multiplikatoren gewinnen", "Partizipation nach Stufen", "Ehrenamt versichern", "Kindertagesstätte als gesunder Ort",
        "Angebot verstetigen", "Verwendungsnachweis einreichen",
    ];

    [Theory]
    [InlineData("Bedarf nachweisen", "Bedarf im Landkreis nachweisen")]
    [InlineData("ermittlung", "Eine Bedarfsermittlung mit Fokusgruppen")]
    [InlineData("Bedarfsermitlung", "Eine Bedarfsermittlung mit Fokusgruppen")]
    [InlineData("Fokusgrupe", "Eine Bedarfsermittlung mit Fokusgruppen")]
    [InlineData("Mutter", "Mütter im Elterncafé erreichen")]
    [InlineData("muetter elterncafe", "Mütter im Elterncafé erreichen")]
    [InlineData("STRASSENFEST", "Straßenfest für alle Generationen")]
    [InlineData("Multiplikator*innen", "Multiplikatorinnen und Multiplikatoren gewinnen")]
    [InlineData("mitreden", "Partizipation nach Stufen")]
    [InlineData("Parztizipation", "Partizipation nach Stufen")]
    [InlineData("Kita", "Kindertagesstätte als gesunder Ort")]
    [InlineData("Wer führt das Angebot danach weiter?", "Angebot verstetigen")]
    [InlineData("Nachweis der Verwendung", "Verwendungsnachweis einreichen")]
    [InlineData("Verwendungsnchweis", "Verwendungsnachweis einreichen")]
    public async Task The_right_entry_comes_first(string asked, string title)
    {
        await using var desk = await DeskWorld.StartAsync(Database, staffed: false);
        foreach (var each in Titles)
        {
            await desk.Publish(each);
        }

        Assert.Equal(title, (await desk.Find(asked)).FirstOrDefault());
    }

    [Theory]
    [InlineData("Nach drei Wochen ist der Kurs halb leer, alle springen ab", "Abbruch der Teilnahme verstehen")]
    [InlineData("wohin mit dem ganzen schuhkarton voll kassenbons", "Belege aufbewahren")]
    [InlineData("schuhkarton", "Schuhkarton bemalen")]
    public async Task What_people_say_leads_to_the_word_of_the_field_and_what_has_their_own_words_comes_first(string asked, string title)
    {
        await using var desk = await DeskWorld.StartAsync(Database, staffed: false);
        foreach (var each in (string[])[.. Titles, "Abbruch der Teilnahme verstehen", "Belege aufbewahren", "Schuhkarton bemalen"])
        {
            await desk.Publish(each);
        }

        Assert.Equal(title, (await desk.Find(asked)).FirstOrDefault());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("wie was wer und")]
    [InlineData("😀 👍🏽 \uD800 \0\u0001")]
    [InlineData("\" OR 1=1 -- %_*[a-z]* '';")]
    public async Task What_says_nothing_finds_nothing_and_breaks_nothing(string asked)
    {
        await using var desk = await DeskWorld.StartAsync(Database, staffed: false);
        Assert.Empty(await desk.Find(asked));
        Assert.NotEmpty(await desk.Find(string.Concat(Enumerable.Repeat("Wie weisen wir den Bedarf für unsere Selbsthilfegruppe nach? 😀 ", 400))));
    }

    [Fact]
    public async Task Withdrawn_entries_past_workshops_and_those_of_the_other_office_are_not_found()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var (ana, now) = (await desk.Actor("ana.th@desk.example"), desk.Clock.GetUtcNow());
        var slug = await desk.Publish(new() { Title = "Zwiebelkuchen backen", Body = "x", Office = "TH" }, ana);
        await desk.Publish(new() { Kind = "workshop", Title = "Zwiebelwerkstatt", Body = "x", Office = "TH", StartsAt = now.AddDays(1) }, ana);
        Assert.Equal(2, (await desk.Find("Zwiebel", "TH")).Count);
        Assert.Empty(await desk.Find("Zwiebel", "ST"));
        desk.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(["Zwiebelkuchen backen"], await desk.Find("Zwiebel"));
        await desk.Run<PublishKnowledge>(p => p.WithdrawAsync(slug, 1, ana, DeskWorld.Cancel));
        Assert.Empty(await desk.Find("Zwiebel"));
    }

    [Fact]
    public async Task A_change_on_another_node_is_found_by_the_next_search()
    {
        await using var one = await DeskWorld.StartAsync();
        await using var other = await DeskWorld.StartAsync(like: one);
        Assert.Empty(await other.Find("Gurkensalat"));
        var slug = await one.Publish(new() { Kind = "instrument", Title = "Gurkensalat für alle", Body = "x" }, KnowledgeWorld.Administrator);
        Assert.Single(await other.Find("Gurkensalat"));
        await other.Run<PublishKnowledge>(p => p.ChangeAsync(slug, new() { Kind = "instrument", Title = "Tomatensalat für alle", Body = "x", Version = 1 }, KnowledgeWorld.Administrator, DeskWorld.Cancel));
        Assert.Empty(await one.Find("Gurkensalat"));
        Assert.Single(await one.Find("Tomaten"));
        Assert.Equal(await one.Find("Salat planen"), await other.Find("Salat planen"));
    }

    [Fact]
    public async Task A_node_that_learned_piece_by_piece_ranks_like_one_that_read_everything_at_once()
    {
        await using var grown = await DeskWorld.StartAsync(Database, staffed: false);
        foreach (var title in Titles)
        {
            await grown.Publish(title);
            await grown.Find("Bedarf");
        }

        using var fresh = new KnowledgeIndex();
        foreach (var asked in new[] { "Bedarf", "Mutter gewinnen", "mitreden im Landkreis", "Ehrenamtliche Multiplikatoren versichern" })
        {
            var anew = await grown.DbAsync(db => new KnowledgeSearch(db, fresh, grown.Clock).FindAsync(new KnowledgeQuery(asked, null, 10), DeskWorld.Cancel));
            Assert.Equal(anew.Select(h => h.Title), await grown.Find(asked));
        }
    }

    [Fact]
    public async Task Words_that_fit_are_marked_where_they_stand()
    {
        await using var desk = await DeskWorld.StartAsync(Database, staffed: false);
        await desk.Publish("Rote Rüben", "Vorab etwas anderes, das lang ist und mit der Sache nichts zu tun hat. **Rüben** wachsen im <b>Garten</b>, und eine Rübe wiegt wenig.");
        var hit = (await desk.Get<KnowledgeSearch, IReadOnlyList<KnowledgeHit>>(s => s.FindAsync(new("rübe", null, 5), DeskWorld.Cancel)))[0];
        Assert.Equal(["Rüben", "Rübe"], hit.Marks.Select(m => hit.Snippet[m]));
        Assert.Equal(["Rüben"], hit.TitleMarks.Select(m => hit.Title[m]));
        Assert.Equal("/wissen/rote-rueben", hit.Address);
    }
}

public sealed class KnowledgeSearchOnSqlServerTests : KnowledgeSearchTests
{
    protected override string Database => "SqlServer";
}
