using System.Linq.Expressions;

namespace Kgc.QualityDesk.Cases;

/// <summary>What every page about an act on a case shows above its form.</summary>
public sealed record CaseHead(
    string Number, string Subject, string Office, int Version, Stage Stage, CaseStatus Status, DateTimeOffset ReceivedAt, DateTimeOffset DueAt,
    DateTimeOffset? AnsweredAt, DateTimeOffset? WithdrawnAt, string? MergedInto, int MergedCases, DateOnly? FollowUpOn, string? FollowUpReason, string TypeCode)
{
    public static readonly Expression<Func<Case, CaseHead>> Of = c => new CaseHead(
        c.Number, c.Subject, c.Office!.Code, c.Version, c.Stage, c.Status, c.ReceivedAt, c.DueAt, c.AnsweredAt, c.WithdrawnAt, c.MergedInto!.Number, c.MergedCases,
        c.FollowUpOn, c.FollowUpReason, c.TypeCode);

    /// <summary>Worked here and now: not closed, not withdrawn, not merged into another case.</summary>
    public bool IsWorked => Stage != Stage.Closed && WithdrawnAt is null && MergedInto is null;
}
