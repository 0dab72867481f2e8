using System.Text.Json;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Workflow;

/// <summary>
/// Decides what a migration does to a case, from nothing but its arguments: the dry run and the migration call the same code
/// and therefore agree (docs/adr/0008).
/// </summary>
public sealed class CasePlanner(FlowMigration migration, MoveOptions options, Func<int, IReadOnlySet<string>> rolesOf)
{
    public CasePlan Plan(CaseStand stand, OfficeClock clock, DateTimeOffset now)
    {
        if (stand.IsWithdrawn)
        {
            return Blocked(stand, new FlowBlock("case-withdrawn", "", "Die Anfrage ist zurückgezogen oder mit einer anderen zusammengeführt; der Fall bleibt auf seiner Fassung, bis darüber entschieden ist."));
        }

        if (Read(stand.Instance.State) is not { } state)
        {
            return Blocked(stand, new FlowBlock("state-unreadable", "", "Der Stand des Ablaufs ist nicht lesbar."));
        }

        var flow = migration.Plan(state, stand.Completed);
        List<FlowBlock> blocks = [.. flow.Blocks];
        List<TimerPlan> timers = [];
        List<TaskPlan> tasks = [];
        List<string> notes = [];
        var planner = new TimerPlanner(options, clock, now);
        foreach (var move in flow.Moves)
        {
            if (move.From.Task is not null)
            {
                PlanTask(move, stand, planner, timers, tasks, blocks, notes);
            }
            else if (stand.Tasks.FirstOrDefault(t => t.TokenId == move.Token.Id) is { } held)
            {
                // A sending step that waits for an approval: the task is the desk's own and stays as it is, at its step's new name.
                tasks.Add(new(held.Id, move.To.NodeId, held.Title, held.Role, held.DueAt, held.NodeId != move.To.NodeId));
            }
            else
            {
                var (timer, block) = planner.OfWait(move, stand.Timers);
                timers.AddRange(timer is null ? [] : [timer]);
                blocks.AddRange(block is null ? [] : [block]);
            }
        }

        notes.AddRange(flow.NewVariables.Select(name => $"Neue Variable „{name}“ mit ihrem Anfangswert."));
        notes.AddRange(flow.DroppedVariables.Select(name => $"Die Variable „{name}“ entfällt."));
        return blocks.Count > 0 ? Blocked(stand, [.. blocks]) with { Steps = flow.Moves, Waiting = Places(state) } : new(
            stand.Instance.CaseId, stand.Instance.Version, stand.Number, stand.Office, stand.Instance.WorkflowVersionId, flow.Moves.Any(m => m.IsOther) ? MoveResult.Maps : MoveResult.Stays,
            flow.Moves, [], timers, tasks, notes, flow.State) { Waiting = Places(state) };
    }

    /// <summary>Done steps that would be done again are looked for among these.</summary>
    public IEnumerable<string> Suspects(CaseStand stand) =>
        Read(stand.Instance.State) is { } state ? state.Tokens.SelectMany(token => migration.NewlyAhead(token.NodeId)) : [];

    private void PlanTask(
        FlowMove move, CaseStand stand, TimerPlanner planner, List<TimerPlan> timers, List<TaskPlan> tasks, List<FlowBlock> blocks, List<string> notes)
    {
        if (stand.Tasks.FirstOrDefault(t => t.TokenId == move.Token.Id) is not { } task)
        {
            blocks.Add(new("task-missing", move.From.NodeId, $"Zum Schritt „{move.From.DisplayText}“ fehlt die Aufgabe."));
            return;
        }

        var settings = move.To.Task!;
        var role = settings.Role.Length > 0 ? settings.Role : Roles.Advisor;
        if (role != task.Role && task.AssigneeId is { } assignee && !Serves(rolesOf(assignee), role))
        {
            blocks.Add(new("assignee-unsuitable", move.From.NodeId,
                $"Die Aufgabe „{task.Title}“ verlangt in der neuen Fassung die Rolle {Roles.German(role)}; wer sie übernommen hat, hat diese Rolle nicht."));
        }

        timers.AddRange(planner.OfTask(move, task, stand.Timers));
        var due = planner.DueAt(move, task);
        notes.AddRange(Notes(move, task, role));
        var isChanged = task.NodeId != move.To.NodeId || task.Title != move.To.DisplayText || task.Role != role || task.DueAt != due || IsOtherForm(move);
        tasks.Add(new(task.Id, move.To.NodeId, move.To.DisplayText, role, due, isChanged));
    }

    private static IEnumerable<string> Notes(FlowMove move, DeskTask task, string role)
    {
        var (old, fresh) = (move.From.Task!, move.To.Task!);
        if (task.Title != move.To.DisplayText)
        {
            yield return $"Die Aufgabe „{task.Title}“ heißt dann „{move.To.DisplayText}“.";
        }

        if (task.Role != role)
        {
            yield return $"Die Aufgabe „{move.To.DisplayText}“ geht an die Rolle {Roles.German(role)}.";
        }

        if (!old.Outcomes.SequenceEqual(fresh.Outcomes))
        {
            yield return $"Ergebnisse der Aufgabe „{move.To.DisplayText}“: {string.Join(", ", fresh.Outcomes.Select(o => o.Label))}.";
        }
    }

    private static bool IsOtherForm(FlowMove move) => JsonSerializer.Serialize(move.From.Task!.Form) != JsonSerializer.Serialize(move.To.Task!.Form)
        || !move.From.Task.Outcomes.SequenceEqual(move.To.Task.Outcomes);

    private static bool Serves(IReadOnlySet<string> roles, string role) =>
        roles.Contains(role) || (role == Roles.Advisor && roles.Contains(Roles.Supervisor));

    private IReadOnlyList<CompiledNode> Places(FlowState state) => [.. state.Tokens.Select(t => migration.From.Find(t.NodeId)).OfType<CompiledNode>()];

    private static CasePlan Blocked(CaseStand stand, params FlowBlock[] blocks) =>
        new(stand.Instance.CaseId, stand.Instance.Version, stand.Number, stand.Office, stand.Instance.WorkflowVersionId, MoveResult.Blocked, [], blocks, [], [], [], null);

    private static FlowState? Read(string json)
    {
        try
        {
            return FlowState.FromJson(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
