using Kgc.QualityDesk.Web.TagHelpers;

namespace Kgc.QualityDesk.Web.Tests.TagHelpers;

public sealed class FieldTests
{
    [Fact]
    public void A_field_takes_name_label_hint_length_and_type_from_the_model()
    {
        var html = new Rendered().Field<KernInput>(form => form.Input.Email, field => field.Autocomplete = "email");
        Assert.Contains("<label class=\"kern-label\" for=\"Input_Email\">E-Mail-Adresse</label>", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"kern-hint\" id=\"Input_Email-hinweis\">F&#xFC;r die Antwort.</div>", html, StringComparison.Ordinal);
        Assert.Contains("<input aria-describedby=\"Input_Email-hinweis\" aria-required=\"true\" autocomplete=\"email\" "
            + "class=\"kern-form-input__input\" id=\"Input_Email\" maxlength=\"200\" name=\"Input.Email\" type=\"email\" />", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_inside_a_list_keeps_its_place_in_name_and_id()
    {
        var html = new Rendered().Field<KernInput>(form => form.Many[0].Name);
        Assert.Contains("id=\"Many_0__Name\" name=\"Many[0].Name\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_may_stay_empty_is_marked()
    {
        var page = new Rendered();
        Assert.Contains("Ihr Name <span class=\"kern-label__optional\">(optional)</span>", page.Field<KernInput>(form => form.Input.Name), StringComparison.Ordinal);
        Assert.DoesNotContain("optional", page.Field<KernInput>(form => form.Input.Email), StringComparison.Ordinal);
        Assert.DoesNotContain("optional", page.Field<KernInput>(form => form.Input.Name, field => field.Required = true), StringComparison.Ordinal);
        Assert.DoesNotContain("aria-required", page.Field<KernInput>(form => form.Input.Email, field => field.Required = false), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_bound_to_its_field_and_keeps_what_was_typed()
    {
        var html = new Rendered().Posted("Input.Email", "ana@", "Bitte prüfen.").Field<KernInput>(form => form.Input.Email);
        Assert.StartsWith("<div class=\"kern-form-input kern-form-input--error\">", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"Input_Email-hinweis Input_Email-fehler\" aria-invalid=\"true\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"ana@\"", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"kern-error\" id=\"Input_Email-fehler\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Typed_text_never_becomes_markup()
    {
        const string Bad = "\"><script>alert(1)</script>";
        var page = new Rendered().Posted("Input.Email", Bad, Bad).Posted("Input.Body", Bad, Bad).Posted("Input.District", Bad, Bad);
        foreach (var html in new[]
        {
            page.Field<KernInput>(form => form.Input.Email, field => (field.Label, field.Hint) = (Bad, Bad)),
            page.Field<KernTextarea>(form => form.Input.Body, field => (field.Label, field.Hint) = (Bad, Bad)),
            page.Field<KernSelect>(form => form.Input.District, field => (field.Items, field.Placeholder) = ([new(Bad, Bad)], Bad)),
            page.Field<KernRadios>(form => form.Input.District, field => (field.Items, field.Legend) = ([new(Bad, Bad)], Bad)),
            page.Field<KernCheckboxes>(form => form.Input.Groups, field => (field.Items, field.Legend) = ([new(Bad, Bad)], Bad)),
            page.Field<KernCheckbox>(form => form.Input.Consent, field => (field.Label, field.Hint) = (Bad, Bad)),
            page.Field<KernDate>(form => form.Input.Until, field => field.Label = Bad),
            page.Summary(),
        })
        {
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_password_is_never_written_back()
    {
        var html = new Rendered().Posted("Input.Password", "geheim").Field<KernInput>(form => form.Input.Password);
        Assert.Contains("type=\"password\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_of_the_page_reach_the_control_and_classes_the_frame()
    {
        var html = new Rendered().Field<KernInput>(form => form.Input.Score, null, ("inputmode", "numeric"), ("class", "narrow"));
        Assert.StartsWith("<div class=\"kern-form-input narrow\">", html, StringComparison.Ordinal);
        Assert.Contains("inputmode=\"numeric\" name=\"Input.Score\" type=\"number\" value=\"3\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_area_says_its_limit_and_keeps_a_leading_line_break()
    {
        var page = new Rendered();
        page.Model.Input.Body = "\nzweite Zeile";
        var html = page.Field<KernTextarea>(form => form.Input.Body, field => field.Rows = 9);
        Assert.Contains("H&#xF6;chstens 4.000 Zeichen.", html, StringComparison.Ordinal);
        Assert.Contains("rows=\"9\">\n&#xA;zweite Zeile</textarea>", html, StringComparison.Ordinal);
        Assert.Contains("maxlength=\"4000\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-21", "2026-11-21")]
    [InlineData("21.11.2026", "2026-11-21")]
    [InlineData("morgen", "morgen")]
    public void A_date_is_shown_as_the_browser_understands_it(string typed, string shown)
    {
        var html = new Rendered().Posted("Input.Until", typed).Field<KernDate>(form => form.Input.Until);
        Assert.Contains($"type=\"date\" value=\"{shown}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_of_the_model_is_written_in_iso_form()
    {
        var page = new Rendered();
        page.Model.Input.Until = new DateOnly(2026, 3, 4);
        Assert.Contains("value=\"2026-03-04\"", page.Field<KernDate>(form => form.Input.Until), StringComparison.Ordinal);
    }
}
