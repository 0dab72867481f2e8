using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Live;

/// <summary>Somebody's open stream of events, read line by line as a browser does.</summary>
internal sealed class Listening : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage _answer;
    private readonly StreamReader _lines;
    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(WebDesk.Cancel);
    private readonly SemaphoreSlim _news = new(0);
    private readonly List<(string Name, JsonNode Data)> _events = [];
    private readonly Task _reading;

    private Listening(HttpResponseMessage answer, Stream body)
    {
        (_answer, _lines) = (answer, new StreamReader(body, Encoding.UTF8));
        _reading = ReadAsync();
    }

    /// <summary>The mark of what came last.</summary>
    public string Mark { get; private set; } = "";

    /// <summary>How many milliseconds a browser waits before it comes again, as the stream said last.</summary>
    public string Retry { get; private set; } = "";

    public HttpResponseMessage Answer => _answer;

    public static async Task<Listening> OpenAsync(HttpClient who, string? since = null, string? watched = null, string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/desk/ereignisse?seit={Uri.EscapeDataString(since ?? "")}&fall={watched}");
        if (lastId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastId);
        }

        var answer = await who.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var listening = new Listening(answer, await answer.Content.ReadAsStreamAsync(WebDesk.Cancel));
        // The first mark says that the server listens.
        await listening._news.WaitAsync(Patience, WebDesk.Cancel);
        return listening;
    }

    /// <summary>The next event of such a name; waits for it.</summary>
    public async Task<JsonNode> NextAsync(string name)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(WebDesk.Cancel);
        patience.CancelAfter(Patience);
        while (true)
        {
            lock (_events)
            {
                var index = _events.FindIndex(e => e.Name == name);
                if (index >= 0)
                {
                    var data = _events[index].Data;
                    _events.RemoveRange(0, index + 1);
                    return data;
                }
            }

            await _news.WaitAsync(patience.Token);
        }
    }

    public IReadOnlyList<string> Heard()
    {
        lock (_events)
        {
            return [.. _events.Select(e => $"{e.Name} {e.Data.ToJsonString()}")];
        }
    }

    public Task EndsAsync(TimeSpan within) => _reading.WaitAsync(within, WebDesk.Cancel);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _lines.Dispose();
        _answer.Dispose();
        _news.Dispose();
        _end.Dispose();
    }

    private async Task ReadAsync()
    {
        var name = "";
        try
        {
            while (await _lines.ReadLineAsync(_end.Token) is { } line)
            {
                name = line.StartsWith("event: ", StringComparison.Ordinal) ? line[7..] : name;
                Retry = line.StartsWith("retry: ", StringComparison.Ordinal) ? line[7..] : Retry;
                if (line.StartsWith("id: ", StringComparison.Ordinal))
                {
                    Mark = line[4..];
                    _news.Release();
                }
                else if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    lock (_events)
                    {
                        _events.Add((name, JsonNode.Parse(line[6..])!));
                    }

                    _news.Release();
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or HttpRequestException)
        {
            // The test, or the server, ended it.
        }
    }
}
