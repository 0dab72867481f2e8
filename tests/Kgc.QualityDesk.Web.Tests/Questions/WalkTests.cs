using System.Net;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Questions;

/// <summary>Asking a question page by page, without a script.</summary>
public sealed class WalkTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task The_walk_becomes_a_case_with_a_confirmation_and_an_open_tracking_page()
    {
        var walker = new Walker(desk);
        await walker.Start();
        Assert.Contains("Zuständig für Sie: Koordinierungsstelle", (await walker.Fill("ort", ("Input.District", "16055"))).Text, StringComparison.Ordinal);
        await walker.Fill("frage", ("Input.Subject", "Wie weisen wir den Bedarf nach?"), ("Input.Body", "Uns fehlen Daten."));
        await walker.Fill("vorhaben", ("Input.Phase", "PLANUNG"), ("Input.TargetGroups", "AELTERE"));
        var review = await walker.Fill("kontakt", ("Input.Name", "Erika Beispiel"), ("Input.Email", "weg@verein.example"));
        foreach (var text in new[] { "Weimar (Stadt)", "Uns fehlen Daten.", "Planung", "Ältere", "weg@verein.example", "Frage absenden" })
        {
            Assert.Contains(text, review.Text, StringComparison.Ordinal);
        }

        var thanks = await walker.Finish(review);
        var theCase = await desk.DbAsync(db => db.Cases.Include(c => c.TargetGroups).Include(c => c.Office)
            .SingleAsync(c => c.Contact.Email == "weg@verein.example", WebDesk.Cancel));
        Assert.Contains(theCase.Number, thanks.Text, StringComparison.Ordinal);
        Assert.Contains(OpenCase.PromiseOf(theCase.PromisedAt), thanks.Text, StringComparison.Ordinal);
        Assert.Equal(("TH", Channel.Form, "PLANUNG", "AELTERE"), (theCase.Office!.Code, theCase.Channel, theCase.Phase, theCase.TargetGroups.Single().Code));
        Assert.Equal(0, await desk.DbAsync(db => db.QuestionDrafts.CountAsync(d => d.PublicId == walker.Draft, WebDesk.Cancel)));

        var token = thanks.Path.Split('/')[^1];
        Assert.Contains($"{desk.Address}status/{token}", thanks.Html, StringComparison.Ordinal);
        Assert.Contains("Uns fehlen Daten.", (await walker.Browser.Open("/status/" + token)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Uns fehlen Daten.", (await new Visitor(desk).Open("/status/" + token)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("15003", "ST")]
    [InlineData("TH", "TH")]
    [InlineData("ST", "ST")]
    public async Task The_office_follows_from_the_place(string place, string office) =>
        Assert.Contains($"KGC-{office}-", (await new Walker(desk).Ask(("Input.District", place))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task All_steps_together_ask_for_six_answers_and_know_all_places()
    {
        var walker = new Walker(desk);
        await walker.ToReview();
        var pages = new List<Visitor.Shown>();
        foreach (var step in new[] { "ort", "frage", "vorhaben", "kontakt", "pruefen" })
        {
            pages.Add(await walker.Open(step));
        }

        Assert.Equal(6, pages.Sum(p => p.Html.Split("aria-required=\"true\"").Length - 1));
        Assert.Equal(2, pages[0].Html.Split("<optgroup").Length - 1);
        Assert.Equal(36, pages[0].Html.Split("<option value=\"15").Length + pages[0].Html.Split("<option selected=\"selected\" value=\"16").Length
            + pages[0].Html.Split("<option value=\"16").Length - 3);
        Assert.Equal(2, pages[0].Html.Split("landesweit / weiß nicht").Length - 1);
        Assert.All(pages, p => Assert.Matches("<title>Schritt \\d von \\d: .* – Frage stellen", p.Html));
        Assert.Contains("autocomplete=\"name\"", pages[3].Html, StringComparison.Ordinal);
        Assert.Contains("autocomplete=\"email\"", pages[3].Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ort", "Input.District", "", "Bitte wählen Sie Ihren Landkreis, Ihre Stadt oder das Land.")]
    [InlineData("ort", "Input.District", "99999", "Diesen Landkreis oder diese Stadt kennen wir nicht.")]
    [InlineData("ort", "Input.District", "XX", "Diese Stelle kennen wir nicht.")]
    [InlineData("frage", "Input.Subject", "  ", "Bitte geben Sie einen Betreff an.")]
    [InlineData("frage", "Input.Body", "", "Bitte schreiben Sie Ihre Frage auf.")]
    [InlineData("kontakt", "Input.Name", "", "Bitte geben Sie Ihren Namen an.")]
    [InlineData("kontakt", "Input.Email", "", "Bitte geben Sie Ihre E-Mail-Adresse an")]
    [InlineData("kontakt", "Input.Email", "erika@verein", "Bitte prüfen Sie die E-Mail-Adresse")]
    [InlineData("pruefen", "Input.Consent", "false", "dass Sie die Datenschutzhinweise gelesen haben.")]
    [InlineData("vorhaben", "Input.Topic", "GIBTESNICHT", "Bitte wählen Sie einen Eintrag aus der Liste.")]
    [InlineData("vorhaben", "Input.TargetGroups", "GIBTESNICHT", "Bitte wählen Sie Einträge aus der Liste.")]
    public async Task A_wrong_field_is_told_at_its_step_and_what_was_typed_stays(string step, string field, string value, string message)
    {
        var walker = new Walker(desk);
        await walker.ToReview();
        var answer = await walker.Send(await walker.Open(step), "", ("Input.Organisation", "Verein „Älter & gesund“"), (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(message, answer.Text, StringComparison.Ordinal);
        Assert.Contains("<title>Fehler: Schritt ", answer.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{field.Replace('.', '_')}\"", answer.Html, StringComparison.Ordinal);
        if (step == "kontakt")
        {
            Assert.Equal("Verein „Älter & gesund“", (await walker.Open(step)).Field("Input.Organisation"));
        }
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_kept()
    {
        var walker = new Walker(desk);
        await walker.Start();
        await walker.Fill("ort", ("Input.District", "TH"));
        var text = new string('ü', QuestionRules.BodyLength + 1);
        var answer = await walker.Send(await walker.Open("frage"), "", ("Input.Subject", "Lang"), ("Input.Body", text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(text, answer.Html, StringComparison.Ordinal);
        Assert.Contains(text, (await walker.Open("frage")).Html, StringComparison.Ordinal);
        var monster = await walker.Send(answer, "", ("Input.Subject", "Lang"), ("Input.Body", new string('x', 100_000)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, monster.Status);
        Assert.Contains(text, (await walker.Open("frage")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_or_elsewhere_saves_without_asking_for_anything()
    {
        var walker = new Walker(desk);
        await walker.Start();
        await walker.Fill("ort", ("Input.District", "TH"));
        foreach (var (handler, to) in new[] { ("?handler=Back", "ort"), ("?handler=Go&nach=ort", "ort"), ("?handler=Later", "spaeter") })
        {
            var left = await walker.Send(await walker.Open("frage"), handler, ("Input.Subject", ""), ("Input.Body", "Erst die Hälfte " + handler));
            Assert.Equal((HttpStatusCode.Found, walker.At(to)), (left.Status, left.To));
            Assert.Contains("Erst die Hälfte " + handler, (await walker.Open("frage")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_step_ahead_leads_to_the_first_one_that_is_not_complete()
    {
        var walker = new Walker(desk);
        await walker.Start();
        await walker.Fill("ort", ("Input.District", "TH"));
        foreach (var ahead in new[] { "vorhaben", "kontakt", "hilfe", "pruefen" })
        {
            Assert.Equal(walker.At("frage"), (await walker.Open(ahead)).To);
        }

        Assert.Contains("Bitte füllen Sie zuerst den Schritt „Ihre Frage“ aus.", (await walker.Open("frage")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("{{link}} ${7*7} @Model '; DROP TABLE Cases;--")]
    [InlineData("\u202Eabc 😀 \u0007 עברית")]
    public async Task Hostile_input_in_every_field_is_text(string hostile)
    {
        var walker = new Walker(desk);
        await walker.Start();
        await walker.Fill("ort", ("Input.District", "16055"));
        await walker.Fill("frage", ("Input.Subject", hostile), ("Input.Body", hostile));
        var project = await walker.Open("vorhaben"); // whatever was offered on the way
        var wrong = await walker.Send(project, "", ("Input.Topic", hostile), ("Input.TargetGroups", hostile));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        await walker.Fill("vorhaben");
        await walker.Fill("kontakt", ("Input.Name", hostile), ("Input.Email", "erika@verein.example"), ("Input.Organisation", hostile),
            ("Input.Phone", hostile[..Math.Min(hostile.Length, QuestionRules.PhoneLength)]));
        var (review, print) = (await walker.Open("pruefen"), await walker.Open("druck"));
        var thanks = await walker.Finish(review);
        var page = await walker.Browser.Open("/status/" + thanks.Path.Split('/')[^1]);
        foreach (var html in new[] { wrong.Html, review.Html, print.Html, thanks.Html, page.Html })
        {
            Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(hostile.Replace("\u0007", "", StringComparison.Ordinal), page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_tells_of_single_people_is_marked_before_it_is_sent()
    {
        var walker = new Walker(desk);
        await walker.Start();
        await walker.Fill("ort", ("Input.District", "TH"));
        var next = await walker.Fill("frage", ("Input.Subject", "Bedarf"), ("Input.Body", "Rückruf unter 0361 1234567 bitte. Danke."));
        Assert.Contains("<mark>0361 1234567</mark>", next.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{walker.At("frage")}\">Text ändern", next.Html, StringComparison.Ordinal);
        var review = await walker.Fill("kontakt", ("Input.Name", "Erika Beispiel"), ("Input.Email", "anruf@verein.example"), ("Input.Phone", "0361 7654321"));
        Assert.Contains("Trotzdem senden", review.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Frage absenden", review.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("7654321</mark>", review.Html, StringComparison.Ordinal);
        Assert.Contains("eingegangen", (await walker.Finish(review)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/frage/danke/KGC-TH-2026-00001")]
    [InlineData("/frage/danke/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/status/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/frage/zu-kurz/ort")]
    public async Task A_guessed_address_shows_nothing(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await new Visitor(desk).Open(path)).Status);
}
