using System.Net;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Web.Hosting;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Questions;

/// <summary>Back, reload, double click, two windows, lost cookies, a restart: nothing is lost, and there is one case.</summary>
public sealed class NothingLostTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private static readonly (string, string)[] Consent = [("Input.Consent", "true")];

    [Fact]
    public async Task A_form_is_taken_although_every_cookie_is_gone()
    {
        var walker = new Walker(desk);
        await walker.Start();
        await walker.Fill("ort", ("Input.District", "TH"));
        var question = await walker.Open("frage");
        var elsewhere = new Visitor(desk);
        var answer = await elsewhere.Send(question, walker.At("frage"), ("Siegel", question.Field("Siegel")), ("Stand", question.Field("Stand")),
            ("Input.Subject", "Xyzzy qwertz"), ("Input.Body", "Trotzdem da."));
        Assert.Equal(walker.At("vorhaben"), answer.To);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Open(answer.To)).Status);
        Assert.Contains("Trotzdem da.", (await walker.Open("frage")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_does_not_know_the_draft_is_asked_for_its_code()
    {
        var walker = new Walker(desk);
        await walker.Start();
        var stranger = new Visitor(desk);
        foreach (var draft in new[] { walker.Draft, QuestionDraft.NewId() })
        {
            foreach (var page in new[] { "ort", "pruefen", "druck", "spaeter", "loeschen", "hilfe", "beantwortet" })
            {
                Assert.Equal("/frage/fortsetzen", (await stranger.Open($"/frage/{draft}/{page}")).To);
            }
        }
    }

    [Fact]
    public async Task A_form_with_a_forged_foreign_or_missing_seal_changes_nothing_and_keeps_what_was_typed()
    {
        var walker = new Walker(desk);
        await walker.Start();
        var place = await walker.Open("ort");
        var foreign = (await new Walker(desk).Start()).Field("Siegel");
        foreach (var seal in new[] { "", "CfDJ8gefaelscht", new string('x', 5000), place.Field("Siegel")[..^8] + "AAAAAAAA", foreign })
        {
            var answer = await new Visitor(desk).Send(place, walker.At("ort"), ("Siegel", seal), ("Input.District", "16055"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Matches("<option[^>]*selected[^>]*>Weimar", answer.Html);
        }

        Assert.DoesNotMatch("<option[^>]*selected[^>]*>Weimar", (await walker.Open("ort")).Html);
    }

    [Fact]
    public async Task A_restart_in_the_middle_goes_unnoticed()
    {
        var walker = new Walker(desk);
        var review = await walker.ToReview(("Input.Email", "neustart@verein.example"));
        var contact = await walker.Open("kontakt");
        await using var again = DeskHost.Build(WebDesk.Settings(desk.Directory));
        await DeskStart.PrepareAsync(again, WebDesk.Cancel);
        await again.StartAsync(WebDesk.Cancel);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(again.Urls.First()) };
        using var typed = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Siegel"] = contact.Field("Siegel"), ["Stand"] = contact.Field("Stand"), ["Input.Name"] = "Erika Neu", ["Input.Email"] = "neustart@verein.example",
        });
        using var saved = await client.PostAsync(new Uri(walker.At("kontakt"), UriKind.Relative), typed, WebDesk.Cancel);
        Assert.Equal(walker.At("pruefen"), saved.Headers.Location!.ToString());
        var changed = await walker.Send(review, "", Consent);
        Assert.Equal(HttpStatusCode.Conflict, changed.Status);
        Assert.Contains("Erika Neu", changed.Text, StringComparison.Ordinal);
        await walker.Finish(changed);
        Assert.Equal(1, await Cases("neustart@verein.example"));
        await again.StopAsync(WebDesk.Cancel);
    }

    [Fact]
    public async Task Two_windows_never_overwrite_each_other_unseen()
    {
        var walker = new Walker(desk);
        await walker.Start();
        await walker.Fill("ort", ("Input.District", "TH"));
        var (left, right) = (await walker.Open("frage"), await walker.Open("frage"));
        (string, string)[] first = [("Input.Subject", "Links"), ("Input.Body", "Text von links")], second = [("Input.Subject", "Rechts"), ("Input.Body", "Text von rechts")];
        Assert.Equal(HttpStatusCode.Found, (await walker.Send(left, "", first)).Status);
        foreach (var handler in new[] { "", "?handler=Back", "?handler=Later" })
        {
            var conflict = await walker.Send(right, handler, second);
            Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
            Assert.Contains("Text von links", conflict.Text, StringComparison.Ordinal);
            Assert.Contains("Text von rechts", conflict.Text, StringComparison.Ordinal);
            Assert.Contains("Meine Fassung speichern", conflict.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Text von links", (await walker.Open("frage")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await walker.Send(right, "", first)).Status);
        // Another step of the same draft is nobody's conflict.
        await walker.Fill("ort", ("Input.District", "16055"));
        Assert.Equal(HttpStatusCode.Found, (await walker.Send(await walker.Send(right, "", second), "", second)).Status);
        Assert.Contains("Text von rechts", (await walker.Open("frage")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_while_typing_is_no_conflict_with_the_own_page_but_with_another()
    {
        var walker = new Walker(desk);
        await walker.Start();
        await walker.Fill("ort", ("Input.District", "TH"));
        var page = await walker.Open("frage");
        (string, string)[] By(string text, string writer, int turn) => [("Input.Subject", "S"), ("Input.Body", text), ("Schreiber", writer), ("Folge", $"{turn}")];
        Assert.Equal(HttpStatusCode.OK, (await walker.Send(page, "?handler=Save", By("eins", "a", 1))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await walker.Send(page, "?handler=Save", By("fremd", "b", 1))).Status);
        Assert.Equal(HttpStatusCode.Found, (await walker.Send(page, "", By("eins und drei", "a", 3))).Status);
        // The second save arrives after the third.
        await walker.Send(page, "?handler=Save", By("eins und zwei", "a", 2));
        Assert.Contains("eins und drei", (await walker.Open("frage")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_twice_at_once_or_later_makes_one_case_and_one_thank_you_page()
    {
        var walker = new Walker(desk);
        var review = await walker.ToReview(("Input.Email", "doppelt@verein.example"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => walker.Send(review, "", Consent)));
        var thanks = Assert.Single(answers.Select(a => a.To).Distinct());
        Assert.StartsWith("/frage/danke/", thanks, StringComparison.Ordinal);
        Assert.Equal(thanks, (await walker.Send(review, "", Consent)).To);
        Assert.Equal(thanks, (await new Visitor(desk).Send(review, walker.At("pruefen"), ("Siegel", review.Field("Siegel")), Consent[0])).To);
        foreach (var page in new[] { "pruefen", "frage", "ort", "druck", "spaeter" })
        {
            Assert.Equal(thanks, (await walker.Open(page)).To);
        }

        Assert.Equal(1, await Cases("doppelt@verein.example"));
    }

    [Fact]
    public async Task What_is_typed_after_sending_is_offered_as_a_question_of_its_own()
    {
        var walker = new Walker(desk);
        var review = await walker.ToReview(("Input.Email", "danach@verein.example"));
        var question = await walker.Open("frage");
        var thanks = await walker.Finish(review);
        var same = await walker.Send(question, "", ("Input.Subject", "Wie weisen wir den Bedarf nach?"), ("Input.Body", "Uns fehlen Daten."));
        Assert.Equal(thanks.Path, same.To);
        (string, string)[] typed = [("Input.Subject", "Noch etwas"), ("Input.Body", "Eine andere Frage.")];
        var other = await walker.Send(question, "", typed);
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Contains("schon abgesendet", other.Text, StringComparison.Ordinal);
        Assert.Contains("Eine andere Frage.", other.Text, StringComparison.Ordinal);
        var begun = await walker.Browser.Send(other, ActionOf(other), [.. typed, ("Siegel", other.Field("Siegel")), ("Stand", other.Field("Stand"))]);
        Assert.Equal(HttpStatusCode.Found, begun.Status);
        var draft = begun.To.Split('/')[2];
        Assert.NotEqual(walker.Draft, draft);
        Assert.Equal($"/frage/{draft}/ort", (await walker.Browser.Open(begun.To)).To);
        Assert.Equal(1, await Cases("danach@verein.example"));
    }

    [Theory]
    [InlineData("frage")]
    [InlineData("pruefen")]
    public async Task A_draft_that_is_gone_begins_anew_with_all_that_the_page_knew(string step)
    {
        var walker = new Walker(desk);
        await walker.ToReview(("Input.Email", "wieder@verein.example"));
        var page = await walker.Open(step);
        await desk.DbAsync(db => db.QuestionDrafts.Where(d => d.PublicId == walker.Draft)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.ExpiresAt, d => d.CreatedAt), WebDesk.Cancel));
        (string, string)[] fields = [("Input.Subject", "Neuer Betreff"), ("Input.Body", "Neuer Text."), Consent[0]];
        var answers = await Task.WhenAll(walker.Send(page, "", fields), walker.Send(page, "", fields));
        var to = Assert.Single(answers.Select(a => a.To).Distinct());
        var draft = to.Split('/')[2];
        Assert.NotEqual(walker.Draft, draft);
        Assert.Contains("gelöscht oder ist abgelaufen", (await walker.Browser.Open(to)).Text, StringComparison.Ordinal);
        var summary = await walker.Browser.Open($"/frage/{draft}/pruefen");
        Assert.Contains("wieder@verein.example", summary.Text, StringComparison.Ordinal);
        Assert.Contains(step == "frage" ? "Neuer Text." : "Uns fehlen Daten.", summary.Text, StringComparison.Ordinal);
        Assert.Equal("/frage", (await walker.Open("frage")).To);
    }

    [Fact]
    public async Task Only_what_was_seen_is_sent()
    {
        var walker = new Walker(desk);
        var review = await walker.ToReview(("Input.Email", "gesehen@verein.example"));
        await walker.Fill("frage", ("Input.Subject", "Bedarf"), ("Input.Body", "Rückruf: 0361 1234567."));
        var first = await walker.Send(review, "", Consent);
        Assert.Equal(HttpStatusCode.Conflict, first.Status);
        Assert.Contains("Trotzdem senden", first.Text, StringComparison.Ordinal);
        var blind = await walker.Browser.Send(first, walker.At("pruefen"), ("Siegel", first.Field("Siegel")), Consent[0]);
        Assert.Equal(HttpStatusCode.Conflict, blind.Status);
        Assert.Equal(0, await Cases("gesehen@verein.example"));
        await walker.Finish(first);
    }

    [Fact]
    public async Task The_start_pressed_twice_is_one_draft_and_needs_no_cookie()
    {
        var visitor = new Visitor(desk);
        var start = await visitor.Open("/frage");
        var seal = ("Siegel", start.Field("Siegel"));
        var answers = await Task.WhenAll(visitor.Send(start, "/frage", seal), visitor.Send(start, "/frage", seal), new Visitor(desk).Send(start, "/frage", seal));
        Assert.Single(answers.Select(a => a.To).Distinct());
        Assert.StartsWith("/frage/", (await new Visitor(desk).Send(start, "/frage")).To, StringComparison.Ordinal);
    }

    private static string ActionOf(Visitor.Shown page) =>
        page.Html.Split("<form").Single(form => form.Contains("id=\"schritt\"", StringComparison.Ordinal)).Split("action=\"")[1].Split('"')[0];

    private Task<int> Cases(string email) => desk.DbAsync(db => db.Cases.CountAsync(c => c.Contact.Email == email, WebDesk.Cancel));
}
