using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Cases;

/// <summary>
/// Office minutes of the intervals that have ended, added up, so that figures over years read one narrow row per case.
/// The running interval is not in them: time never changes a row.
/// </summary>
public sealed partial class Case
{
    /// <summary><see cref="DateOnly.DayNumber"/> of the receipt in Berlin; 0 only in a row that nobody has measured yet.</summary>
    public int ReceivedDay { get; private set; }

    /// <summary>As <see cref="ReceivedDay"/>, of <see cref="SettledAt"/>.</summary>
    public int? SettledDay { get; private set; }

    /// <summary>Office minutes in triage, whoever had the word; null when the case never was there.</summary>
    public int? IntakeMinutes { get; private set; }

    /// <summary>As <see cref="IntakeMinutes"/>.</summary>
    public int? ReviewMinutes { get; private set; }

    /// <summary>As <see cref="IntakeMinutes"/>; the time after an answer is nobody's work and not in it.</summary>
    public int? ResponseMinutes { get; private set; }

    public int DeskMinutes { get; private set; }

    public int ExpertMinutes { get; private set; }

    public int ApplicantMinutes { get; private set; }

    /// <summary>Between an answer and the follow-up question or the closing.</summary>
    public int ClosedMinutes { get; private set; }

    /// <summary>The first answer, or the closing without one.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Office minutes from receipt to <see cref="SettledAt"/> (Durchlaufzeit), pauses included.</summary>
    public int? TurnaroundMinutes { get; private set; }

    /// <summary>The same without the applicant's time (Bearbeitungszeit).</summary>
    public int? HandlingMinutes { get; private set; }

    /// <summary>Whether the first answer kept the due date of that moment; null without an answer.</summary>
    public bool? AnsweredInTime { get; private set; }

    /// <summary>When the running interval began; null only in a row that an older program wrote and nobody has measured since.</summary>
    public DateTimeOffset? RunningSince { get; private set; }

    /// <summary>In whose hands the running interval is.</summary>
    public Holder RunningHolder { get; private set; }

    private void EnterInterval(Stage stage, Holder holder, Act act)
    {
        var running = Intervals.SingleOrDefault(i => i.EndedAt is null);
        if (running is not null && running.Stage == stage && running.Holder == holder)
        {
            return;
        }

        EndRunningInterval(act.At, act.Clock.Calendar);
        ReceivedDay = ReceivedDay == 0 ? BerlinTime.DateOf(ReceivedAt).DayNumber : ReceivedDay;
        Intervals.Add(new CaseInterval { OfficeId = OfficeId, Stage = stage, Holder = holder, StartedAt = act.At });
        (RunningSince, RunningHolder) = (act.At, holder);
    }

    /// <param name="at">when</param>
    /// <param name="calendar">of the office that had the case until now</param>
    private void EndRunningInterval(DateTimeOffset at, WorkingCalendar calendar)
    {
        foreach (var running in Intervals.Where(i => i.EndedAt is null))
        {
            running.EndedAt = at;
            running.OfficeMinutes = calendar.OfficeMinutes(running.StartedAt, at);
            AddUp(running.Stage, running.Holder, (int)running.OfficeMinutes.Value);
        }
    }

    private void AddUp(Stage stage, Holder holder, int minutes)
    {
        DeskMinutes += holder == Holder.Desk ? minutes : 0;
        ExpertMinutes += holder == Holder.Expert ? minutes : 0;
        ApplicantMinutes += holder == Holder.Applicant ? minutes : 0;
        // Once closed a case rests for ever; the time until it is reopened, should that come, is nobody's.
        ClosedMinutes += holder == Holder.Closed && stage != Stage.Closed ? minutes : 0;
        if (holder == Holder.Closed)
        {
            return;
        }

        switch (stage)
        {
            case Stage.Intake:
                IntakeMinutes = (IntakeMinutes ?? 0) + minutes;
                break;
            case Stage.Review:
                ReviewMinutes = (ReviewMinutes ?? 0) + minutes;
                break;
            case Stage.Response:
                ResponseMinutes = (ResponseMinutes ?? 0) + minutes;
                break;
        }
    }

    /// <summary>The first answer ends the turnaround, and so does a closing without one; later ones do not.</summary>
    private void Settle(Act act)
    {
        if (SettledAt is null)
        {
            (SettledAt, SettledDay) = (act.At, BerlinTime.DateOf(act.At).DayNumber);
            HandlingMinutes = DeskMinutes + ExpertMinutes;
            TurnaroundMinutes = HandlingMinutes + ApplicantMinutes;
        }
    }
}
