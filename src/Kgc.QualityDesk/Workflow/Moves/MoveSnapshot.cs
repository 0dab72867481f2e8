using System.Globalization;
using System.Text;
using System.Text.Json;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Every column that a migration may change, as it was before. An undo writes it back, to the byte.</summary>
public sealed record MoveSnapshot(
    int WorkflowVersionId, string State, IReadOnlyList<MoveSnapshot.TaskColumns> Tasks, IReadOnlyList<MoveSnapshot.TimerColumns> Timers)
{
    public sealed record TaskColumns(int Id, string? NodeId, string Title, string Role, DateTimeOffset? DueAt);

    public sealed record TimerColumns(long Id, string? NodeId, DateTimeOffset DueAt, TimerState State, DateTimeOffset? EndedAt);

    public static MoveSnapshot Of(CaseStand stand) => new(
        stand.Instance.WorkflowVersionId, stand.Instance.State,
        [.. stand.Tasks.Select(t => new TaskColumns(t.Id, t.NodeId, t.Title, t.Role, t.DueAt))],
        [.. stand.Timers.Select(t => new TimerColumns(t.Id, t.NodeId, t.DueAt, t.State, t.EndedAt))]);

    public string ToJson() => JsonSerializer.Serialize(this);

    public static MoveSnapshot FromJson(string json) => JsonSerializer.Deserialize<MoveSnapshot>(json)!;

    /// <summary>SHA-256 over instance, tasks and timers with their versions: whatever happens to them changes it.</summary>
    public static string Hash(WorkflowInstance instance, IEnumerable<DeskTask> tasks, IEnumerable<DeskTimer> timers)
    {
        var text = new StringBuilder();
        Line(text, instance.WorkflowVersionId, instance.State, instance.IsFinished, instance.Version);
        foreach (var task in tasks.OrderBy(t => t.Id))
        {
            Line(text, task.Id, task.NodeId, task.Title, task.Role, task.DueAt?.UtcTicks, task.State, task.AssigneeId, task.Version);
        }

        // A timer that the migration adds has no number yet.
        foreach (var line in timers.Select(t => string.Create(CultureInfo.InvariantCulture,
            $"{t.Kind}|{t.TokenId}|{t.NodeId}|{t.NodeId}|{t.TaskId}|{t.DueAt.UtcTicks}|{t.State}|{t.EndedAt?.UtcTicks}|{t.Version}")).Order(StringComparer.Ordinal))
        {
            Line(text, line);
        }

        return Secret.Hash(text.ToString());
    }

    private static void Line(StringBuilder text, params object?[] parts) =>
        text.AppendJoin('\u001f', parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture))).Append('\n');
}
