using System.Net;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Cases;

/// <summary>The chart on the case page, along the shipped flow: what the picture marks is said by the list as well.</summary>
public sealed partial class CaseFlowTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_fresh_case_waits_at_triage()
    {
        var number = await desk.Ask();
        var html = await Page(number);
        Assert.Contains("Der Fall wartet bei „Frage sichten“: noch nicht übernommen", html, StringComparison.Ordinal);
        Assert.Equal("done", Marked(html, "Frage ist eingegangen"));
        Assert.Equal("waiting", Marked(html, "Frage sichten"));
        Assert.Equal("notreached", Marked(html, "Antwort entwerfen"));
        Assert.Contains("wartet", Listed(html, "Frage sichten"), StringComparison.Ordinal);
        Assert.Contains("noch nicht erreicht", Listed(html, "Antwort entwerfen"), StringComparison.Ordinal);
        Assert.Contains("Annehmen: „Ohne fachliche Prüfung?“", Listed(html, "Frage sichten"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Side_by_side_each_expert_is_told_on_their_own()
    {
        var number = await desk.AskUntil(TaskTypes.ExpertReview);
        await desk.Complete(number, TaskTypes.ExpertReview, "supported", "eva.th", new() { ["statement"] = "Trägt." });
        var html = await Page(number);
        Assert.Equal("waiting", Marked(html, "Fachlich prüfen"));
        Assert.Equal("waiting", Marked(html, "Fachliche Prüfungen"));
        var review = Listed(html, "Fachlich prüfen");
        Assert.Contains("1 offen, 1 erledigt", review, StringComparison.Ordinal);
        Assert.Matches("emil.th, seit .*fällig bis", review);
        Assert.Matches(@"am \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr durch eva.th", review);
    }

    [Fact]
    public async Task A_returned_draft_counts_its_passes()
    {
        var number = await desk.AskUntil(TaskTypes.ApproveResponse);
        await desk.Complete(number, TaskTypes.ApproveResponse, "returned", "ben.th", new() { ["comment"] = "Kürzer." });
        await desk.Complete(number, TaskTypes.DraftResponse, "submitted", "ana.th", new() { ["text"] = "Kurz." });
        var html = await Page(number);
        Assert.Equal(("done", "waiting"), (Marked(html, "Antwort entwerfen"), Marked(html, "Antwort freigeben")));
        Assert.Contains("2-mal erledigt", Listed(html, "Antwort entwerfen"), StringComparison.Ordinal);
        Assert.Contains("Zurückgeben: zurück zu „Antwort entwerfen“", Listed(html, "Antwort freigeben"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overdue_is_told_when_it_is_read()
    {
        var number = await desk.Ask();
        var due = new DateTimeOffset(2026, 1, 9, 15, 0, 0, TimeSpan.Zero);
        await desk.DbAsync(db => db.Tasks.Where(t => t.Case!.Number == number).ExecuteUpdateAsync(t => t.SetProperty(x => x.DueAt, due), WebDesk.Cancel));
        var html = await Page(number);
        Assert.Equal("overdue", Marked(html, "Frage sichten"));
        Assert.Contains("überfällig seit 09.01.26", html, StringComparison.Ordinal);
        Assert.Contains("überfällig seit 09.01.2026, 16:00 Uhr", Listed(html, "Frage sichten"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_failed_is_marked_until_somebody_dealt_with_it()
    {
        var number = await desk.Ask();
        await desk.Complete(number, TaskTypes.Triage, "clarify", "ana.th", new() { ["question"] = "Um welche Kita geht es?" });
        await desk.DbAsync(async db =>
        {
            var timer = await db.Timers.SingleAsync(t => t.Case!.Number == number && t.Kind == TimerKind.ApplicantTimeout, WebDesk.Cancel);
            timer.End(TimerState.Failed, timer.OpenedAt!.Value);
            db.Incidents.Add(new Incident { CaseId = timer.CaseId, TimerId = timer.Id, Detail = "Vorlage fehlt", At = timer.OpenedAt.Value });
            await db.SaveChangesAsync(WebDesk.Cancel);
        });
        var html = await Page(number);
        Assert.Equal("incident", Marked(html, "Auf Antwort warten"));
        Assert.Contains("Vorlage fehlt", Listed(html, "Auf Antwort warten"), StringComparison.Ordinal);
        Assert.Contains("Störung bei „Auf Antwort warten“.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_finished_case_did_not_need_is_told_as_such()
    {
        var number = await desk.Ask();
        await desk.Complete(number, TaskTypes.Triage, "close", "ana.th", new() { ["reason"] = "spam" });
        var html = await Page(number);
        Assert.Contains("Der Ablauf ist zu Ende.", html, StringComparison.Ordinal);
        Assert.Equal(("skipped", "done"), (Marked(html, "Antwort entwerfen"), Marked(html, "Abschließen ohne Antwort")));
        Assert.Contains("nicht durchlaufen", Listed(html, "Antwort entwerfen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expert_sees_nothing_of_the_way_of_a_case()
    {
        var number = await desk.AskUntil(TaskTypes.ExpertReview);
        var html = await Page(number, "eva.th");
        Assert.DoesNotContain("flow-node", html, StringComparison.Ordinal);
        Assert.DoesNotContain("emil.th", html, StringComparison.Ordinal);
        await (await desk.SignedIn("lea.st")).Page($"/desk/faelle/{number}", HttpStatusCode.NotFound);
    }

    private async Task<string> Page(string number, string who = "ana.th") =>
        WebUtility.HtmlDecode(await (await desk.SignedIn(who)).Page($"/desk/faelle/{number}"));

    /// <summary>The state that the picture marks a step with.</summary>
    private static string Marked(string html, string label) =>
        Node().Matches(html).Single(node => node.Groups["label"].Value == label).Groups["state"].Value;

    private static string Listed(string html, string label) =>
        html.Split("<li class=\"kern-body flow-steps").Single(item => item.Contains($"<bdi>{label}</bdi>", StringComparison.Ordinal));

    [GeneratedRegex("<g class=\"flow-node flow-node--\\w+ flow-is-(?<state>\\w+)\"><title>(?<label>[^:<]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Node();
}
