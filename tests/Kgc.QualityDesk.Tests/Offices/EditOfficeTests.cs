using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Offices;

public class EditOfficeTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task Every_saved_version_is_kept_and_an_old_one_can_be_made_the_newest_again()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var lea = await desk.Actor("lea.th@desk.example");
        await SaveAsync(desk, lea, OfficeTexts.Imprint, "Erster Text", 0);
        await SaveAsync(desk, lea, OfficeTexts.Imprint, "Zweiter Text", 1);
        await desk.Run<EditOffice>(e => e.RestoreAsync("TH", OfficeTexts.Imprint, 1, 2, lea, DeskWorld.Cancel));
        await desk.Run<EditOffice>(e => e.RestoreAsync("TH", OfficeTexts.Imprint, 0, 3, lea, DeskWorld.Cancel));

        var versions = await desk.DbAsync(db => db.OfficeTextVersions.OrderBy(v => v.Number).ToListAsync(DeskWorld.Cancel));
        var shipped = EditOffice.DefaultText(OfficeTexts.Imprint, "TH").Trim();
        Assert.Equal([shipped, "Erster Text", "Zweiter Text", "Erster Text", shipped], versions.Select(v => v.Markdown.Trim()));
        Assert.Equal([null, null, null, 1, 0], versions.Select(v => v.RestoredFrom));
        Assert.Null(versions[0].ChangedById);
        Assert.All(versions[1..], v => Assert.Equal(lea.PersonId, v.ChangedById));
        Assert.Equal(OfficeTexts.Filled(shipped, await OfficeAsync(desk)),
            await desk.Get<OfficeTexts, string>(async t => await t.OfAsync(await OfficeAsync(desk), OfficeTexts.Imprint, DeskWorld.Cancel)));
        var audit = await desk.DbAsync(db => db.AuditAsync(EditOffice.AuditSubject("TH", OfficeTexts.Imprint), 10, DeskWorld.Cancel));
        Assert.Equal(
            [AuditKinds.TextRestored, AuditKinds.TextRestored, AuditKinds.TextChanged, AuditKinds.TextChanged], audit.Select(a => a.Kind));
    }

    [Fact]
    public async Task A_double_click_makes_no_second_version_and_an_old_version_is_refused_with_who_was_faster()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var lea = await desk.Actor("lea.th@desk.example");
        await SaveAsync(desk, lea, OfficeTexts.Imprint, "Ein Text", 0);
        await SaveAsync(desk, lea, OfficeTexts.Imprint, "Ein Text", 0);
        await SaveAsync(desk, lea, OfficeTexts.Imprint, "Ein Text", 1);
        Assert.Equal(2, await desk.DbAsync(db => db.OfficeTextVersions.CountAsync(DeskWorld.Cancel)));
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => SaveAsync(desk, lea, OfficeTexts.Imprint, "Ein anderer", 0));
        Assert.Equal("text.moved-on", broken.Code);
        Assert.NotNull(broken.Conflict);
    }

    [Fact]
    public async Task The_contact_and_the_funder_line_reach_the_office_and_come_back_from_history()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var lea = await desk.Actor("lea.th@desk.example");
        var before = await OfficeAsync(desk);
        var contact = new OfficeContact("neu@stelle.example", "0361 1", "Anschrift: Weg 1\nErreichbar: nie", "Mo, 9 Uhr");
        await desk.Run<EditOffice>(e => e.SaveContactAsync("TH", contact, 0, lea, DeskWorld.Cancel));
        Assert.Equal(contact, OfficeContact.Of(await OfficeAsync(desk)));
        await desk.Run<EditOffice>(e => e.RestoreAsync("TH", OfficeContact.Key, 0, 1, lea, DeskWorld.Cancel));
        Assert.Equal(OfficeContact.Of(before), OfficeContact.Of(await OfficeAsync(desk)));
        await desk.Run<EditOffice>(e => e.RestoreAsync("TH", OfficeContact.Key, 1, 2, lea, DeskWorld.Cancel));
        Assert.Equal(contact, OfficeContact.Of(await OfficeAsync(desk)));

        await SaveAsync(desk, lea, OfficeTexts.Funder, "Gefördert von {{stelle}}", 0);
        Assert.Equal($"Gefördert von {before.Name}", OfficeTexts.FunderOf(await OfficeAsync(desk)));
        await SaveAsync(desk, lea, OfficeTexts.Funder, null, 1);
        Assert.Null((await OfficeAsync(desk)).FunderLine);
    }

    [Theory]
    [InlineData(OfficeTexts.Imprint, "Bitte an {{kontackt}}", "{{kontackt}}")]
    [InlineData(OfficeTexts.Imprint, "Bitte an {{ kontakt }}", "doppelten Klammern")]
    [InlineData(OfficeTexts.Imprint, "Bitte an {{kontakt}", "doppelten Klammern")]
    [InlineData(OfficeTexts.Funder, "von {{foerderung}}", "{{foerderung}}")]
    [InlineData(OfficeTexts.Enforcement, "{{durchsetzungsstelle}}", "{{durchsetzungsstelle}}")]
    [InlineData("mail.sign-in", "Betreff: x\n{{nummer}}", "{{nummer}}")]
    [InlineData("mail.answer", "ohne Betreff", "Betreff: ")]
    public void A_field_that_nobody_fills_in_is_pointed_out(string key, string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<RuleBroken>(() => TextRules.Checked(key, "TH", text)).Fields["markdown"], StringComparison.Ordinal);

    [Fact]
    public void Every_shipped_text_keeps_its_own_rules()
    {
        foreach (var key in EditOffice.Keys)
        {
            Assert.All(["TH", "ST"], office => Assert.NotNull(TextRules.Checked(key, office, EditOffice.DefaultText(key, office))));
        }
    }

    [Fact]
    public async Task Fields_that_a_mail_to_applicants_may_use_are_those_that_are_filled_in()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var theCase = await desk.Load((await desk.Ask()).Number);
        var filled = ApplicantFields.Of(theCase, "", theCase.ReceivedAt).Keys;
        Assert.Empty(TextRules.FieldsOf("mail.acknowledgement", "TH").Except(filled));
    }

    [Fact]
    public async Task Only_administrators_and_the_offices_own_supervisors_change_texts()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        foreach (var name in new[] { "ana.th", "lea.st", "eva.th" })
        {
            var by = await desk.Actor(name + "@desk.example");
            Assert.Equal("not-found", (await Assert.ThrowsAsync<RuleBroken>(() => SaveAsync(desk, by, OfficeTexts.Imprint, "x", 0))).Code);
            Assert.Equal("not-found", (await Assert.ThrowsAsync<RuleBroken>(() =>
                desk.Run<EditOffice>(e => e.RestoreAsync("TH", OfficeTexts.Imprint, 0, 0, by, DeskWorld.Cancel)))).Code);
        }
    }

    private static Task SaveAsync(DeskWorld desk, Actor by, string key, string? text, int version) =>
        desk.Run<EditOffice>(e => e.SaveTextAsync("TH", key, text, version, by, DeskWorld.Cancel));

    private static Task<Office> OfficeAsync(DeskWorld desk) => desk.DbAsync(db => db.Offices.AsNoTracking().SingleAsync(o => o.Code == "TH", DeskWorld.Cancel));
}
