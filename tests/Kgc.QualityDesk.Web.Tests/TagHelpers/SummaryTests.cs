using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Web.Tests.TagHelpers;

public sealed class SummaryTests
{
    [Fact]
    public void Without_errors_there_is_no_summary() => Assert.Empty(new Rendered().Summary());

    [Fact]
    public void Every_error_is_a_link_to_its_field_under_a_heading_that_can_be_focused()
    {
        var html = new Rendered().Posted("Input.Email", "", "Erste.", "Zweite.").Summary();
        Assert.StartsWith("<div class=\"kern-alert kern-alert--danger desk-errors\" role=\"alert\">", html, StringComparison.Ordinal);
        Assert.Contains("<h2 class=\"kern-title\" id=\"fehler\" tabindex=\"-1\">Bitte pr&#xFC;fen Sie Ihre Angaben</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"kern-link kern-link--no-visited-state\" href=\"#Input_Email\">Erste.</a>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#Input_Email\">Zweite.</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_stand_in_the_order_of_the_form_after_those_of_the_whole()
    {
        var page = new Rendered().Posted("Input.Consent", "", "vier").Posted("Input.Body", "", "drei").Posted("Input.Name", "", "zwei").Posted("", null, "null").Posted("Input.Email", "", "eins");
        Assert.Equal(["null", "eins", "zwei", "drei", "vier"], Regex.Matches(page.Summary(), ">(?<text>[a-z]+)</(a|span)>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["text"].Value));
    }

    [Fact]
    public void An_error_of_the_whole_form_links_nowhere() =>
        Assert.Contains("<li><span class=\"kern-body\">Zu sp&#xE4;t.</span></li>", new Rendered().Posted("", null, "Zu spät.").Summary(), StringComparison.Ordinal);
}
