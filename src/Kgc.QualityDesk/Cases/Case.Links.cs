using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

/// <summary>Merging and taking apart again. What holds for a merged case is in docs/adr/0023.</summary>
public sealed partial class Case
{
    private static readonly HashSet<string> GoOnWhileMerged =
    [
        EntryKinds.CaseMerged, EntryKinds.CaseUnmerged, EntryKinds.CaseLinked, EntryKinds.LinkUndone, EntryKinds.TrackingRenewed,
        EntryKinds.TaskClaimed, EntryKinds.TaskReleased, EntryKinds.TaskAssigned, EntryKinds.TaskCompleted, EntryKinds.MessageDelivered,
        EntryKinds.DueDateMoved, EntryKinds.WorkflowMigrated, EntryKinds.MigrationUndone, EntryKinds.AdvisorChanged, EntryKinds.TimeRecorded,
    ];

    /// <summary>The case in which this one is worked; null while it stands on its own.</summary>
    public int? MergedIntoId { get; private set; }

    public Case? MergedInto { get; private set; }

    public DateTimeOffset? MergedAt { get; private set; }

    /// <summary>How many cases are merged into this one.</summary>
    public int MergedCases { get; private set; }

    public bool IsMerged => MergedIntoId is not null || MergedInto is not null;

    /// <summary>Withdrawn, or merged into another case: nobody works here now.</summary>
    private bool TasksRest => WithdrawnAt is not null || IsMerged;

    /// <summary>Set when something left the house that applicants of merged cases have to get too, or the case was closed.</summary>
    internal bool ToldMerged { get; set; }
}
