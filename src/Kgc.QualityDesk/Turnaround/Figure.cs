using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>
/// The name of a figure as it stands in an address: all, open, settled, in-time, late, stage:intake, month:2026-03, topic:…, district:…,
/// office:TH, advisor:mail, week-in:2026-03-02 (a Monday), week-out:…, week-open:…, open-now, overdue[:stage], age:key, open:stage[:age], stuck, load:mail, wait:definition/step; month-open, month-late, month-in-time, advisor-open and load-overdue are parts of these.
/// </summary>
public sealed record Figure(string Kind, string Key)
{
    public static Figure Read(string? text)
    {
        var parts = (text ?? "").Split(':', 2);
        return new Figure(parts[0], parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>The stage that the key begins with.</summary>
    public Stage? Stage => Words.TryParse<Stage>(Key.Split(':')[0], out var stage) ? stage : null;

    /// <summary>What follows the stage.</summary>
    public string Rest => Key.Contains(':', StringComparison.Ordinal) ? Key.Split(':', 2)[1] : "";
}
