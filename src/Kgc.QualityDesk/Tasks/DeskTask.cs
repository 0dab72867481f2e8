using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Tasks;

/// <summary>Something a person has to do in a case. For a chart it is the waiting token: the place where it rests is the inbox.</summary>
public sealed partial class DeskTask
{
    public int Id { get; set; }

    /// <summary>The id that leaves the house.</summary>
    public required string PublicId { get; set; }

    public int CaseId { get; set; }

    public Case? Case { get; set; }

    public int OfficeId { get; set; }

    /// <summary>The chart's waiting token; null for a task that no chart asked for.</summary>
    public string? TokenId { get; set; }

    public string? NodeId { get; set; }

    public required string Type { get; set; }

    /// <summary>What people read: the node's display text.</summary>
    public required string Title { get; set; }

    public required string Role { get; set; }

    public int? AssigneeId { get; set; }

    public Person? Assignee { get; set; }

    public DateTimeOffset? AssignedAt { get; set; }

    public TaskState State { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    /// <summary>What the desk itself says of a task that it asks for beside the chart, until its timers are written.</summary>
    internal TaskSettings? OwnSettings { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public int? EndedById { get; set; }

    public Person? EndedBy { get; set; }

    /// <summary>In whose stead it was done; null when the person acted for themselves.</summary>
    public int? RepresentedId { get; set; }

    public Person? Represented { get; set; }

    public string? Outcome { get; set; }

    /// <summary>German label of the outcome at the time.</summary>
    public string? OutcomeLabel { get; set; }

    /// <summary>What was entered, as JSON, for tasks of the generic page; the message concerned for deliver-message.</summary>
    public string? Input { get; set; }

    /// <summary>The message that a deliver-message task is about.</summary>
    public long? SaidId { get; set; }

    public Message? Said { get; set; }

    /// <summary>Changes when this task is claimed, released, reassigned or completed, not when something else of the case does.</summary>
    public int Version { get; set; }
}
