using System.Text.Json;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Reports;

/// <summary>
/// What the history of a case tells about how it stood at an instant. Where an entry's details were erased, or nothing was written
/// down, the case's present value stands in.
/// </summary>
internal sealed class CaseStory
{
    private readonly List<(Event Event, JsonElement Data)> _before = [];
    private readonly List<(Event Event, JsonElement Data)> _after = [];

    public sealed record Event(int CaseId, int Sequence, string Kind, DateTimeOffset At, string Data);

    /// <param name="events">with details, in any order</param>
    /// <param name="end">first instant that no longer counts</param>
    public CaseStory(IEnumerable<Event> events, DateTimeOffset end)
    {
        End = end;
        foreach (var one in events.OrderBy(e => e.Sequence))
        {
            (one.At < end ? _before : _after).Add((one, JsonSerializer.Deserialize<JsonElement>(one.Data)));
        }
    }

    public DateTimeOffset End { get; }

    /// <summary>The office that handed the case on after the end; null when none did.</summary>
    public string? OfficeCode => _after.Where(e => e.Event.Kind == EntryKinds.CaseReferred).Select(e => Text(e.Data, "from")).FirstOrDefault();

    public DateTimeOffset? Before(DateTimeOffset? at) => at < End ? at : null;

    /// <summary>When and why the case was closed, as it stood then: an applicant may have had it taken up again since.</summary>
    public (DateTimeOffset? At, string? Reason) Closed(DateTimeOffset? at, string? reason)
    {
        if (!_before.Concat(_after).Any(e => e.Event.Kind == EntryKinds.CaseReopened))
        {
            return at < End ? (at, reason) : (null, null);
        }

        var last = _before.FindLast(e => e.Event.Kind is EntryKinds.CaseClosed or EntryKinds.CaseReopened);
        return last.Event?.Kind == EntryKinds.CaseClosed ? (last.Event.At, Text(last.Data, "reason")) : (null, null);
    }

    /// <summary>Topic, setting and phase: what was last written, or what the question said itself.</summary>
    public (string? Topic, string? Setting, string? Phase) Classified(string? topic, string? setting, string? phase)
    {
        var last = _before.FindLast(e => e.Event.Kind == EntryKinds.CaseClassified);
        var theme = _before.FindLast(e => e.Event.Kind is EntryKinds.CaseClassified or EntryKinds.TriageAccepted);
        var opened = _before.Find(e => e.Event.Kind == EntryKinds.CaseOpened);
        var isReclassified = _after.Exists(e => e.Event.Kind == EntryKinds.CaseClassified);
        var hasNewTopic = isReclassified || _after.Exists(e => e.Event.Kind == EntryKinds.TriageAccepted);
        return (
            Value("topic", theme, hasNewTopic, topic),
            Value("setting", last, isReclassified, setting),
            Value("phase", last, isReclassified, phase));

        string? Value(string name, (Event Event, JsonElement Data) written, bool wasOther, string? now) =>
            written.Event is not null ? Text(written.Data, name) : !wasOther ? now : opened.Event is null ? null : Text(opened.Data, name);
    }

    /// <summary>The due date that held at an instant.</summary>
    public DateTimeOffset DueAt(DateTimeOffset at, DateTimeOffset now) =>
        _before.Where(e => e.Event.At <= at).Select(e => Instant(e.Data, e.Event.Kind == EntryKinds.DueDateMoved ? "to" : "dueAt")).LastOrDefault(due => due is not null) ?? now;

    public int? Rating(int? now)
    {
        var last = _before.FindLast(e => e.Event.Kind == EntryKinds.CaseRated);
        return last.Event is not null && last.Data.TryGetProperty("score", out var score) ? score.GetInt32()
            : _after.Exists(e => e.Event.Kind == EntryKinds.CaseRated) ? null : now;
    }

    private static string? Text(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Instant(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var at) ? at : null;
}
