using System.Net;
using Kgc.QualityDesk.Web.Markdown;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Legal;

public sealed class LegalTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Theory]
    [InlineData("/datenschutz", "Datenschutzhinweise")]
    [InlineData("/impressum", "Impressum")]
    [InlineData("/barrierefreiheit", "Erklärung zur Barrierefreiheit")]
    public async Task Every_text_asks_for_the_office_and_then_names_it(string path, string title)
    {
        var visitor = new Visitor(desk);
        var choice = await visitor.Open(path);
        foreach (var (code, land) in new[] { ("th", "Thüringen"), ("st", "Sachsen-Anhalt") })
        {
            Assert.Contains($"href=\"{path}/{code}\"", choice.Html, StringComparison.Ordinal);
            var page = await visitor.Open($"{path}/{code}");
            Assert.Contains($"{title}</h1>", page.Html, StringComparison.Ordinal);
            Assert.Contains($"Chancengleichheit {land}", page.Text, StringComparison.Ordinal);
            Assert.Contains($"kgc.{code}@example.invalid", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(path + "/xx")).Status);
    }

    [Fact]
    public async Task Complaints_about_barriers_go_to_the_body_of_the_Land()
    {
        var visitor = new Visitor(desk);
        Assert.Contains("Landesdurchsetzungsstelle", (await visitor.Open("/barrierefreiheit/th")).Text, StringComparison.Ordinal);
        var st = await visitor.Open("/barrierefreiheit/st");
        Assert.Contains("Ombudsstelle", st.Text, StringComparison.Ordinal);
        Assert.Contains("innerhalb eines Monats", st.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_page_names_both_offices_and_says_what_advice_is_not()
    {
        var page = await new Visitor(desk).Open("/");
        foreach (var text in new[] { "kgc.th@example.invalid", "kgc.st@example.invalid", "Frage stellen", "Stand meiner Anfrage", Kgc.QualityDesk.Cases.Case.NotADecision })
        {
            Assert.Contains(text, page.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))", "<p>a</p>")]
    [InlineData("[a](data:text/html,x)", "<p>a</p>")]
    [InlineData("[a](//evil.example)", "<p>a</p>")]
    [InlineData("[a](/status)", "<p><a href=\"/status\" rel=\"noopener nofollow\">a</a></p>")]
    [InlineData("![a](https://x.example/a.png)", "<p><a href=\"https://x.example/a.png\" rel=\"noopener nofollow\">a</a></p>")]
    [InlineData("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("## A\n\n### B", "<h3>A</h3>\n<h4>B</h4>")]
    [InlineData("a\nb", "<p>a<br />\nb</p>")]
    public void Typed_Markdown_becomes_harmless_HTML(string markdown, string html) =>
        Assert.Equal(html, SafeMarkdown.Render(markdown).ToString()!.Trim());

    [Fact]
    public void A_table_brings_no_inline_style_and_deep_nesting_no_error()
    {
        Assert.DoesNotContain("style", SafeMarkdown.Render("| a | b |\n|:-:|--:|\n| 1 | 2 |").ToString(), StringComparison.Ordinal);
        using var text = new StringWriter();
        SafeMarkdown.Render(new string('>', 5000) + " tief").WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.Contains("tief", text.ToString(), StringComparison.Ordinal);
    }
}
