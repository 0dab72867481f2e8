using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Writing;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Writing;

public class TextDraftTests
{
    private static readonly string Empty = TextDrafts.BaseOf(null);

    protected virtual string Database => "Sqlite";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task A_draft_survives_the_node_and_is_its_authors_alone()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var place = $"/desk/faelle/{number}";
        await Save(desk, "ana.th", new DraftInput(place, "Note", "Anruf am Montag") { Base = Empty, Version = 0 });
        if (Database == "Sqlite")
        {
            await using var other = await DeskWorld.StartAsync(like: desk);
            Assert.Equal("Anruf am Montag", (await Of(other, "ana.th", place))["Note"].Text);
        }

        Assert.Equal("Anruf am Montag", (await Of(desk, "ana.th", place))["Note"].Text);
        Assert.Empty(await Of(desk, "ben.th", place));
    }

    [Theory]
    [InlineData("ana.st")]
    [InlineData("eva.th")]
    public async Task No_draft_about_a_case_that_one_may_not_see(string who)
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var task = await desk.OpenTask(number, "triage");
        foreach (var place in new[] { $"/desk/faelle/{number}", $"/desk/faelle/{number.ToLowerInvariant()}/antwort", $"/desk/aufgaben/{task.PublicId}", "https://evil.example", "/desk//evil" })
        {
            var broken = await Assert.ThrowsAsync<RuleBroken>(() => Save(desk, who, new DraftInput(place, "Note", "Text")));
            Assert.Equal("not-found", broken.Code);
        }
    }

    [Fact]
    public async Task A_second_window_overwrites_nothing_and_both_texts_can_be_kept()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var place = $"/desk/faelle/{(await desk.Ask()).Number}";
        await Save(desk, "ana.th", new DraftInput(place, "Note", "erstes Fenster") { Base = Empty, Version = 0 });
        var refused = await Save(desk, "ana.th", new DraftInput(place, "Note", "zweites Fenster") { Base = Empty, Version = 0 });
        Assert.Equal("erstes Fenster", refused.Other);
        Assert.Equal("erstes Fenster", (await Of(desk, "ana.th", place))["Note"].Text);

        var kept = await Save(desk, "ana.th", new DraftInput(place, "Note", "zweites Fenster") { Base = Empty, Version = 0, KeepsOther = true });
        Assert.Null(kept.Other);
        var draft = (await Of(desk, "ana.th", place))["Note"];
        Assert.Equal(("zweites Fenster", "erstes Fenster"), (draft.Text, draft.Kept));
    }

    [Fact]
    public async Task A_text_that_began_from_another_stored_text_puts_the_old_draft_aside()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var place = $"/desk/faelle/{(await desk.Ask()).Number}/antwort";
        var saved = await Save(desk, "ana.th", new DraftInput(place, "Input.Text", "mein alter Entwurf") { Base = Empty, Version = 0 });
        await Save(desk, "ana.th", new DraftInput(place, "Input.Text", "zusammengeführt") { Base = TextDrafts.BaseOf("Fassung von Ben"), Version = saved.Version });
        var draft = (await Of(desk, "ana.th", place))["Input.Text"];
        Assert.Equal(("zusammengeführt", "mein alter Entwurf"), (draft.Text, draft.Kept));
    }

    [Fact]
    public async Task What_was_sent_is_not_brought_back_by_a_late_save_of_its_window()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var place = $"/desk/faelle/{(await desk.Ask()).Number}";
        var by = await desk.Actor("ana.th@desk.example");
        var input = new DraftInput(place, "Note", "fertig") { Base = Empty, Version = 0, Page = "fenster-1" };
        await Save(desk, "ana.th", input);
        await desk.Run<TextDrafts>(d => d.EndAsync(place, ["Note"], "fenster-1", by, Cancel));
        await Save(desk, "ana.th", input with { Text = "fertig, fast" });
        Assert.Empty(await Of(desk, "ana.th", place));

        await Save(desk, "ana.th", input with { Text = "der nächste Vermerk", Page = "fenster-2" });
        Assert.Equal("der nächste Vermerk", (await Of(desk, "ana.th", place))["Note"].Text);
    }

    [Fact]
    public async Task Who_else_writes_an_answer_is_told_to_advisors_of_the_office_only()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await Save(desk, "ana.th", new DraftInput(DraftPlace.OfAnswer(number), "Input.Text", "Anas Text") { Base = Empty });
        var other = Assert.Single(await Others(desk, "ben.th", number));
        Assert.Equal(("ana.th", "Anas Text"), (other.Who, other.Text));
        Assert.Empty(await Others(desk, "ana.th", number));
        Assert.Empty(await Others(desk, "ana.st", number));
        Assert.Empty(await Others(desk, "eva.th", number));
    }

    [Fact]
    public async Task Drafts_are_purged_when_nobody_touches_them_for_four_weeks()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await Save(desk, "ana.th", new DraftInput("/desk/anfrage", "Input.Body", "alt") { Base = Empty });
        desk.Clock.Advance(TimeSpan.FromDays(20));
        await Save(desk, "ana.th", new DraftInput("/desk/anfrage", "Input.Subject", "jung") { Base = Empty });
        desk.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(1, await desk.Get<PurgeTextDrafts, int>(p => p.RunAsync(Cancel)));
        Assert.Equal("jung", await desk.DbAsync(db => db.TextDrafts.Select(d => d.Text).SingleAsync(Cancel)));
    }

    private static async Task<DraftSaved> Save(DeskWorld desk, string who, DraftInput input)
    {
        var by = await desk.Actor($"{who}@desk.example");
        return await desk.Get<TextDrafts, DraftSaved>(d => d.SaveAsync(input, by, Cancel));
    }

    private static async Task<IReadOnlyDictionary<string, TextDraft>> Of(DeskWorld desk, string who, string place)
    {
        var by = await desk.Actor($"{who}@desk.example");
        return await desk.Get<TextDrafts, IReadOnlyDictionary<string, TextDraft>>(d => d.OfPlaceAsync(place, by, Cancel));
    }

    private static async Task<IReadOnlyList<OtherDraft>> Others(DeskWorld desk, string who, string number)
    {
        var by = await desk.Actor($"{who}@desk.example");
        return await desk.Get<TextDrafts, IReadOnlyList<OtherDraft>>(d => d.OthersAsync(number, by, Cancel));
    }
}
