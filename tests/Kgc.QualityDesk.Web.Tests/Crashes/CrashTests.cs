using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Crashes;

/// <summary>kill -9 at any moment of concurrent submissions and completions: what was accepted is there, once and whole.</summary>
public sealed class CrashTests
{
    private const int Workers = 8;

    /// <summary>How much was done in a round.</summary>
    private sealed class Acts
    {
        private int _done;

        public int Done => Volatile.Read(ref _done);

        public void Count() => Interlocked.Increment(ref _done);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_few_kills_lose_nothing_and_double_nothing() => RunAsync(kills: 4, questions: 120);

    [Fact, Trait("Size", "Full")]
    public Task Five_hundred_kills_lose_nothing_and_double_nothing() =>
        Task.WhenAll(RunAsync(kills: 250, questions: 2500), RunAsync(kills: 250, questions: 2500));

    private static async Task RunAsync(int kills, int questions)
    {
        var directory = Directory.CreateTempSubdirectory("desk-crash-").FullName;
        var token = await TokenAsync(directory);
        var accepted = new ConcurrentDictionary<int, string>();
        for (var round = 0; round <= kills; round++)
        {
            await using var desk = await DeskProcess.StartAsync(directory, Cancel);
            using var http = new HttpClient { BaseAddress = desk.Address };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            var upTo = questions * (round + 1) / (kills + 1);
            var acts = new Acts();
            var work = Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => WorkAsync(http, accepted, acts, worker, upTo)));
            if (round < kills)
            {
                await Task.WhenAny(work, StrikeAsync(acts));
                await desk.KillAsync();
                await work;
                continue;
            }

            await work;
            await AssertWholeAsync(http, directory, accepted, questions);
        }

        var (exit, output, error) = await DeskProcess.VerbAsync(directory, Cancel, "verify");
        Assert.True(exit == 0, output + error);
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>
    /// Waits until the desk is at work (it has accepted questions or completed tasks in this round), then for a random moment
    /// more: a kill of a process that has done nothing yet proves nothing.
    /// </summary>
    private static async Task StrikeAsync(Acts acts)
    {
        for (var enough = Random.Shared.Next(1, 20); acts.Done < enough;)
        {
            await Task.Delay(5, Cancel);
        }

        await Task.Delay(Random.Shared.Next(0, 60), Cancel);
    }

    /// <summary>Sends every question until it is accepted, with the same key, and triages what it finds; stops when the desk dies.</summary>
    private static async Task WorkAsync(HttpClient http, ConcurrentDictionary<int, string> accepted, Acts acts, int worker, int upTo)
    {
        try
        {
            for (var question = worker; question < upTo; question += Workers)
            {
                if (!accepted.ContainsKey(question))
                {
                    await AskAsync(http, accepted, question);
                    acts.Count();
                    await TriageOneAsync(http, acts);
                }
            }
        }
        catch (HttpRequestException)
        {
            // Killed in the middle: the next round asks again with the same key.
        }
        catch (IOException)
        {
            // The same, while the answer was being read.
        }
    }

    private static async Task AskAsync(HttpClient http, ConcurrentDictionary<int, string> accepted, int question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/questions") { Content = JsonContent.Create(WebDesk.Question($"Frage {question}")) };
        request.Headers.Authorization = null;
        request.Headers.Add("Idempotency-Key", $"crash-{question}");
        using var answer = await http.SendAsync(request, Cancel);
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>(Cancel);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        accepted[question] = (string)body!["number"]!;
    }

    private static async Task TriageOneAsync(HttpClient http, Acts acts)
    {
        using var list = await http.GetAsync("/api/v1/tasks?scope=open&type=triage&limit=5", Cancel);
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
        var tasks = await list.Content.ReadFromJsonAsync<JsonObject>(Cancel);
        if (tasks!["items"]!.AsArray() is not { Count: > 0 } open)
        {
            return;
        }

        var task = open[Random.Shared.Next(open.Count)]!;
        using var answer = await http.PostAsJsonAsync($"/api/v1/tasks/{task["id"]}/complete", new JsonObject
        {
            ["outcome"] = "accept", ["version"] = (int)task["version"]!,
            ["input"] = new JsonObject { ["topic"] = "BED-DATEN", ["priority"] = "normal", ["experts"] = new JsonArray("eva@desk.example") },
        }, Cancel);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.Conflict });
        acts.Count();
    }

    private static async Task AssertWholeAsync(HttpClient http, string directory, ConcurrentDictionary<int, string> accepted, int questions)
    {
        Assert.Equal(questions, accepted.Count);
        Assert.Equal(questions, accepted.Values.Distinct().Count());
        List<string> numbers = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await http.GetFromJsonAsync<JsonObject>($"/api/v1/cases?limit=100&sort=number&cursor={Uri.EscapeDataString(cursor)}", Cancel);
            numbers.AddRange(page!["items"]!.AsArray().Select(i => (string)i!["number"]!));
            cursor = (string?)page["next"];
        }

        Assert.Equal(accepted.Values.Order(StringComparer.Ordinal), numbers.Order(StringComparer.Ordinal));
        await AssertEveryMailWentOutAsync(directory, questions);
    }

    /// <summary>One acknowledgement per case. A delivery that a crash repeats bears the same Message-ID, hence the same file.</summary>
    private static async Task AssertEveryMailWentOutAsync(string directory, int questions)
    {
        var deadline = TimeProvider.System.GetTimestamp();
        List<string> acknowledgements;
        do
        {
            await Task.Delay(500, Cancel);
            acknowledgements = [.. Directory.GetFiles(Path.Combine(directory, "mail"), "*.eml")
                .Select(File.ReadAllText).Where(text => text.Contains("To: ", StringComparison.Ordinal) && text.Contains("erika@verein.example", StringComparison.Ordinal))];
        }
        while (acknowledgements.Count < questions && TimeProvider.System.GetElapsedTime(deadline) < TimeSpan.FromMinutes(3));

        Assert.Equal(questions, acknowledgements.Count);
    }

    private static async Task<string> TokenAsync(string directory)
    {
        foreach (var (name, role) in new[] { ("ana", "advisor"), ("eva", "expert") })
        {
            var (exit, _, said) = await DeskProcess.VerbAsync(directory, Cancel,
                "user", "add", "--email", $"{name}@desk.example", "--name", name, "--role", role, "--office", "TH");
            Assert.True(exit == 0, said);
        }

        var (made, token, why) = await DeskProcess.VerbAsync(directory, Cancel, "token", "add", "--email", "ana@desk.example");
        Assert.True(made == 0, why);
        return token.Trim();
    }
}
