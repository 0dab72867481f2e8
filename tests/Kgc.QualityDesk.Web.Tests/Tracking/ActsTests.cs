using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Web.Tests.Tracking;

public sealed class ActsTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_reply_to_a_question_back_lets_the_case_go_on()
    {
        var journey = await Journey.Begin(desk);
        await journey.AskBack();
        var visitor = new Visitor(desk);
        var page = await journey.OpenBy(visitor);
        Assert.Contains("Rückfrage an Sie", page.Text, StringComparison.Ordinal);
        Assert.Contains("Für welche Zielgruppe?", page.Text, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.QuestionToYou, (await journey.Load()).Status);

        var empty = await visitor.Send(page, journey.Link + "?handler=Reply", ("Reply.Body", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("Bitte schreiben Sie Ihre Nachricht auf.", empty.Text, StringComparison.Ordinal);

        page = await visitor.Submit(page, journey.Link + "?handler=Reply", ("Reply.Body", "Für <b>Ältere</b>"));
        Assert.Contains("Ihre Nachricht ist bei uns angekommen.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Für <b>Ältere</b>", page.Text, StringComparison.Ordinal);
        Assert.Equal((CaseStatus.InProgress, null), ((await journey.Load()).Status, (await journey.Load()).PausedAt));
    }

    [Fact]
    public async Task The_same_reply_sent_twice_is_kept_once()
    {
        var journey = await Journey.Begin(desk);
        var visitor = new Visitor(desk);
        var page = await journey.OpenBy(visitor);
        await visitor.Submit(page, journey.Link + "?handler=Reply", ("Reply.Body", "Nur einmal"));
        await visitor.Submit(page, journey.Link + "?handler=Reply", ("Reply.Body", "Nur einmal"));
        Assert.Single((await journey.Load()).Messages, m => m.Body == "Nur einmal");
    }

    [Fact]
    public async Task A_text_typed_while_the_access_ran_out_comes_back_after_the_code()
    {
        var journey = await Journey.Begin(desk);
        var visitor = new Visitor(desk);
        var page = await visitor.Send(await visitor.Open(journey.Link), journey.Link + "?handler=Reply", ("Reply.Body", "Lange getippt"));
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.DoesNotContain("vertrauliche", page.Html, StringComparison.Ordinal);
        page = await visitor.Send(page, journey.Link + "?handler=Code", ("draft", page.Field("draft")));
        page = await visitor.Send(page, journey.Link + "?handler=Open", ("draft", page.Field("draft")), ("Code.Value", await desk.Code(journey.Email)));
        Assert.Contains("Lange getippt</textarea>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain((await journey.Load()).Messages, m => m.Body == "Lange getippt");
        await visitor.Submit(page, journey.Link + "?handler=Reply", ("Reply.Body", "Lange getippt"));
        Assert.Single((await journey.Load()).Messages, m => m.Body == "Lange getippt");
    }

    [Theory]
    [InlineData("Rate")]
    [InlineData("Withdraw")]
    [InlineData("Undo")]
    [InlineData("Reply")]
    public async Task Nothing_can_be_done_with_the_link_alone(string handler)
    {
        var journey = await Journey.Begin(desk);
        var before = (await journey.Load()).Version;
        var visitor = new Visitor(desk);
        var answer = await visitor.Send(await visitor.Open(journey.Link), $"{journey.Link}?handler={handler}", ("Rating.Score", "5"), ("Reply.Body", "x"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(before, (await journey.Load()).Version);
    }

    [Fact]
    public async Task The_answer_is_shown_with_its_sentence_and_can_do_no_harm()
    {
        var journey = await Journey.Begin(desk);
        await journey.Answer("# Unser Rat\n\n**Gut** <script>alert(1)</script> [Mehr](https://example.org) [nicht](javascript:alert(1)) ![Bild](https://example.org/a.png)");
        var page = await journey.OpenBy(new Visitor(desk));
        Assert.Contains(Case.NotADecision, page.Text, StringComparison.Ordinal);
        Assert.Contains("<h3>Unser Rat</h3>", page.Html, StringComparison.Ordinal);
        Assert.Contains("<strong>Gut</strong>", page.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org\" rel=\"noopener nofollow\">Mehr</a>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", page.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_answer_can_be_rated_and_asked_about()
    {
        var journey = await Journey.Begin(desk);
        await journey.Answer("Unser Rat.");
        var visitor = new Visitor(desk);
        var page = await journey.OpenBy(visitor);
        var wrong = await visitor.Send(page, journey.Link + "?handler=Rate", ("Rating.Score", "6"));
        Assert.Contains("Bitte wählen Sie einen Wert von 1 bis 5.", wrong.Text, StringComparison.Ordinal);
        page = await visitor.Submit(page, journey.Link + "?handler=Rate", ("Rating.Score", "4"), ("Rating.Comment", "Danke"));
        Assert.Contains("Sie haben 4 von 5 vergeben.", page.Text, StringComparison.Ordinal);
        page = await visitor.Submit(page, journey.Link + "?handler=Reply", ("Reply.Body", "Und was heißt das?"));
        Assert.Contains("In Bearbeitung", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ihre Nachfrage", page.Text, StringComparison.Ordinal);
        Assert.Equal((4, "Danke"), ((await journey.Load()).Rating, (await journey.Load()).RatingComment));
    }

    [Fact]
    public async Task A_question_can_be_withdrawn_and_that_be_undone()
    {
        var journey = await Journey.Begin(desk);
        var visitor = new Visitor(desk);
        var page = await visitor.Submit(await journey.OpenBy(visitor), journey.Link + "?handler=Withdraw");
        Assert.Contains("rückgängig", page.Text, StringComparison.Ordinal);
        Assert.NotNull((await journey.Load()).WithdrawnAt);
        var again = await visitor.Send(page, journey.Link + "?handler=Withdraw");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        page = await visitor.Submit(page, journey.Link + "?handler=Undo");
        Assert.Contains("Ihre Anfrage läuft weiter.", page.Text, StringComparison.Ordinal);
        Assert.Null((await journey.Load()).WithdrawnAt);
    }

    [Fact]
    public async Task A_poor_rating_offers_to_open_the_case_again_once()
    {
        var journey = await Journey.Begin(desk);
        await journey.Answer("Unser Rat.");
        var visitor = new Visitor(desk);
        var page = await journey.OpenBy(visitor);
        Assert.False(page.Has("handler=Reopen"));
        page = await visitor.Submit(page, journey.Link + "?handler=Rate", ("Rating.Score", "2"), ("Rating.Comment", "Zu allgemein"));
        Assert.Contains("Unsere Antwort hat nicht geholfen?", page.Text, StringComparison.Ordinal);
        var empty = await visitor.Send(page, journey.Link + "?handler=Reopen", ("Reopening.Reason", ""));
        Assert.Contains("Bitte schreiben Sie auf, was Ihnen gefehlt hat.", empty.Text, StringComparison.Ordinal);
        var opened = await visitor.Submit(page, journey.Link + "?handler=Reopen", ("Reopening.Reason", "Das Beispiel fehlt."));
        Assert.Contains("Wir nehmen uns Ihre Anfrage noch einmal vor.", opened.Text, StringComparison.Ordinal);
        Assert.Contains("Das Beispiel fehlt.", opened.Text, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.InProgress, (await journey.Load()).Status);
        var twice = await visitor.Send(page, journey.Link + "?handler=Reopen", ("Reopening.Reason", "Das Beispiel fehlt."));
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Contains("schon einmal wieder geöffnet", twice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_opens_a_case_again_with_its_token()
    {
        var journey = await Journey.Begin(desk);
        await journey.Answer("Unser Rat.");
        var keyring = desk.Services.GetRequiredService<Kgc.QualityDesk.Tracking.TrackingKeyring>();
        var header = ("Authorization", "Tracking " + keyring.Of((await journey.Load()).TrackingId).Token);
        var reason = new JsonObject { ["reason"] = "Das Beispiel fehlt." };
        var early = await desk.Anyone().Send("/api/v1/tracking/reopen", reason, header);
        Assert.Equal((HttpStatusCode.Conflict, "case.rating-not-poor"), (early.Status, early.Code));
        await desk.Anyone().Send("/api/v1/tracking/rating", new JsonObject { ["score"] = 1 }, header);
        var without = await desk.Anyone().Send("/api/v1/tracking/reopen", new JsonObject(), header);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.NotNull(without.Json["errors"]!["reason"]);
        var opened = await desk.Anyone().Send("/api/v1/tracking/reopen", reason, header);
        Assert.Equal((HttpStatusCode.OK, "in-progress"), (opened.Status, opened.Json["status"]!.GetValue<string>()));
        Assert.NotNull(opened.Json["reopenedAt"]);
        Assert.Equal("case.reopened-before", (await desk.Anyone().Send("/api/v1/tracking/reopen", reason, header)).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Anyone().Send("/api/v1/tracking/reopen", reason, ("Authorization", "Tracking x"))).Status);
    }

    [Fact]
    public async Task What_a_reply_gives_away_is_pointed_out_and_can_be_sent_all_the_same()
    {
        const string Typed = "Bitte antworten Sie an erika.muster@verein.example.";
        var journey = await Journey.Begin(desk);
        var visitor = new Visitor(desk);
        var page = await journey.OpenBy(visitor);
        var asked = await visitor.Send(page, journey.Link + "?handler=Reply", ("Reply.Body", Typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("<mark>erika.muster@verein.example</mark>", asked.Html, StringComparison.Ordinal);
        Assert.Contains(Typed + "</textarea>", asked.Html, StringComparison.Ordinal);
        Assert.Contains("Trotzdem senden", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await journey.Load()).Messages, m => m.Body == Typed);
        await visitor.Submit(asked, journey.Link + "?handler=Reply", ("Reply.Body", Typed), ("anyway", "true"));
        Assert.Contains((await journey.Load()).Messages, m => m.Body == Typed);
    }

    [Fact]
    public async Task The_way_of_a_question_shows_what_is_done_and_what_comes()
    {
        var journey = await Journey.Begin(desk);
        var page = await new Visitor(desk).Open(journey.Link);
        Assert.Contains("aria-current=\"step\"", page.Html, StringComparison.Ordinal);
        var way = string.Join(' ', page.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches("Eingegangen \\(hier steht Ihre Anfrage\\).*In Bearbeitung \\(kommt noch\\).*Beantwortet \\(kommt noch\\) spätestens am", way);
        await journey.Answer("Unser Rat.");
        way = string.Join(' ', (await journey.OpenBy(new Visitor(desk))).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches("Eingegangen \\(erledigt\\).*Beantwortet \\(hier steht Ihre Anfrage\\) am .*Abgeschlossen \\(kommt noch\\)", way);
    }
}
