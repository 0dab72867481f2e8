using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>
/// One person with the overview open, as the browser's script (live.js) behaves: listens, comes again when the stream ends, waits a little
/// for more and reads the page anew. An act is seen when the page that was read after it is there.
/// </summary>
internal sealed class LiveSession(HttpClient browser, string name)
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly Channel<(string Number, string Text)> _told = Channel.CreateUnbounded<(string, string)>();
    private string _mark = "";
    private TimeSpan _retry = TimeSpan.FromSeconds(3);

    public string Name => name;

    /// <summary>When this person saw an act, by the case's number and the act's word.</summary>
    public ConcurrentQueue<(string Number, string Text, long At)> Seen { get; } = new();

    public int Streams { get; private set; }

    public int Refreshes { get; private set; }

    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            _mark = (await PageAsync(cancel)).Split("data-live-since=\"")[1].Split('"')[0];
            await Task.WhenAll(ListenAsync(cancel), LookAsync(cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await StreamAsync(cancel);
            await Task.Delay(_retry, cancel);
        }
    }

    private async Task StreamAsync(CancellationToken cancel)
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
            else if (line.StartsWith("retry: ", StringComparison.Ordinal))
            {
                _retry = TimeSpan.FromMilliseconds(int.Parse(line[7..], CultureInfo.InvariantCulture));
            }
            else if (line.StartsWith("data: {\"number", StringComparison.Ordinal))
            {
                var told = JsonNode.Parse(line[6..])!;
                await _told.Writer.WriteAsync((told["number"]!.ToString(), told["text"]!.ToString()), cancel);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        var last = Stopwatch.GetTimestamp();
        while (await _told.Reader.WaitToReadAsync(cancel))
        {
            var quiet = Quiet - Stopwatch.GetElapsedTime(last);
            await Task.Delay(quiet > Settle ? quiet : Settle, cancel);
            last = Stopwatch.GetTimestamp();
            List<(string Number, string Text)> told = [];
            while (_told.Reader.TryRead(out var one))
            {
                told.Add(one);
            }

            await PageAsync(cancel);
            told.ForEach(one => Seen.Enqueue((one.Number, one.Text, Stopwatch.GetTimestamp())));
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
