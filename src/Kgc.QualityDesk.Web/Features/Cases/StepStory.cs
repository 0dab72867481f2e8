using System.Globalization;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Features.Drawings;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>What a case did at one step of its flowchart, and what it does there now; overdue is a question of the moment.</summary>
internal sealed class StepStory
{
    private readonly DateTimeOffset _now;
    private readonly List<CasePath.Pass> _passes;
    private readonly List<CasePath.Job> _jobs;
    private readonly List<CasePath.Rest> _rests;
    private readonly List<CasePath.Failure> _failures;

    public StepStory(CasePath path, DrawnNode node, DateTimeOffset now)
    {
        _now = now;
        _passes = [.. path.Passes.Where(pass => pass.NodeId == node.NodeId)];
        _jobs = [.. path.Jobs.Where(job => job.NodeId == node.NodeId)];
        _rests = [.. path.Rests.Where(rest => rest.NodeId == node.NodeId)];
        _failures = [.. path.Failures.Where(failure => failure.NodeId == node.NodeId)];
        var isInside = node.IsFrame && path.Waiting.Any(waiting => waiting.StartsWith(node.NodeId + ":", StringComparison.Ordinal));
        State = _failures.Count > 0 ? NodeState.Incident
            : OpenJobs.Any(job => job.IsOverdueAt(now)) ? NodeState.Overdue
            : isInside || path.Waiting.Contains(node.NodeId) ? NodeState.Waiting
            : _passes.Count > 0 ? NodeState.Done
            : path.Ahead.Contains(node.NodeId) ? NodeState.NotReached
            : NodeState.Skipped;
        (Words, Note) = Say(isInside, path.IsFinished);
        Facts = [.. Failures(), .. Waits(), .. Done()];
    }

    public NodeState State { get; }

    /// <summary>The state in words.</summary>
    public string Words { get; }

    /// <summary>The state with its date, short enough for the picture.</summary>
    public string Note { get; }

    public IReadOnlyList<string> Facts { get; }

    /// <summary>Who is waited for, and until when.</summary>
    public IReadOnlyList<string> Open => [.. Waits()];

    private IEnumerable<CasePath.Job> OpenJobs => _jobs.Where(job => job.IsOpen);

    private (string Words, string Note) Say(bool isInside, bool isFinished)
    {
        var open = OpenJobs.ToList();
        var ended = _jobs.Count(job => job.State == TaskState.Completed);
        switch (State)
        {
            case NodeState.Incident:
                return (State.German(), $"Störung seit {Short(_failures[0].At)}");
            case NodeState.Overdue:
                var late = open.Where(job => job.IsOverdueAt(_now)).ToList();
                return open.Count + ended > 1
                    ? ($"überfällig: {late.Count} von {open.Count} offenen", $"{late.Count} überfällig, {ended} erledigt")
                    : (State.German(), $"überfällig seit {Short(late[0].DueAt!.Value)}");
            case NodeState.Waiting when open.Count > 1 || (open.Count == 1 && ended > 0):
                return ($"{open.Count} offen, {ended} erledigt", $"{open.Count} offen, {ended} erledigt");
            case NodeState.Waiting:
                return isInside ? ("läuft", "läuft") : Waiting(open.FirstOrDefault());
            case NodeState.Done:
                var last = Short(_passes[^1].At);
                return _passes.Count == 1 ? (State.German(), $"erledigt {last}") : ($"{_passes.Count}-mal erledigt", $"{_passes.Count}-mal, zuletzt {last}");
            case NodeState.Skipped when _jobs.Count > 0:
                return ("abgebrochen", "abgebrochen");
            case NodeState.Skipped when isFinished:
                return ("nicht durchlaufen", "nicht durchlaufen");
            default:
                return (State.German(), State.German());
        }
    }

    private (string Words, string Note) Waiting(CasePath.Job? job)
    {
        if (job?.State == TaskState.Suspended)
        {
            return ("ruht", "ruht: zurückgezogen");
        }

        var until = job is null ? _rests.FirstOrDefault()?.Until : job.DueAt;
        return (State.German(), until is { } at ? $"wartet, {(job is null ? "bis" : "fällig")} {Short(at)}" : "wartet");
    }

    private IEnumerable<string> Failures() => _failures.Select(failure => $"Störung am {Long(failure.At)}: {failure.Detail}");

    private IEnumerable<string> Waits() => OpenJobs
        .Select(job => $"{job.Assignee ?? "noch nicht übernommen"}, seit {Long(job.OpenedAt)}"
            + (job.State == TaskState.Suspended ? ", ruht" : job.DueAt is { } due ? $", {(job.IsOverdueAt(_now) ? "überfällig seit" : "fällig bis")} {Long(due)}" : ", ohne Frist"))
        .Concat(_rests.Select(rest => (rest.Since is { } since ? $"seit {Long(since)}" : "wartet") + (rest.Until is { } until ? $", längstens bis {Long(until)}" : "")));

    // A task tells more than its journal row: also who was to do it, and what it came to in words.
    private IEnumerable<string> Done() => _jobs.Count > 0
        ? _jobs.Where(job => !job.IsOpen).Select(job => job.State == TaskState.Cancelled
            ? $"abgebrochen am {Long(job.EndedAt ?? job.OpenedAt)}{(job.Assignee is null ? "" : $" ({job.Assignee})")}"
            : $"{job.Outcome} am {Long(job.EndedAt ?? job.OpenedAt)} durch {job.EndedBy ?? job.Assignee ?? "das System"}")
        : _passes.Select(pass => $"durchlaufen am {Long(pass.At)}");

    private static string Short(DateTimeOffset at) => BerlinTime.Local(at).ToString("dd.MM.yy", CultureInfo.InvariantCulture);

    private static string Long(DateTimeOffset at) => BerlinTime.Local(at).ToString("dd.MM.yyyy, HH:mm 'Uhr'", CultureInfo.InvariantCulture);
}
