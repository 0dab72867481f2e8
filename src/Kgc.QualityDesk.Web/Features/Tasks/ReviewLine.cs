using Kgc.QualityDesk.Reviews;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>One expert's review as a page shows it.</summary>
public sealed record ReviewLine(string Expert, string Verdict, string Kind, string? Statement, DateTimeOffset? SubmittedAt, IReadOnlyList<ReviewComment> Comments)
{
    public static ReviewLine Of(Review review) => new(
        review.By + (review.IsExternal ? " (extern)" : ""),
        review.Verdict is { } verdict ? German(verdict) : review.HandedBackAt is null ? "Noch nicht abgegeben" : review.IsRecused ? "Befangen" : "Zurückgegeben",
        review.Verdict switch
        {
            QualityDesk.Reviews.Verdict.Supported => "success",
            QualityDesk.Reviews.Verdict.Conditional => "warning",
            QualityDesk.Reviews.Verdict.Rejected => "danger",
            _ => "info",
        },
        review.Statement,
        review.SubmittedAt,
        [.. review.Comments.OrderBy(c => c.Paragraph)]);

    public static string German(Verdict verdict) => verdict switch
    {
        QualityDesk.Reviews.Verdict.Supported => "Befürwortet",
        QualityDesk.Reviews.Verdict.Conditional => "Mit Auflagen befürwortet",
        _ => "Nicht befürwortet",
    };
}
