using System.Net;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Tasks;

/// <summary>What a browser does with a form: reads the page, sends its hidden fields and what was typed.</summary>
internal static class Browser
{
    public static async Task<string> Page(this HttpClient browser, string url, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await browser.GetAsync(new Uri(url, UriKind.Relative), WebDesk.Cancel);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(WebDesk.Cancel));
        Assert.True(expected == answer.StatusCode, $"{url}: {answer.StatusCode}\n{html}");
        return html;
    }

    /// <summary>Sends a form of a page; the page's anti-forgery field and version come along unless they are given.</summary>
    public static async Task<(HttpStatusCode Status, string Html, string? Location)> Send(
        this HttpClient browser, string page, string? handler, params (string Name, string Value)[] fields)
    {
        var html = await browser.Page(page);
        return await browser.SendFrom(html, page, handler, fields);
    }

    /// <summary>Sends a form of a page that was read earlier, as somebody does who left it open for a while.</summary>
    public static async Task<(HttpStatusCode Status, string Html, string? Location)> SendFrom(
        this HttpClient browser, string html, string page, string? handler, params (string Name, string Value)[] fields)
    {
        List<KeyValuePair<string, string>> all = [new("__RequestVerificationToken", Hidden(html, "__RequestVerificationToken")!)];
        if (Hidden(html, "Version") is { } version && !fields.Any(f => f.Name == "Version"))
        {
            all.Add(new("Version", version));
        }

        all.AddRange(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        using var form = new FormUrlEncodedContent(all);
        var url = handler is null ? page : $"{page}?handler={handler}";
        using var answer = await browser.PostAsync(new Uri(url, UriKind.Relative), form, WebDesk.Cancel);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(WebDesk.Cancel)), answer.Headers.Location?.ToString());
    }

    public static string? Hidden(string html, string name)
    {
        var match = Field(name).Match(html);
        return match.Success ? match.Groups["value"].Value : null;
    }

    private static Regex Field(string name) =>
        new($"<input[^>]*name=\"{Regex.Escape(name)}\"[^>]*value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
