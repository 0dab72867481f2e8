using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>A case that is not closed, as its row has it: sums of what has ended, and what runs.</summary>
public sealed record RunningCase
{
    public required int Id { get; init; }

    public required CaseMeasure Row { get; init; }

    public required Stage Stage { get; init; }

    public required Holder Holder { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required DateTimeOffset ClockStartedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public string? Topic { get; init; }

    public string? DistrictKey { get; init; }

    /// <summary>Paused or withdrawn: its due date does not run.</summary>
    public required bool Rests { get; init; }

    public required bool IsAnswered { get; init; }

    /// <summary>Measured up to now, by the calendar of its office.</summary>
    public CaseMeasure At(DateTimeOffset now, OfficeClock clock)
    {
        var minutes = (int)clock.Calendar.OfficeMinutes(Since, now);
        var (desk, expert, applicant) = (Holder == Holder.Desk ? minutes : 0, Holder == Holder.Expert ? minutes : 0, Holder == Holder.Applicant ? minutes : 0);
        var isWork = Holder != Holder.Closed;
        return Row with
        {
            Turnaround = Row.IsSettled ? Row.Turnaround : Row.Desk + Row.Expert + Row.Applicant + desk + expert + applicant,
            Handling = Row.IsSettled ? Row.Handling : Row.Desk + Row.Expert + desk + expert,
            Intake = With(Row.Intake, Stage.Intake),
            Review = With(Row.Review, Stage.Review),
            Response = With(Row.Response, Stage.Response),
            Running = isWork ? Stage : null,
            Desk = Row.Desk + desk,
            Expert = Row.Expert + expert,
            Applicant = Row.Applicant + applicant,
            Closed = Row.Closed + (isWork ? 0 : minutes),
        };

        int? With(int? ended, Stage stage) => isWork && Stage == stage ? (ended ?? 0) + minutes : ended;
    }
}
