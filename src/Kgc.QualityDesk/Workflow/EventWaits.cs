using System.Text.Json.Nodes;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>
/// Waits of one burst for events, and who is woken by them (docs/adr/0007). Its own case is woken in the same burst, another case
/// by a timer that is due at once: a chart that fails there is an incident there and takes nothing back here.
/// </summary>
internal sealed class EventWaits(DeskDb db, Burst burst)
{
    public void Open(ActivityCall call) => db.EventWaits.Add(new EventWait
    {
        Case = burst.Case, TokenId = call.Token.Id, NodeId = call.Node.NodeId, EventName = Name(call), Since = burst.Act.At,
    });

    public async Task PublishAsync(ActivityCall call, CancellationToken cancel)
    {
        var (name, payload) = (Name(call), call.Input("payload"));
        var own = burst.State.CorrelationId;
        var correlation = call.Input("correlationId")?.ToString() is { Length: > 0 } given ? given : own;
        if (correlation == own)
        {
            var woken = (await OfCaseAsync(cancel)).Where(w => w.State == EventWaitState.Waiting && w.EventName == name);
            burst.Woken.AddRange(woken.Select(w => (w.TokenId, payload?.DeepClone())));
        }

        if (!string.IsNullOrEmpty(correlation) && call.Input("isLocalEvent")?.ToString() is not "true")
        {
            await PublishToOthersAsync(name, correlation, Text(payload, call), cancel);
        }
    }

    /// <summary>What came with the event that woke this token; null when it does not wait for one.</summary>
    public async Task<EventWait?> OfTokenAsync(string tokenId, CancellationToken cancel) =>
        (await OfCaseAsync(cancel)).Find(w => w.TokenId == tokenId);

    public async Task EndAsync(Func<EventWait, bool> which, EventWaitState state, CancellationToken cancel) =>
        (await OfCaseAsync(cancel)).FindAll(w => which(w)).ForEach(w => w.End(state, burst.Act.At));

    private async Task<List<EventWait>> OfCaseAsync(CancellationToken cancel)
    {
        var caseId = burst.Case.Id;
        if (caseId > 0)
        {
            await db.EventWaits.Where(w => w.CaseId == caseId && (w.State == EventWaitState.Waiting || w.State == EventWaitState.Published)).LoadAsync(cancel);
        }

        return [.. db.EventWaits.Local.Where(w => w.Case == burst.Case && w.IsOpen)];
    }

    private async Task PublishToOthersAsync(string name, string correlation, string? payload, CancellationToken cancel)
    {
        var (me, office) = (burst.Case.Id, burst.Case.OfficeId);
        var others = await db.EventWaits
            .Where(w => w.EventName == name && w.State == EventWaitState.Waiting && w.CaseId != me && w.Case!.OfficeId == office
                && db.WorkflowInstances.Any(i => i.CaseId == w.CaseId && i.CorrelationId == correlation && !i.IsFinished))
            .ToListAsync(cancel);
        // The database may compare without regard to case.
        foreach (var wait in others.Where(w => w.EventName == name && w.State == EventWaitState.Waiting))
        {
            wait.Publish(payload);
            db.Timers.Add(new DeskTimer { CaseId = wait.CaseId, Kind = TimerKind.Event, TokenId = wait.TokenId, DueAt = burst.Act.At });
        }
    }

    private static string Name(ActivityCall call) => call.Input("eventName")?.ToString() switch
    {
        { Length: > 0 and <= EventWait.NameLength } name => name,
        _ => throw new FlowchartException($"Der Name des Ereignisses fehlt oder ist länger als {EventWait.NameLength} Zeichen.", call.Node.NodeId),
    };

    private static string? Text(JsonNode? payload, ActivityCall call) => payload?.ToJsonString() is not { Length: > EventWait.PayloadLength } text
        ? payload?.ToJsonString()
        : throw new FlowchartException($"Der Inhalt des Ereignisses hat {text.Length} Zeichen, erlaubt sind {EventWait.PayloadLength}.", call.Node.NodeId);
}
