using System.Net;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Questions;

public sealed class AskTests(WebDesk desk) : IClassFixture<WebDesk>
{
    internal static (string Name, string Value)[] Filled(Visitor.Shown form, string email = "erika@verein.example", params (string Name, string Value)[] other)
    {
        var fields = new Dictionary<string, string>
        {
            ["Key"] = form.Field("Key"), ["Input.District"] = "16055", ["Input.Subject"] = "Wie weisen wir den Bedarf nach?",
            ["Input.Body"] = "Uns fehlen Daten.", ["Input.Name"] = "Erika Beispiel", ["Input.Email"] = email, ["Input.Consent"] = "true",
        };
        foreach (var (name, value) in other)
        {
            fields[name] = value;
        }

        return [.. fields.Select(f => (f.Key, f.Value))];
    }

    [Fact]
    public async Task A_filled_form_becomes_a_case_with_a_confirmation_and_an_open_tracking_page()
    {
        var visitor = new Visitor(desk);
        var form = await visitor.Open("/frage");
        var thanks = await visitor.Submit(form, "/frage", Filled(form, "weg@verein.example", ("Input.Phase", "PLANUNG"), ("Input.TargetGroups", "AELTERE")));
        Assert.Equal(HttpStatusCode.OK, thanks.Status);
        var theCase = await desk.DbAsync(db => db.Cases.Include(c => c.TargetGroups).Include(c => c.Office)
            .SingleAsync(c => c.Contact.Email == "weg@verein.example", WebDesk.Cancel));
        Assert.Contains(theCase.Number, thanks.Text, StringComparison.Ordinal);
        Assert.Contains(OpenCase.PromiseOf(theCase.PromisedAt), thanks.Text, StringComparison.Ordinal);
        Assert.Contains("per E-Mail", thanks.Text, StringComparison.Ordinal);
        Assert.Equal(("TH", Channel.Form, "PLANUNG", "AELTERE"), (theCase.Office!.Code, theCase.Channel, theCase.Phase, theCase.TargetGroups.Single().Code));

        var token = thanks.Path.Split('/')[^1];
        Assert.Contains($"{desk.Address}status/{token}", thanks.Html, StringComparison.Ordinal);
        Assert.Contains("Uns fehlen Daten.", (await visitor.Open("/status/" + token)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Uns fehlen Daten.", (await new Visitor(desk).Open("/status/" + token)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("16055", "TH")]
    [InlineData("15003", "ST")]
    [InlineData("TH", "TH")]
    [InlineData("ST", "ST")]
    public async Task The_office_follows_from_the_place(string place, string office)
    {
        var visitor = new Visitor(desk);
        var form = await visitor.Open("/frage");
        var thanks = await visitor.Submit(form, "/frage", Filled(form, other: ("Input.District", place)));
        Assert.Contains($"KGC-{office}-", thanks.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_places_has_all_districts_grouped_by_Land()
    {
        var form = await new Visitor(desk).Open("/frage");
        Assert.Equal(2, form.Html.Split("<optgroup").Length - 1);
        Assert.Equal(36, form.Html.Split("<option value=\"15").Length + form.Html.Split("<option value=\"16").Length - 2);
        Assert.Equal(2, form.Html.Split("landesweit / weiß nicht").Length - 1);
        Assert.InRange(form.Html.Split("aria-required=\"true\"").Length - 1, 1, 8);
    }

    [Theory]
    [InlineData("Input.District", "", "Bitte wählen Sie Ihren Landkreis, Ihre Stadt oder das Land.")]
    [InlineData("Input.District", "99999", "Diesen Landkreis oder diese Stadt kennen wir nicht.")]
    [InlineData("Input.District", "XX", "Diese Stelle kennen wir nicht.")]
    [InlineData("Input.Subject", "  ", "Bitte geben Sie einen Betreff an.")]
    [InlineData("Input.Body", "", "Bitte schreiben Sie Ihre Frage auf.")]
    [InlineData("Input.Name", "", "Bitte geben Sie Ihren Namen an.")]
    [InlineData("Input.Email", "", "Bitte geben Sie Ihre E-Mail-Adresse an")]
    [InlineData("Input.Email", "erika@verein", "Bitte prüfen Sie die E-Mail-Adresse")]
    [InlineData("Input.Consent", "false", "dass Sie die Datenschutzhinweise gelesen haben.")]
    [InlineData("Input.Topic", "GIBTESNICHT", "Bitte wählen Sie einen Eintrag aus der Liste.")]
    [InlineData("Input.TargetGroups", "GIBTESNICHT", "Bitte wählen Sie Einträge aus der Liste.")]
    public async Task A_wrong_field_is_told_and_what_was_typed_stays(string field, string value, string message)
    {
        var visitor = new Visitor(desk);
        var form = await visitor.Open("/frage");
        var answer = await visitor.Send(form, "/frage", Filled(form, other: [("Input.Organisation", "Verein „Älter & gesund“"), (field, value)]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(message, answer.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{field.Replace('.', '_')}\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal("Verein „Älter & gesund“", answer.Field("Input.Organisation"));
        Assert.Equal(form.Field("Key"), answer.Field("Key"));
    }

    [Fact]
    public async Task Errors_of_both_kinds_are_told_at_once()
    {
        var visitor = new Visitor(desk);
        var form = await visitor.Open("/frage");
        var answer = await visitor.Send(form, "/frage", Filled(form, "erika@verein", ("Input.Subject", "")));
        Assert.Contains("Bitte geben Sie einen Betreff an.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Bitte prüfen Sie die E-Mail-Adresse", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_stays()
    {
        var visitor = new Visitor(desk);
        var form = await visitor.Open("/frage");
        var text = new string('ü', QuestionRules.BodyLength + 1);
        var answer = await visitor.Send(form, "/frage", Filled(form, other: ("Input.Body", text)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(text, answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_the_same_form_twice_at_once_makes_one_case()
    {
        var visitor = new Visitor(desk);
        var form = await visitor.Open("/frage");
        var fields = Filled(form, "doppelt@verein.example");
        var answers = await Task.WhenAll(visitor.Send(form, "/frage", fields), visitor.Send(form, "/frage", fields), visitor.Send(form, "/frage", fields));
        Assert.Single(answers.Select(a => a.To).Distinct());
        Assert.StartsWith("/frage/danke/", answers[0].To, StringComparison.Ordinal);
        Assert.Equal(1, await desk.DbAsync(db => db.Cases.CountAsync(c => c.Contact.Email == "doppelt@verein.example", WebDesk.Cancel)));
    }

    [Fact]
    public async Task The_same_form_with_another_text_asks_first_and_then_makes_a_second_case()
    {
        var visitor = new Visitor(desk);
        var form = await visitor.Open("/frage");
        await visitor.Submit(form, "/frage", Filled(form, "zwei@verein.example"));
        var answer = await visitor.Send(form, "/frage", Filled(form, "zwei@verein.example", ("Input.Subject", "Etwas anderes")));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("schon einmal abgesendet", answer.Text, StringComparison.Ordinal);
        await visitor.Submit(answer, "/frage", Filled(answer, "zwei@verein.example", ("Input.Subject", "Etwas anderes")));
        Assert.Equal(2, await desk.DbAsync(db => db.Cases.CountAsync(c => c.Contact.Email == "zwei@verein.example", WebDesk.Cancel)));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("{{link}} ${7*7} @Model '; DROP TABLE Cases;--")]
    [InlineData("\u202Eabc 😀 \u0007 עברית")]
    public async Task Hostile_input_in_every_field_is_text(string hostile)
    {
        var visitor = new Visitor(desk);
        var form = await visitor.Open("/frage");
        var fields = Filled(form, other:
        [
            ("Input.Subject", hostile), ("Input.Body", hostile), ("Input.Name", hostile), ("Input.Organisation", hostile), ("Input.Phone", hostile[..Math.Min(hostile.Length, QuestionRules.PhoneLength)]),
        ]);
        var thanks = await visitor.Submit(form, "/frage", fields);
        var page = await visitor.Open("/status/" + thanks.Path.Split('/')[^1]);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var next = await visitor.Open("/frage");
        var wrong = await visitor.Send(next, "/frage", [.. fields.Where(f => f.Name is not ("Input.Email" or "Key")), ("Key", next.Field("Key")), ("Input.Email", hostile), ("Input.Topic", hostile)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        foreach (var html in new[] { thanks.Html, page.Html, wrong.Html })
        {
            Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(hostile.Replace("\u0007", "", StringComparison.Ordinal), page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/frage/danke/KGC-TH-2026-00001")]
    [InlineData("/frage/danke/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/status/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_guessed_address_shows_nothing(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await new Visitor(desk).Open(path)).Status);

    [Fact]
    public async Task A_form_without_its_anti_forgery_token_is_refused()
    {
        var visitor = new Visitor(desk);
        var form = await visitor.Open("/frage");
        using var bare = new FormUrlEncodedContent(Filled(form).Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await visitor.Client.PostAsync("/frage", bare, WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
