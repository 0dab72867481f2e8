using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>A task in a list, with its due date in words.</summary>
public sealed record TaskLine(TaskRow Row, DueWords Due)
{
    public static IReadOnlyList<TaskLine> Of(IEnumerable<TaskRow> rows, DateTimeOffset now) =>
        [.. rows.Select(row => new TaskLine(row, DueWords.Of(row.DueAt, now)))];
}
