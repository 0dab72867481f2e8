using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Cases;

/// <summary>Kinds of case that a person without an account opens through a form of their own.</summary>
public sealed class OwnFormTests
{
    [Fact]
    public async Task A_barrier_may_be_reported_without_a_name_and_is_due_within_a_month()
    {
        await using var desk = await DeskWorld.StartAsync();
        var theCase = await desk.Load(await OpenAsync(desk, Report(), Channel.Form));
        Assert.Equal((CaseType.BarrierReport, Contact.Anonymous, true), (theCase.TypeCode, theCase.Contact.Name, theCase.Contact.IsAnonymous));
        // Received Monday, 2 March 2026.
        Assert.Equal(new DateOnly(2026, 4, 2), BerlinTime.DateOf(theCase.DueAt));
        Assert.Equal("barrier-check", Assert.Single(theCase.Tasks).Type);

        await desk.Complete(theCase.Number, "barrier-check", "decline", "ana.th@desk.example", new() { ["reason"] = "Gehört nicht zu uns." });
        Assert.Empty(await desk.Mails());
        Assert.DoesNotContain((await desk.Load(theCase.Number)).Tasks, t => t.Type == TaskTypes.DeliverMessage);
    }

    [Fact]
    public async Task Who_gives_only_an_address_is_answered_there()
    {
        await using var desk = await DeskWorld.StartAsync();
        await OpenAsync(desk, Report() with { Contact = new ContactInput { Email = "erika@verein.example" } }, Channel.Form);
        var mail = Assert.Single(await desk.Mails()).Content;
        Assert.Equal("erika@verein.example", mail.ToAddress);
        Assert.StartsWith("Guten Tag erika@verein.example,", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CaseType.BarrierReport, Channel.Form, CaseType.BarrierReport)]
    [InlineData(CaseType.DataSubjectRequest, Channel.Form, CaseType.DataSubjectRequest)]
    [InlineData(CaseType.BarrierReport, Channel.Api, CaseType.QualityQuestion)]
    [InlineData(CaseType.DataSubjectRequest, Channel.Api, CaseType.QualityQuestion)]
    [InlineData("municipal-coaching", Channel.Form, CaseType.QualityQuestion)]
    [InlineData("phone-quick-answer", Channel.Form, CaseType.QualityQuestion)]
    [InlineData(" barrier-report ", Channel.Form, CaseType.QualityQuestion)]
    public async Task Without_an_account_exactly_these_kinds_are_opened_and_by_their_forms_only(string asked, Channel channel, string opened)
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = await OpenAsync(desk, DeskWorld.Question() with { Type = asked }, channel);
        Assert.Equal(opened, await desk.DbAsync(db => db.Cases.Where(c => c.Number == number).Select(c => c.TypeCode).SingleAsync(DeskWorld.Cancel)));
    }

    [Theory]
    [InlineData(CaseType.DataSubjectRequest)]
    [InlineData(null)]
    public async Task Everything_else_needs_a_name_and_an_address(string? type)
    {
        await using var desk = await DeskWorld.StartAsync();
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => OpenAsync(desk, Report() with { Type = type }, Channel.Form));
        Assert.Equal(["contact.email", "contact.name"], broken.Fields.Keys.Order());
    }

    private static QuestionInput Report() =>
        new() { Type = CaseType.BarrierReport, Office = "TH", Subject = "Barriere", Body = "Die Schrift ist zu klein.", Consent = true };

    private static Task<string> OpenAsync(DeskWorld desk, QuestionInput input, Channel channel) => desk.Get<OpenCase, string>(async open =>
        (await open.RunAsync(input, channel, Actor.Applicant, null, DeskWorld.Cancel)).Number);
}
