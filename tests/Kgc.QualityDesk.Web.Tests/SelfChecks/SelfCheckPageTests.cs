using System.Net;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.SelfChecks;

public sealed class SelfCheckPageTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_short_run_leads_to_a_profile_and_from_there_into_a_question()
    {
        var visit = await CheckVisit.Begin(desk);
        var page = await visit.Send(await visit.Open("angaben"), "angaben", ("Input.Chosen", "GP05"));
        Assert.Contains("Bitte wählen Sie genau zwei weitere Kriterien. Gewählt sind 1.", page.Text, StringComparison.Ordinal);
        page = await visit.Describe();
        Assert.Contains("Schritt 1 von 5", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Stufe", page.Text, StringComparison.Ordinal);
        var empty = await visit.Send(page, "gp01", ("Input.Note", "bleibt stehen"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("bleibt stehen</textarea>", empty.Html, StringComparison.Ordinal);
        page = await visit.Say(page, "gp01", "2", "<i>Notiz</i>");
        Assert.Contains("Konzeption: Stufe 2 von 4.", page.Text, StringComparison.Ordinal);
        page = await visit.Say(page, "gp02", "unknown");
        page = await visit.Submit(page, "gp03", ("Input.Choice", "not-applicable"), ("Input.Reason", "Kein Ort"), ("Aktion", "weiter"));
        page = await visit.Submit(page, "gp05", ("Input.Choice", "4"), ("Aktion", "zurueck"));
        Assert.EndsWith("/gp03", page.Path, StringComparison.Ordinal);
        page = await visit.Submit(await visit.Open("gp08"), "gp08", ("Aktion", "ueberspringen"));
        Assert.EndsWith("/ergebnis", page.Path, StringComparison.Ordinal);
        Assert.All(new[] { "Stufe 2 von 4", "Stufe 4 von 5", "weiß nicht", "Kein Ort", "nicht beantwortet", "<i>Notiz</i>", SelfCheckRules.NotEvidence, visit.Code },
            words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("<b>Garten", page.Html, StringComparison.Ordinal);

        var four = await visit.Send(page, "ergebnis?handler=Plan", ("Plan.Chosen", "GP01"), ("Plan.Chosen", "GP05"), ("Plan.Own1", "Eins"), ("Plan.Own2", "Zwei"));
        Assert.Contains("Bitte wählen Sie höchstens drei Schritte. Es sind 4.", four.Text, StringComparison.Ordinal);
        page = await visit.Submit(page, "ergebnis?handler=Plan", ("Plan.Chosen", "GP01"), ("Plan.Own1", "Eltern fragen"));
        Assert.Contains("Ihre Schritte sind gespeichert.", page.Text, StringComparison.Ordinal);

        var question = await visit.Submit(page, "ergebnis?handler=Ask");
        Assert.StartsWith("/frage/", question.Path, StringComparison.Ordinal);
        Assert.All(new[] { "Stufe 2 von 4", "1. Begründen Sie den Bedarf", "2. Eltern fragen", "Unsere Frage dazu:" },
            words => Assert.Contains(words, WebUtility.HtmlDecode(question.Html), StringComparison.Ordinal));
        Assert.DoesNotContain("Notiz&lt;", question.Html, StringComparison.Ordinal);
        Assert.Equal(question.Path, (await visit.Submit(page, "ergebnis?handler=Ask")).Path);
    }

    [Fact]
    public async Task Two_windows_never_lose_an_answer_unnoticed()
    {
        var visit = await CheckVisit.Begin(desk, "full");
        var (left, right) = (await visit.Open("gp05"), await visit.Open("gp05"));
        await visit.Say(left, "gp05", "5", "links");
        var told = await visit.Send(right, "gp05", ("Input.Choice", "1"), ("Input.Note", "rechts"), ("Aktion", "weiter"));
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.All(new[] { "Stufe 5 von 5", "links", "rechts" }, words => Assert.Contains(words, told.Text, StringComparison.Ordinal));
        Assert.Contains("Stufe 5 von 5", (await visit.Open("ergebnis")).Text, StringComparison.Ordinal);
        await visit.Say(told, "gp05", "1", "rechts");
        Assert.Contains("Stufe 1 von 5", (await visit.Open("ergebnis")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_at_the_beginning_makes_one_run_and_the_same_answer_twice_is_one()
    {
        var visitor = new Visitor(desk);
        var page = await visitor.Open("/selbstcheck");
        (string, string)[] form = [("Lauf", page.Field("Lauf")), ("Schluessel", page.Field("Schluessel")), ("Input.Length", "full")];
        var answers = await Task.WhenAll(visitor.Send(page, "/selbstcheck", form), visitor.Send(page, "/selbstcheck", form));
        Assert.Equal(answers[0].To, answers[1].To);
        var run = page.Field("Lauf");
        Assert.Equal(1, await desk.DbAsync(db => db.SelfCheckRuns.CountAsync(r => r.PublicId == run, WebDesk.Cancel)));
        var step = await visitor.Open($"/selbstcheck/{run}/gp01");
        var twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            visitor.Send(step, $"/selbstcheck/{run}/gp01", CheckVisit.Form(step, ("Input.Choice", "3"), ("Aktion", "weiter")))));
        Assert.All(twice, t => Assert.Equal(HttpStatusCode.Found, t.Status));
    }

    [Fact]
    public async Task Who_has_no_code_is_asked_for_it_whether_or_not_there_is_such_a_run()
    {
        var visit = await CheckVisit.Begin(desk);
        var stranger = new Visitor(desk);
        foreach (var page in new[] { "", "/angaben", "/gp01", "/ergebnis", "/ergebnis?handler=Pdf", "/vergleich" })
        {
            var (there, nowhere) = (await stranger.Open($"/selbstcheck/{visit.Run}{page}"), await stranger.Open($"/selbstcheck/00000000000000000000000000000000{page}"));
            Assert.Equal(HttpStatusCode.Found, there.Status);
            Assert.StartsWith("/selbstcheck/code", there.To, StringComparison.Ordinal);
            Assert.Equal(there.To, nowhere.To);
        }

        var entry = await stranger.Open("/selbstcheck/code?schritt=gp01");
        var wrong = await stranger.Send(entry, "/selbstcheck/code", ("Input.Code", RecallCode.New()));
        var nonsense = await stranger.Send(entry, "/selbstcheck/code", ("Input.Code", "kein Code"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains(RuleTexts.Of("self-check.no-such-code"), wrong.Text, StringComparison.Ordinal);
        Assert.Equal(wrong.Text.Length, nonsense.Text.Length);
        var back = await stranger.Submit(entry, "/selbstcheck/code", ("Input.Code", " " + visit.Code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)), ("Schritt", "angaben"));
        Assert.Equal($"/selbstcheck/{visit.Run}/angaben", back.Path);
        Assert.Contains(visit.Code, back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_taken_when_its_cookies_are_gone_and_refused_with_all_that_was_typed_when_its_seal_is()
    {
        var visit = await CheckVisit.Begin(desk, "full");
        var page = await visit.Open("gp01");
        var other = new Visitor(desk);
        var taken = await other.Send(page, visit.At("gp01"), CheckVisit.Form(page, ("Input.Choice", "4"), ("Aktion", "weiter")));
        Assert.Equal(HttpStatusCode.Found, taken.Status);
        Assert.Contains("Stufe 4 von 4", (await other.Open(visit.At("ergebnis"))).Text, StringComparison.Ordinal);

        foreach (var visitor in new[] { visit.Visitor, new Visitor(desk) })
        {
            var refused = await visitor.Send(page, visit.At("gp01"), ("Schluessel", "erfunden"), ("Input.Choice", "1"), ("Input.Note", "Lange <getippt>"), ("Aktion", "weiter"), ("Seen", "1"));
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
            Assert.Equal("Lange <getippt>", refused.Field("Input.Note"));
            Assert.Equal("1", refused.Field("Input.Choice"));
        }

        Assert.Contains("Stufe 4 von 4", (await visit.Open("ergebnis")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_repeated_compared_and_deleted()
    {
        var visit = await CheckVisit.Begin(desk);
        await visit.Describe();
        await visit.Say(await visit.Open("gp01"), "gp01", "1");
        var result = await visit.Open("ergebnis");
        var again = await visit.Submit(result, "ergebnis?handler=Repeat", ("Neu", result.Field("Neu")), ("NeuSchluessel", result.Field("NeuSchluessel")));
        var run = again.Path.Split('/')[2];
        Assert.NotEqual(visit.Run, run);
        var step = await visit.Visitor.Open($"/selbstcheck/{run}/gp01");
        await visit.Visitor.Submit(step, $"/selbstcheck/{run}/gp01", CheckVisit.Form(step, ("Input.Choice", "3"), ("Aktion", "weiter")));
        Assert.Contains("2 Stufen weiter", (await visit.Visitor.Open($"/selbstcheck/{run}/vergleich")).Text, StringComparison.Ordinal);

        var unsure = await visit.Send(result, "ergebnis?handler=Delete");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.Status);
        await visit.Submit(result, "ergebnis?handler=Delete", ("Delete.Sure", "true"));
        Assert.StartsWith("/selbstcheck/code", (await visit.Open("ergebnis")).To, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await visit.Send(result, "gp01", ("Input.Choice", "2"))).Status);
        var entry = await visit.Visitor.Open("/selbstcheck/code");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visit.Visitor.Send(entry, "/selbstcheck/code", ("Input.Code", visit.Code))).Status);
        Assert.Contains("Noch ist kein früherer", (await visit.Visitor.Open($"/selbstcheck/{run}/vergleich")).Text, StringComparison.Ordinal);
        Assert.False(await desk.DbAsync(db => db.SelfCheckRuns.AnyAsync(r => r.PublicId == visit.Run, WebDesk.Cancel)));
    }

    [Fact]
    public async Task The_result_is_a_pdf_and_the_catalogue_is_open_to_programs()
    {
        var visit = await CheckVisit.Begin(desk, "full");
        var file = await visit.Open("ergebnis?handler=Pdf");
        Assert.StartsWith("%PDF-", file.Html, StringComparison.Ordinal);
        var catalogue = (await desk.Anyone().Read("/api/v1/self-checks/catalogue")).Json;
        Assert.Equal(("4", 12), (catalogue["edition"]!.GetValue<string>(), catalogue["criteria"]!.AsArray().Count));
        Assert.Equal(5, catalogue["criteria"]![4]!["stages"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Anyone().Read("/api/v1/self-checks/catalogue?edition=99")).Status);
        using var supervisor = await desk.As("lea.th");
        Assert.Null((await supervisor.Read("/api/v1/self-checks/figures?year=2021")).Json["runs"]);
        Assert.Equal(HttpStatusCode.NotFound, (await supervisor.Read("/api/v1/self-checks/figures?office=ST")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await supervisor.Read("/api/v1/self-checks/figures?year=1800")).Status);
    }
}
