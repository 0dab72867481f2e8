using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Tests.Architecture;

/// <summary>Slips in a page that no compiler and no checker of finished pages tells.</summary>
public sealed partial class PageSourceTests
{
    private static readonly string Web = Path.Combine(Sources.Root, "src", "Kgc.QualityDesk.Web");

    [Fact]
    public void Fields_that_belong_to_an_outcome_are_shown_once_it_is_chosen()
    {
        var style = File.ReadAllText(Path.Combine(Web, "wwwroot", "css", "staff.css"));
        var outcomes = Pages().SelectMany(page => Outcome().Matches(page.Text)).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("decline", outcomes);
        Assert.DoesNotContain(outcomes, name => !style.Contains($":has([value=\"{name}\"]:checked) [data-outcome=\"{name}\"]", StringComparison.Ordinal));
    }

    /// <summary>Razor takes word@if for a mail address and shows it; after an expression of its own it does not.</summary>
    [Fact]
    public void No_page_shows_its_code() => Assert.DoesNotContain(Pages(), page => Swallowed().IsMatch(page.Text));

    private static List<(string Path, string Text)> Pages()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Web, "Features"), "*.cshtml", SearchOption.AllDirectories).Select(path => (path, File.ReadAllText(path))).ToList();
        Assert.True(pages.Count > 100);
        return pages;
    }

    [GeneratedRegex("data-outcome=\"(?<name>[a-z-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"(?<![@.\p{L}\d])[\p{L}\d]+@(if|foreach|for|switch|while)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Swallowed();
}
