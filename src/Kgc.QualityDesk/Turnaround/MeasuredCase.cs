using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>A case with the office minutes of its intervals; a running one is measured up to now.</summary>
internal sealed record MeasuredCase(
    int Id, int OfficeId, string? Topic, string? DistrictKey, int? AdvisorId, DateTimeOffset ReceivedAt, DateTimeOffset? EndedAt)
{
    public sealed record Stretch(int CaseId, int OfficeId, Stage Stage, Holder Holder, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, long? OfficeMinutes)
    {
        public long Minutes => OfficeMinutes ?? 0;

        public bool IsWork => Holder != Holder.Closed;
    }

    public IReadOnlyList<Stretch> Stretches { get; init; } = [];

    /// <summary>From receipt to the end, or so far.</summary>
    public (double Days, bool Ended) Turnaround =>
        (WorkingDayUnit.FromMinutes(Stretches.Where(s => s.IsWork && (EndedAt is null || s.StartedAt < EndedAt)).Sum(s => s.Minutes)), EndedAt is not null);

    /// <summary>Time spent in one stage; null when the case never was in it.</summary>
    public (double Days, bool Ended)? In(Stage stage)
    {
        var there = Stretches.Where(s => s.IsWork && s.Stage == stage).ToList();
        return there.Count == 0 ? null : (WorkingDayUnit.FromMinutes(there.Sum(s => s.Minutes)), there.TrueForAll(s => s.EndedAt is not null));
    }
}
