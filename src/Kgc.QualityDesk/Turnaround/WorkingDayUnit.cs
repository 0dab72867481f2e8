namespace Kgc.QualityDesk.Turnaround;

/// <summary>The unit in which turnaround is told: a working day of 480 office minutes, whatever the office's hours.</summary>
public static class WorkingDayUnit
{
    public const int Minutes = 480;

    public static double FromMinutes(long officeMinutes) => (double)officeMinutes / Minutes;
}
