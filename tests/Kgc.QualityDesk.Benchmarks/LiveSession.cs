using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>One person with the overview open, as the browser's script behaves: listens, comes again when the stream ends, and reads the page anew after an event.</summary>
internal sealed class LiveSession(HttpClient browser, string name)
{
    private string _mark = "";

    public string Name => name;

    /// <summary>When this person heard of an act, by the case's number and the act's word.</summary>
    public ConcurrentQueue<(string Number, string Text, long At)> Heard { get; } = new();

    public int Streams { get; private set; }

    public int Refreshes { get; private set; }

    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            _mark = (await PageAsync(cancel)).Split("data-live-since=\"")[1].Split('"')[0];
            while (!cancel.IsCancellationRequested)
            {
                await ListenAsync(cancel);
                await Task.Delay(TimeSpan.FromSeconds(2), cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        Streams++;
        using var answer = await browser.GetAsync(new Uri($"/desk/ereignisse?seit={Uri.EscapeDataString(_mark)}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancel);
        answer.EnsureSuccessStatusCode();
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancel));
        while (await lines.ReadLineAsync(cancel) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                _mark = line[4..];
            }
            else if (line.StartsWith("data: {\"number", StringComparison.Ordinal))
            {
                var told = JsonNode.Parse(line[6..])!;
                Heard.Enqueue((told["number"]!.ToString(), told["text"]!.ToString(), Stopwatch.GetTimestamp()));
                await PageAsync(cancel);
            }
        }
    }

    private async Task<string> PageAsync(CancellationToken cancel)
    {
        Refreshes++;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk");
        request.Headers.Add("X-Desk-Live", "1");
        using var answer = await browser.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(cancel);
    }
}
