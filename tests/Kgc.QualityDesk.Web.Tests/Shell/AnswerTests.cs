using System.Net;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Web.Security;

namespace Kgc.QualityDesk.Web.Tests.Shell;

public sealed class AnswerTests(ShellHost host) : IClassFixture<ShellHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, "Das Formular konnte nicht angenommen werden")]
    [InlineData(403, "Dafür fehlt Ihnen die Berechtigung")]
    [InlineData(404, "Diese Seite gibt es nicht")]
    [InlineData(409, "Jemand war schneller")]
    [InlineData(413, "Das war zu viel auf einmal")]
    [InlineData(429, "Zu viele Anfragen in kurzer Zeit")]
    [InlineData(500, "Da ist bei uns etwas schiefgegangen")]
    [InlineData(503, "Wir sind gleich wieder da")]
    public async Task A_bare_status_becomes_a_German_page_with_the_same_status(int code, string title)
    {
        foreach (var path in new[] { $"/echo/status/{code}", $"/fehler/{code}" })
        {
            using var answer = await host.Client.GetAsync(path, Cancel);
            var html = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.Equal(code, (int)answer.StatusCode);
            Assert.Contains($"<h1 class=\"kern-heading-x-large\">{title}</h1>", html, StringComparison.Ordinal);
            Assert.Contains($"<title>{title} – Qualitätsberatung</title>", html, StringComparison.Ordinal);
            Assert.Contains("Was Sie tun können:", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_exception_shows_nothing_of_its_inside()
    {
        using var answer = await host.Client.GetAsync("/echo/broken", Cancel);
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("schiefgegangen", html, StringComparison.Ordinal);
        Assert.DoesNotContain("geheimes Detail", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_a_page()
    {
        using var answer = await host.Client.PostAsync("/echo/guarded", new FormUrlEncodedContent([]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Das Formular konnte nicht angenommen werden", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_ten_megabytes_is_refused_with_a_page()
    {
        using var answer = await host.Client.PostAsync("/echo", new StringContent("Body=" + new string('x', 10_000_000), null, "application/x-www-form-urlencoded"), Cancel);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Das war zu viel auf einmal", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_no_pages()
    {
        using var answer = await host.Client.GetAsync("/api/status/404", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<html", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fehler/404")]
    [InlineData("/echo/broken")]
    [InlineData("/api/status/404")]
    [InlineData("/css/desk.css")]
    public async Task Every_answer_bears_the_security_headers(string path)
    {
        using var answer = await host.Client.GetAsync(path, Cancel);
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.NotEmpty(answer.Headers.GetValues("Permissions-Policy"));
        Assert.Equal(!path.StartsWith("/css", StringComparison.Ordinal), answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_page_names_no_foreign_host_and_weighs_less_than_300_kilobytes()
    {
        var html = await host.Client.GetStringAsync(new Uri("/css/desk.css", UriKind.Relative), Cancel);
        using var answer = await host.Client.GetAsync("/fehler/404", Cancel);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.DoesNotMatch(new Regex("(src|href)=\"(https?:)?//", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), page);
        Assert.DoesNotMatch(new Regex(" style=| on[a-z]+=|<style|<script>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), page);
        var weight = page.Length + html.Length;
        foreach (var file in new[] { "css/fonts.css", "lib/kern/kern.css", "js/desk.js", "favicon.svg", "lib/kern/fonts/fira-sans-latin-400-normal.woff2", "lib/kern/fonts/fira-sans-latin-500-normal.woff2", "lib/kern/fonts/fira-sans-latin-600-normal.woff2" })
        {
            weight += (await host.Client.GetByteArrayAsync(new Uri(file, UriKind.Relative), Cancel)).Length;
        }

        Assert.InRange(weight, 50_000, 300_000);
    }
}
