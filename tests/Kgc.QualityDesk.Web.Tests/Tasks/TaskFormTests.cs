using System.Net;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Tasks;

public sealed class TaskFormTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task Accepting_in_triage_names_topic_experts_and_advisor()
    {
        var number = await desk.Ask();
        var ana = await desk.SignedIn("ana.th");
        var (status, _, location) = await ana.Send(await desk.TaskPage(number, TaskTypes.Triage), null,
            ("Input.Outcome", "accept"), ("Input.Topic", "BED-DATEN"), ("Input.Priority", "urgent"),
            ("Input.Experts", WebDesk.Email("eva.th")), ("Input.Experts", WebDesk.Email("emil.th")), ("Input.Advisor", WebDesk.Email("ben.th")));
        Assert.Equal((HttpStatusCode.Redirect, $"/desk/faelle/{number}"), (status, location));
        var theCase = await desk.Load(number);
        Assert.Equal(("BED-DATEN", Priority.Urgent, "ben.th", 2), (theCase.Topic, theCase.Priority, theCase.Advisor!.DisplayName, theCase.Reviews.Count));
        Assert.Contains("ist erledigt: Annehmen", await ana.Page(location!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clarify", "Input.Question", "Bitte schreiben Sie die Rückfrage auf.")]
    [InlineData("decline", "Input.DeclineReason", "Bitte begründen Sie die Ablehnung.")]
    [InlineData("refer", "Input.ReferReason", "Bitte begründen Sie die Weiterleitung.")]
    [InlineData("close", "Input.CloseReason", "Bitte wählen Sie: Dublette")]
    [InlineData("accept", "Input.Topic", "Bitte wählen Sie ein Thema.")]
    public async Task What_is_missing_in_triage_is_told_at_its_field_and_what_was_typed_stays(string outcome, string field, string message)
    {
        var page = await desk.TaskPage(await desk.Ask(), TaskTypes.Triage);
        var (status, html, _) = await (await desk.SignedIn("ana.th")).Send(page, null, ("Input.Outcome", outcome), ("Input.Statement", "bleibt <b>stehen</b>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(message, html, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{field.Replace('.', '_')}\"", html, StringComparison.Ordinal);
        Assert.Matches($"value=\"{outcome}\"[^>]*checked|checked[^>]*value=\"{outcome}\"", html);
    }

    [Fact]
    public async Task Triage_without_a_choice_asks_for_one()
    {
        var page = await desk.TaskPage(await desk.Ask(), TaskTypes.Triage);
        var (status, html, _) = await (await desk.SignedIn("ana.th")).Send(page, null, ("Input.Question", "Welcher Landkreis?"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Bitte wählen Sie, was geschehen soll.", html, StringComparison.Ordinal);
        Assert.Contains("Welcher Landkreis?", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_back_stops_the_clock_and_referring_leads_back_to_the_list()
    {
        var asked = await desk.Ask();
        var ana = await desk.SignedIn("ana.th");
        await ana.Send(await desk.TaskPage(asked, TaskTypes.Triage), null, ("Input.Outcome", "clarify"), ("Input.Question", "Welcher Landkreis?"));
        Assert.Equal(CaseStatus.QuestionToYou, (await desk.Load(asked)).Status);

        var referred = await desk.Ask();
        var (_, _, location) = await ana.Send(await desk.TaskPage(referred, TaskTypes.Triage), null,
            ("Input.Outcome", "refer"), ("Input.Office", "ST"), ("Input.ReferReason", "Träger sitzt in Halle."));
        Assert.Equal("/desk/aufgaben", location);
        await ana.Page($"/desk/faelle/{referred}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_expert_sees_question_and_classification_but_not_who_asks_nor_what_others_wrote()
    {
        var number = await desk.AskUntil(TaskTypes.ExpertReview);
        await desk.Complete(number, TaskTypes.ExpertReview, "rejected", "emil.th", new() { ["statement"] = "Ein Satz von Emil." });
        var eva = await desk.SignedIn("eva.th");
        foreach (var page in new[] { await desk.TaskPage(number, TaskTypes.ExpertReview, "eva.th"), $"/desk/faelle/{number}" })
        {
            var html = await eva.Page(page);
            Assert.Contains("Uns liegen keine kleinräumigen Daten vor.", html, StringComparison.Ordinal);
            foreach (var secret in new[] { Journey.Name, Journey.Mail, "emil.th", "Ein Satz von Emil." })
            {
                Assert.DoesNotContain(secret, html, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_review_needs_a_statement_and_a_verdict_and_goes_to_the_case()
    {
        var number = await desk.AskUntil(TaskTypes.ExpertReview);
        var page = await desk.TaskPage(number, TaskTypes.ExpertReview, "eva.th");
        var eva = await desk.SignedIn("eva.th");
        var (status, html, _) = await eva.Send(page, null, ("Input.Outcome", "conditional"), ("Input.Statement", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Bitte begründen Sie Ihr Votum.", html, StringComparison.Ordinal);

        var (done, _, location) = await eva.Send(page, null, ("Input.Outcome", "conditional"), ("Input.Statement", "Mit Auflage <script>alert(1)</script>"));
        Assert.Equal((HttpStatusCode.Redirect, "/desk/aufgaben"), (done, location));
        using var raw = await (await desk.SignedIn("ana.th")).GetAsync(new Uri($"/desk/faelle/{number}", UriKind.Relative), WebDesk.Cancel);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", await raw.Content.ReadAsStringAsync(WebDesk.Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expert_hands_a_review_back_and_no_longer_sees_the_task()
    {
        var number = await desk.AskUntil(TaskTypes.ExpertReview);
        var page = await desk.TaskPage(number, TaskTypes.ExpertReview, "eva.th");
        var eva = await desk.SignedIn("eva.th");
        var (status, _, location) = await eva.Send(page, "Release");
        Assert.Equal((HttpStatusCode.Redirect, "/desk/aufgaben"), (status, location));
        await eva.Page(page, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_preview_shows_the_answer_and_keeps_the_text()
    {
        var page = await desk.TaskPage(await desk.AskUntil(TaskTypes.DraftResponse), TaskTypes.DraftResponse);
        var ana = await desk.SignedIn("ana.th");
        var (status, html, _) = await ana.Send(page, "Preview", ("Input.Text", "Eine **fette** Antwort"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<strong>fette</strong>", html, StringComparison.Ordinal);
        Assert.Contains("Eine **fette** Antwort</textarea>", html, StringComparison.Ordinal);
        Assert.Contains(Case.NotADecision, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_author_sees_why_somebody_else_must_approve_and_the_approver_the_exact_text()
    {
        var number = await desk.AskUntil(TaskTypes.ApproveResponse);
        var page = await desk.TaskPage(number, TaskTypes.ApproveResponse);
        var ana = await desk.SignedIn("ana.th");
        var html = await ana.Page(page);
        Assert.Contains("Vier-Augen-Prinzip", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.Comment", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await ana.SendFrom(html, page, null, ("Input.Outcome", "approved"), ("Version", "0"))).Status);

        var lea = await desk.SignedIn("lea.th");
        Assert.Contains("So <strong>weisen</strong> Sie den Bedarf nach.", await lea.Page(page), StringComparison.Ordinal);
        var (returned, missing, _) = await lea.Send(page, null, ("Input.Outcome", "returned"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, returned);
        Assert.Contains("Bitte schreiben Sie auf, was geändert werden soll.", missing, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await lea.Send(page, null, ("Input.Outcome", "approved"))).Status);
        Assert.Equal(CaseStatus.Answered, (await desk.Load(number)).Status);
    }
}
