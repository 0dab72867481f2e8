using System.Net;
using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Web.Tests.World;

/// <summary>Somebody at a browser: keeps cookies, fills in the form that is on the page, with its real anti-forgery token.</summary>
internal sealed partial class Visitor(WebDesk desk)
{
    internal sealed record Shown(HttpStatusCode Status, string Path, string Html)
    {
        /// <summary>The main part as a person reads it.</summary>
        public string Text => WebUtility.HtmlDecode(Tag().Replace(MainPart().Match(Html).Value, " "));

        /// <summary>Where a redirect leads to, else empty.</summary>
        public string To { get; init; } = "";

        /// <summary>What an input on the page holds.</summary>
        public string Field(string name)
        {
            var input = Html.Split('<').FirstOrDefault(tag => tag.Contains($"name=\"{name}\"", StringComparison.Ordinal)) ?? "";
            var parts = input.Split("value=\"");
            return parts.Length == 1 ? "" : WebUtility.HtmlDecode(parts[1].Split('"')[0]);
        }

        public bool Has(string text) => Html.Contains(text, StringComparison.Ordinal);
    }

    public HttpClient Client { get; } = desk.Anyone();

    public async Task<Shown> Open(string path)
    {
        using var answer = await Client.GetAsync(path, WebDesk.Cancel);
        return await Read(answer, path);
    }

    /// <summary>Sends a form of the page that is shown; redirects are shown, not followed.</summary>
    public async Task<Shown> Send(Shown page, string path, params (string Name, string Value)[] fields)
    {
        var token = page.Field("__RequestVerificationToken");
        using var form = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await Client.PostAsync(path, form, WebDesk.Cancel);
        return await Read(answer, path);
    }

    /// <summary>Sends and follows the redirect that must come.</summary>
    public async Task<Shown> Submit(Shown page, string path, params (string Name, string Value)[] fields)
    {
        var answer = await Send(page, path, fields);
        Assert.True(answer.Status == HttpStatusCode.Found, $"{answer.Status}: {answer.Text[..Math.Min(600, answer.Text.Length)]}");
        return await Open(answer.To);
    }

    private static async Task<Shown> Read(HttpResponseMessage answer, string path) =>
        new(answer.StatusCode, path, await answer.Content.ReadAsStringAsync(WebDesk.Cancel)) { To = answer.Headers.Location?.ToString() ?? "" };

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline, 1000)]
    private static partial Regex MainPart();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
