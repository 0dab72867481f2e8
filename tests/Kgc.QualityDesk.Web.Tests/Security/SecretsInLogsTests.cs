using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Web.Security;
using Kgc.QualityDesk.Web.Tests.Crashes;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Security;

/// <summary>The real program as a process that logs everything it can, and every address that carries a secret.</summary>
public sealed partial class SecretsInLogsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("simple")]
    [InlineData("json")]
    public async Task No_secret_reaches_the_log_however_much_is_logged(string format)
    {
        var directory = Directory.CreateTempSubdirectory("desk-log-").FullName;
        var (made, link, why) = await DeskProcess.VerbAsync(
            directory, Cancel, "user", "add", "--email", "ana@desk.example", "--name", "ana", "--role", "advisor", "--office", "TH");
        Assert.True(made == 0, why);
        var (_, bearer, _) = await DeskProcess.VerbAsync(directory, Cancel, "token", "add", "--email", "ana@desk.example");
        var signIn = Token().Match(link).Value;
        List<string> secrets = [signIn, bearer.Trim()];
        string said;
        await using (var desk = await DeskProcess.StartAsync(
            directory, Cancel, "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace",
            "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Trace", $"--Logging:Console:FormatterName={format}",
            "--Logging:Console:FormatterOptions:IncludeScopes=true"))
        {
            using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = desk.Address };
            secrets.AddRange(await AsApplicantAsync(http, directory));
            await AsStaffAsync(http, signIn, bearer.Trim());
            await desk.KillAsync();
            said = await desk.SaidAsync();
        }

        // It did log the addresses, and the statements.
        Assert.Contains("/status/" + SecretScrub.Mark, said, StringComparison.Ordinal);
        Assert.Contains("TrackingCodes", said, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task As_it_ships_a_page_leaves_no_line_in_the_log()
    {
        var directory = Directory.CreateTempSubdirectory("desk-log-").FullName;
        string said;
        await using (var desk = await DeskProcess.StartAsync(directory, Cancel))
        {
            using var http = new HttpClient { BaseAddress = desk.Address };
            Assert.Contains("Frage", await http.GetStringAsync("/frage", Cancel), StringComparison.Ordinal);
            await desk.KillAsync();
            said = await desk.SaidAsync();
        }

        Assert.DoesNotContain("Microsoft.AspNetCore", said, StringComparison.Ordinal);
        Directory.Delete(directory, recursive: true);
    }

    private static async Task<List<string>> AsApplicantAsync(HttpClient http, string directory)
    {
        using var asked = await http.PostAsJsonAsync("/api/v1/questions", WebDesk.Question(), Cancel);
        Assert.Equal(HttpStatusCode.Created, asked.StatusCode);
        var receipt = (await asked.Content.ReadFromJsonAsync<JsonNode>(Cancel))!;
        var (page, token) = (new Uri(receipt["trackingUrl"]!.GetValue<string>()).AbsolutePath, receipt["trackingToken"]!.GetValue<string>());
        using var tracking = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tracking");
        tracking.Headers.TryAddWithoutValidation("Authorization", "Tracking " + token);
        using var seen = await http.SendAsync(tracking, Cancel);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);

        var html = await http.GetStringAsync(page, Cancel);
        using var sent = await PostAsync(http, page + "?handler=Code", html);
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        var mail = await MailAsync(directory, "/oeffnen/");
        var (code, opening) = (Code().Match(mail).Value, Opening().Match(mail).Value);
        html = await http.GetStringAsync(page + "?code=true", Cancel);
        using var opened = await PostAsync(http, page + "?handler=Open", html, ("Code.Value", code));
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        foreach (var path in new[] { page, page + "/oeffnen/" + opening, "/frage/danke/" + page.Split('/')[^1], page + "x", page + "?handler=Nothing", "/status/" + new string('a', 3000) })
        {
            using var answer = await http.GetAsync(path, Cancel);
        }

        // Without its proof a form is refused, which the program writes down.
        using var refused = await http.PostAsync(page + "?handler=Withdraw", new FormUrlEncodedContent([]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        return [token, page.Split('/')[^1], opening, code, code.Replace(" ", "", StringComparison.Ordinal)];
    }

    private static async Task AsStaffAsync(HttpClient http, string signIn, string bearer)
    {
        var html = await http.GetStringAsync("/anmelden/link/" + signIn, Cancel);
        using var entered = await PostAsync(http, "/anmelden/link/" + signIn, html);
        Assert.Equal(HttpStatusCode.Found, entered.StatusCode);
        using var cases = new HttpRequestMessage(HttpMethod.Get, "/api/v1/cases") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", bearer) } };
        using var listed = await http.SendAsync(cases, Cancel);
        Assert.Equal(HttpStatusCode.OK, listed.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string path, string html, params (string Name, string Value)[] fields)
    {
        var proof = Proof().Match(html).Groups["value"].Value;
        return http.PostAsync(path, new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", proof)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))), Cancel);
    }

    private static async Task<string> MailAsync(string directory, string part)
    {
        var mails = Path.Combine(directory, "mail");
        for (var tries = 0; tries < 300; tries++)
        {
            foreach (var file in Directory.Exists(mails) ? Directory.GetFiles(mails, "*.eml") : [])
            {
                var text = await File.ReadAllTextAsync(file, Cancel);
                if (text.Contains(part, StringComparison.Ordinal))
                {
                    return text;
                }
            }

            await Task.Delay(200, Cancel);
        }

        throw new InvalidOperationException($"No mail with {part}.");
    }

    [GeneratedRegex("[A-Za-z0-9_-]{43}", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?m)^\d{4} \d{4}(?=\r?$)", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("(?<=/oeffnen/)[A-Za-z0-9_-]{43}", RegexOptions.None, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Proof();
}
