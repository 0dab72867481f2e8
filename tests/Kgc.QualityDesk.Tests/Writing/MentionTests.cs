using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Writing;

public sealed class MentionTests
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Theory]
    [InlineData("Bitte @Ana Beispiel ansehen", "ana")]
    [InlineData("@ana.beispiel, danke", "ana")]
    [InlineData("(@ANA BEISPIEL)", "ana")]
    [InlineData("@ana.beispiel@desk.example", "ana")]
    [InlineData("@Ana", "kurz")]
    [InlineData("@Ana Beispielhaft", "kurz")]
    [InlineData("Post an info@ana.beispiel", "")]
    [InlineData("@Anabel und @niemand und @", "")]
    [InlineData("@Ana Beispiel und @Ana", "ana,kurz")]
    public void A_name_after_the_sign_is_found_the_longest_first(string text, string found)
    {
        List<Person> people = [Somebody(1, "ana", "Ana Beispiel", "ana.beispiel"), Somebody(2, "kurz", "Ana", "kurz")];
        Assert.Equal(found, string.Join(',', MentionNames.In(text, people).Select(p => p.UserName)));
    }

    [Fact]
    public async Task Only_who_may_read_a_note_is_told_and_the_mail_holds_nothing_of_it()
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = (await desk.Ask()).Number;
        var by = await desk.Actor("ana.th@desk.example");
        await desk.Run<ChangeCase>(c => c.AddNoteAsync(number, "@ben.th @eva.th @ana.st @lea.th @ana.th geheime Sache", by, Cancel));

        Assert.Equal(["ben.th", "lea.th"], await desk.DbAsync(db => db.Mentions.Select(m => m.Person!.DisplayName).OrderBy(n => n).ToListAsync(Cancel)));
        var mails = (await desk.Mails()).Where(m => m.Template == MailTemplates.Mention).ToList();
        Assert.Equal(["ben.th@desk.example", "lea.th@desk.example"], mails.Select(m => m.Content.ToAddress).Order());
        Assert.All(mails, m => Assert.DoesNotContain("geheim", m.Content.Text + m.Content.Subject, StringComparison.Ordinal));
        Assert.All(mails, m => Assert.Contains(number, m.Content.Text, StringComparison.Ordinal));
        Assert.Equal(number, Assert.Single(await Open(desk, "ben.th")).CaseNumber);
        Assert.Empty(await Open(desk, "ana.st"));
    }

    [Fact]
    public async Task Whoever_wishes_no_mail_is_told_on_the_page_until_they_have_read_it()
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = (await desk.Ask()).Number;
        var (by, ben) = (await desk.Actor("ana.th@desk.example"), await desk.Actor("ben.th@desk.example"));
        await desk.Run<EditProfile>(p => p.SaveAsync("ben.th", new(true, true, false), ben, Cancel));
        await desk.Run<ChangeCase>(c => c.AddNoteAsync(number, "@ben.th bitte", by, Cancel));
        Assert.DoesNotContain(await desk.Mails(), m => m.Template == MailTemplates.Mention);
        var row = Assert.Single(await Open(desk, "ben.th"));
        Assert.Equal("not-found", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Run<MyMentions>(m => m.SeenAsync(row.Id, by, Cancel)))).Code);
        await desk.Run<MyMentions>(m => m.SeenAsync(row.Id, ben, Cancel));
        Assert.Empty(await Open(desk, "ben.th"));
    }

    [Fact]
    public async Task A_case_that_went_to_the_other_office_takes_its_mentions_out_of_sight()
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = (await desk.Ask()).Number;
        var by = await desk.Actor("ana.th@desk.example");
        await desk.Run<ChangeCase>(c => c.AddNoteAsync(number, "@ben.th bitte", by, Cancel));
        await desk.Complete(number, "triage", "refer", "ana.th@desk.example", new() { ["office"] = "ST", ["reason"] = "Liegt dort." });
        Assert.Empty(await Open(desk, "ben.th"));
    }

    private static Person Somebody(int id, string key, string name, string local) =>
        new() { Id = id, UserName = key, DisplayName = name, Email = $"{local}@desk.example" };

    private static async Task<List<MyMentions.Row>> Open(DeskWorld desk, string who)
    {
        var by = await desk.Actor($"{who}@desk.example");
        return await desk.Get<MyMentions, List<MyMentions.Row>>(m => m.OpenAsync(by, Cancel));
    }
}
