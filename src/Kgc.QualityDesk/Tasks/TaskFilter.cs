namespace Kgc.QualityDesk.Tasks;

/// <summary>What somebody asks of the task list, as it stands in an address; <see cref="TaskList"/> checks it.</summary>
public sealed record TaskFilter
{
    /// <summary>mine (assigned to me), open (for anybody of my roles) or all (every open task that I may see).</summary>
    public string? Scope { get; init; }

    public string? Type { get; init; }

    /// <summary>Only tasks of this case.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>1 to 100.</summary>
    public string? Limit { get; init; }

    public string? Cursor { get; init; }
}
