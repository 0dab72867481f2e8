using Kgc.QualityDesk.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Tests.TagHelpers;

public sealed class ChoiceTests
{
    private static readonly SelectListItem[] Items = [new("Erfurt", "16051"), new("Gera", "16052"), new("Jena", "16053")];

    [Fact]
    public void A_drop_down_offers_an_empty_entry_first_and_marks_the_posted_one()
    {
        var html = new Rendered().Posted("Input.District", "16052").Field<KernSelect>(form => form.Input.District, field => field.Items = Items);
        Assert.Contains("<option value=\"\">Bitte w&#xE4;hlen</option><option value=\"16051\">Erfurt</option>"
            + "<option selected=\"selected\" value=\"16052\">Gera</option>", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"kern-form-input__select-wrapper\"><select aria-required=\"true\" class=\"kern-form-input__select\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_of_items_becomes_an_option_group()
    {
        var land = new SelectListGroup { Name = "Thüringen" };
        var html = new Rendered().Field<KernSelect>(form => form.Input.District, field => field.Items = [new("Erfurt", "16051") { Group = land }]);
        Assert.Contains("<optgroup label=\"Th&#xFC;ringen\"><option value=\"16051\">Erfurt</option></optgroup>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_link_to_circles_leads_to_the_first_one()
    {
        var html = new Rendered().Posted("Input.District", "", "Bitte wählen.").Field<KernRadios>(form => form.Input.District, field => (field.Items, field.Legend) = (Items, "Wo?"));
        Assert.StartsWith("<fieldset class=\"kern-fieldset kern-fieldset--error\" aria-describedby=\"Input_District-fehler\" role=\"radiogroup\" aria-required=\"true\" aria-invalid=\"true\">", html, StringComparison.Ordinal);
        Assert.Contains("<legend class=\"kern-label\">Wo?</legend>", html, StringComparison.Ordinal);
        Assert.Contains("id=\"Input_District\" name=\"Input.District\" type=\"radio\" value=\"16051\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"Input_District_1\" name=\"Input.District\" type=\"radio\" value=\"16052\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_the_page_is_that_of_each_circle_since_a_fieldset_sends_nothing()
    {
        var html = new Rendered().Field<KernRadios>(form => form.Input.District, field => field.Items = Items, ("name", "was"));
        Assert.Contains("id=\"Input_District_1\" name=\"was\" type=\"radio\" value=\"16052\"", html, StringComparison.Ordinal);
        Assert.StartsWith("<fieldset class=\"kern-fieldset\" role=\"radiogroup\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("Phone")]
    public void An_enum_is_found_by_number_and_by_name(string value)
    {
        var page = new Rendered();
        page.Model.Input.Way = Form.Way.Phone;
        var html = page.Field<KernRadios>(form => form.Input.Way, field => field.Items = [new("Anruf", value)]);
        Assert.Contains("checked=\"checked\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_keep_what_was_posted_rather_than_what_was_there()
    {
        var page = new Rendered().Posted("Input.Groups", new[] { "16051", "16053" });
        page.Model.Input.Groups.Add("16052");
        var html = page.Field<KernCheckboxes>(form => form.Input.Groups, field => field.Items = Items);
        Assert.Contains("<input checked=\"checked\" class=\"kern-form-check__checkbox\" id=\"Input_Groups\"", html, StringComparison.Ordinal);
        Assert.Contains("<input class=\"kern-form-check__checkbox\" id=\"Input_Groups_1\"", html, StringComparison.Ordinal);
        Assert.Contains("<input checked=\"checked\" class=\"kern-form-check__checkbox\" id=\"Input_Groups_2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_are_optional_unless_the_model_asks_for_one()
    {
        var page = new Rendered();
        Assert.Contains("(optional)", page.Field<KernCheckboxes>(form => form.Input.Groups, field => field.Items = Items), StringComparison.Ordinal);
        Assert.DoesNotContain("(optional)", page.Field<KernCheckboxes>(form => form.Input.Experts, field => field.Items = Items), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_box_posts_no_when_it_is_empty()
    {
        var html = new Rendered().Field<KernCheckbox>(form => form.Input.Consent);
        Assert.Contains("<input aria-required=\"true\" class=\"kern-form-check__checkbox\" id=\"Input_Consent\" name=\"Input.Consent\" type=\"checkbox\" value=\"true\" />"
            + "<label class=\"kern-label\" for=\"Input_Consent\">Ich stimme zu</label>", html, StringComparison.Ordinal);
        Assert.Contains("<input name=\"Input.Consent\" type=\"hidden\" value=\"false\" />", html, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-required", new Rendered().Field<KernCheckbox>(form => form.Input.CallBack), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ticked_box_stays_ticked_after_an_error_elsewhere()
    {
        var html = new Rendered().Posted("Input.Consent", new[] { "true", "false" }).Field<KernCheckbox>(form => form.Input.Consent);
        Assert.Contains("checked=\"checked\"", html, StringComparison.Ordinal);
    }
}
