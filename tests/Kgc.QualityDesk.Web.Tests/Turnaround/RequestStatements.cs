using System.Diagnostics;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kgc.QualityDesk.Web.Tests.Turnaround;

/// <summary>Counts the statements of one request from end to end, told from those of jobs and other tests by its trace.</summary>
internal sealed class RequestStatements : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<string> _texts = [];
    private ActivityTraceId _trace;

    public RequestStatements() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public async Task<IReadOnlyList<string>> OfAsync(HttpClient client, string address)
    {
        // A pooled context asks once a second whether anybody listens.
        await Task.Delay(TimeSpan.FromSeconds(1.2), WebDesk.Cancel);
        using var all = new ActivityListener { ShouldListenTo = source => source.Name == "Microsoft.AspNetCore", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        ActivitySource.AddActivityListener(all);
        _trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("traceparent", $"00-{_trace}-{ActivitySpanId.CreateRandom()}-01");
        lock (_texts)
        {
            _texts.Clear();
        }

        using var answer = await client.SendAsync(request, WebDesk.Cancel);
        answer.EnsureSuccessStatusCode();
        lock (_texts)
        {
            return [.. _texts];
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && Activity.Current?.TraceId == _trace && value.Value is CommandEventData command)
        {
            lock (_texts)
            {
                _texts.Add(command.Command.CommandText);
            }
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}
