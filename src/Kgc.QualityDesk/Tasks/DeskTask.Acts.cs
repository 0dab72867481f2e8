using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Tasks;

public sealed partial class DeskTask
{
    private Conflict? WhoHasIt =>
        Assignee is null ? null : new(Assignee.DisplayName, $"Aufgabe „{Title}“ übernommen", AssignedAt ?? OpenedAt);

    /// <summary>Whose task it is: the assignee, or who stands in for them today.</summary>
    public bool IsDoneBy(Actor by) => AssigneeId == by.PersonId || by.Represents(AssigneeId, OfficeId);

    /// <summary>The act as it counts for this task: also as that of the person in whose stead it is done.</summary>
    internal Act ActedOn(Act act) => RepresentedId is { } away
        ? act with { For = act.By.StandsInFor.FirstOrDefault(r => r.PersonId == away) ?? new Represented(away, Represented?.DisplayName ?? "eine andere Person", OfficeId) }
        : act;

    public void Claim(Act act)
    {
        EnsureOpen();
        EnsureSuits(act.By);
        if (AssigneeId is not null && !IsDoneBy(act.By))
        {
            throw new RuleBroken("task.already-claimed") { Conflict = WhoHasIt };
        }

        RepresentedId = AssigneeId == act.By.PersonId ? RepresentedId : AssigneeId;
        AssigneeId = act.By.PersonId;
        AssignedAt = act.At;
        Version++;
    }

    public void Release(Act act)
    {
        EnsureOpen();
        if (AssigneeId is null)
        {
            throw new RuleBroken("task.not-claimed");
        }

        if (!IsDoneBy(act.By) && !act.By.Supervises(OfficeId))
        {
            throw new RuleBroken("not-allowed");
        }

        (AssigneeId, AssignedAt, RepresentedId) = (null, null, null);
        Version++;
    }

    /// <summary>Gives the task to a person. Advisors may hand on their own and unassigned tasks, supervisors all of the office.</summary>
    public void Assign(Act act, int personId, bool suits)
    {
        EnsureOpen();
        var mayHandOn = act.By.Supervises(OfficeId)
            || (act.By.Advises(OfficeId) && (AssigneeId is null || IsDoneBy(act.By)));
        if (act.By.Kind != ActorKind.System && !mayHandOn)
        {
            throw new RuleBroken("not-allowed");
        }

        if (!suits)
        {
            throw RuleBroken.Field("assignee", RuleTexts.Of("task.assignee-unsuitable"));
        }

        (AssigneeId, AssignedAt, RepresentedId) = (personId, act.At, null);
        Version++;
    }

    /// <summary>Ends the task. Completing an unclaimed task claims it in the same step.</summary>
    public void Complete(Act act, string outcome, string outcomeLabel, string? input)
    {
        EnsureOpen();
        EnsureSuits(act.By);
        if (AssigneeId is not null && !IsDoneBy(act.By))
        {
            throw new RuleBroken(Role == Roles.Expert ? "task.named-person-only" : "task.already-claimed") { Conflict = WhoHasIt };
        }

        RepresentedId = AssigneeId is null || AssigneeId == act.By.PersonId ? RepresentedId : AssigneeId;
        AssigneeId ??= act.By.PersonId;
        End(TaskState.Completed, act);
        // What a task without a form is about stays with it.
        (Outcome, OutcomeLabel, Input) = (outcome, outcomeLabel, input ?? Input);
    }

    /// <summary>Nobody's again; a review waits like this until somebody else is named.</summary>
    internal void BecomeFree()
    {
        EnsureOpen();
        (AssigneeId, Assignee, AssignedAt, RepresentedId) = (null, null, null, null);
        Version++;
    }

    /// <summary>An expert without an account ends it through their link, which was checked.</summary>
    internal void CompleteByLink(Act act, string outcome, string outcomeLabel)
    {
        EnsureOpen();
        End(TaskState.Completed, act);
        (Outcome, OutcomeLabel) = (outcome, outcomeLabel);
    }

    /// <summary>What is asked is no longer what the person saw. The desk's own question ends; that of a chart stands, under a new version.</summary>
    internal void AskAnew(Act act)
    {
        if (TokenId is null)
        {
            Cancel(act);
        }
        else if (State is TaskState.Open or TaskState.Suspended)
        {
            Version++;
        }
    }

    /// <summary>Whether this person could complete it now.</summary>
    /// <exception cref="RuleBroken">it is not open, not theirs to do, or somebody else has it</exception>
    internal void EnsureMine(Actor by)
    {
        EnsureOpen();
        EnsureSuits(by);
        if (AssigneeId is not null && AssigneeId != by.PersonId)
        {
            throw new RuleBroken("task.already-claimed") { Conflict = WhoHasIt };
        }
    }

    public void Cancel(Act act)
    {
        if (State is TaskState.Open or TaskState.Suspended)
        {
            End(TaskState.Cancelled, act);
        }
    }

    /// <summary>Somebody else does it from now on, without their having been asked: who left, or who had it before.</summary>
    internal void HandOn(int? personId, DateTimeOffset at)
    {
        (AssigneeId, Assignee, AssignedAt, RepresentedId) = (personId, null, personId is null ? null : at, null);
        Version++;
    }

    /// <summary>The case went to another office: this task waits there for somebody.</summary>
    public void MoveTo(int officeId)
    {
        (OfficeId, AssigneeId, Assignee, AssignedAt, RepresentedId) = (officeId, null, null, null, null);
        Version++;
    }

    public void Suspend()
    {
        if (State == TaskState.Open)
        {
            State = TaskState.Suspended;
            Version++;
        }
    }

    public void Wake()
    {
        if (State == TaskState.Suspended)
        {
            State = TaskState.Open;
            Version++;
        }
    }

    /// <summary>The chart around this task was replaced: it stays the same task, with its assignee, under its new name.</summary>
    public void Move(string nodeId, string title, string role, DateTimeOffset? dueAt, bool isChanged)
    {
        (NodeId, Title, Role, DueAt) = (nodeId, title, role, dueAt);
        Version += isChanged ? 1 : 0;
    }

    /// <summary>The version that the person saw must be this task's version, or somebody was faster.</summary>
    public void EnsureVersion(int? seen)
    {
        EnsureOpen();
        if (seen is not null && seen != Version)
        {
            throw new RuleBroken("task.moved-on")
            {
                Conflict = WhoHasIt,
            };
        }
    }

    public void EnsureOpen()
    {
        switch (State)
        {
            case TaskState.Completed:
                throw new RuleBroken("task.already-completed", $"{EndedBy?.DisplayName ?? "Jemand"} hat diese Aufgabe bereits erledigt: {OutcomeLabel ?? Outcome}.")
                {
                    Conflict = new(EndedBy?.DisplayName ?? "Jemand", $"Aufgabe „{Title}“ erledigt: {OutcomeLabel ?? Outcome}", EndedAt ?? OpenedAt),
                };
            case TaskState.Cancelled:
                throw new RuleBroken("task.cancelled");
            case TaskState.Suspended:
                throw new RuleBroken(Case is { WithdrawnAt: null } ? "case.merged" : "case.withdrawn");
        }
    }

    private void EnsureSuits(Actor by)
    {
        if (!by.Serves(Role, OfficeId))
        {
            throw new RuleBroken("task.wrong-role");
        }

        if (Type == TaskTypes.ExpertReview && !IsDoneBy(by))
        {
            throw new RuleBroken("task.named-person-only");
        }
    }

    private void End(TaskState state, Act act)
    {
        State = state;
        EndedAt = act.At;
        EndedById = act.By.PersonId;
        Version++;
    }
}
