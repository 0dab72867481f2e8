using System.Runtime.InteropServices;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>A case as figures see it: office minutes, and nothing of what was asked. Of a running case they are measured up to now.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CaseMeasure
{
    public int OfficeId { get; init; }

    /// <summary><see cref="DateOnly.DayNumber"/> in Berlin.</summary>
    public int ReceivedDay { get; init; }

    public int? AdvisorId { get; init; }

    /// <summary>What the cases are grouped by; null where a case has none.</summary>
    public string? Key { get; init; }

    /// <summary>From receipt to the first answer (or the closing without one), or so far.</summary>
    public int Turnaround { get; init; }

    /// <summary>As <see cref="Turnaround"/>, without the applicant's time.</summary>
    public int Handling { get; init; }

    public bool IsSettled { get; init; }

    public bool? InTime { get; init; }

    public int? Intake { get; init; }

    public int? Review { get; init; }

    public int? Response { get; init; }

    /// <summary>The stage in which somebody works (or waits) now; null when nobody does.</summary>
    public Stage? Running { get; init; }

    public int Desk { get; init; }

    public int Expert { get; init; }

    public int Applicant { get; init; }

    public int Closed { get; init; }

    /// <summary>Time in one stage; null when the case never was in it.</summary>
    public (int Minutes, bool Ended)? In(Stage stage)
    {
        var minutes = stage switch
        {
            Stage.Intake => Intake,
            Stage.Review => Review,
            Stage.Response => Response,
            _ => null,
        };
        return minutes is { } there ? (there, Running != stage) : null;
    }
}
