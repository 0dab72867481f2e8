using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Demo;

/// <summary>A planned case on its way: which act comes next, and when.</summary>
internal sealed class DemoCase(DemoPlan plan, int number)
{
    // A seed per case: the same plan gives the same times whatever happens to the others.
    private readonly Random _random = new(7919 * (number + 1));
    private int _next;

    public DemoPlan Plan => plan;

    public int Number => number;

    /// <summary>Set when the case was opened.</summary>
    public string CaseNumber { get; set; } = "";

    public int CaseId { get; set; }

    /// <summary>Advisor or supervisor who drafts; the other one approves.</summary>
    public string Author { get; set; } = "beratung";

    public string Approver => Author == "beratung" ? "leitung" : "beratung";

    public int Drafts { get; set; }

    public bool AsksAgain { get; set; }

    public DemoBeat? NextBeat => _next < plan.Beats.Count ? plan.Beats[_next] : null;

    public void BeatDone() => _next++;

    public DateTimeOffset ReceivedAt(WorkingCalendar calendar, DateTimeOffset now)
    {
        var day = calendar.AddWorkingDays(BerlinTime.DateOf(now), -plan.WorkingDaysAgo);
        var byStaff = plan.Channel is not (Cases.Channel.Form or Cases.Channel.Api);
        var at = BerlinTime.At(day, new TimeOnly(8, 0)).AddMinutes(byStaff ? _random.Next(5, 400) : _random.Next(0, 780));
        var latest = now.AddMinutes(-_random.Next(5, 60));
        return Whole(at < latest ? at : latest);
    }

    public DateTimeOffset NextAt(WorkingCalendar calendar, DateTimeOffset before, DateTimeOffset now)
    {
        var beat = NextBeat!;
        if (beat.Act == "withdraw-today")
        {
            return Whole(now.AddHours(-3));
        }

        return Whole(beat.IsApplicants ? ApplicantsAt(calendar, before, beat.WorkingDays) : StaffAt(calendar, before, beat.WorkingDays));
    }

    private DateTimeOffset ApplicantsAt(WorkingCalendar calendar, DateTimeOffset before, int days) => days == 0
        ? before.AddMinutes(_random.Next(30, 120))
        : BerlinTime.At(calendar.AddWorkingDays(BerlinTime.DateOf(before), days), new TimeOnly(7, 0)).AddMinutes(_random.Next(0, 840));

    private DateTimeOffset StaffAt(WorkingCalendar calendar, DateTimeOffset before, int days)
    {
        var open = calendar.CountsAsReceived(before);
        return days == 0
            ? calendar.CountsAsReceived(open.AddMinutes(_random.Next(20, 90)))
            : BerlinTime.At(calendar.AddWorkingDays(BerlinTime.DateOf(open), days), new TimeOnly(8, 0)).AddMinutes(_random.Next(10, 460));
    }

    private static DateTimeOffset Whole(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
