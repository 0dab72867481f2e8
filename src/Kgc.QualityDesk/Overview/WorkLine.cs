using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Overview;

/// <summary>A task or a case on the desk's first page.</summary>
public sealed record WorkLine
{
    /// <summary>Public id of the task; null for a case.</summary>
    public string? TaskId { get; init; }

    /// <summary>What is to be done, or what a case waits for.</summary>
    public required string Title { get; init; }

    public required string Number { get; init; }

    public required string Subject { get; init; }

    public Priority Priority { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Who has the task, where that is somebody else.</summary>
    public string? Who { get; init; }

    /// <summary>The later tasks of the same case (never cases themselves), where lines stand for cases.</summary>
    public IReadOnlyList<WorkLine> Others { get; init; } = [];

    /// <summary>One line for each case, the first of its tasks with the others behind it, in the order in which they came.</summary>
    public static IReadOnlyList<WorkLine> ByCase(IReadOnlyList<WorkLine> lines) =>
        [.. lines.GroupBy(line => line.Number, StringComparer.Ordinal).Select(one => one.Skip(1).Any() ? one.First() with { Others = [.. one.Skip(1)] } : one.First())];
}
