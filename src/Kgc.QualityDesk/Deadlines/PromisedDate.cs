using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>A date that a case has to keep: the first answer, the stage it is in, or the final answer.</summary>
/// <param name="Kind">which one</param>
/// <param name="Stage">the stage, where it is a stage's date</param>
/// <param name="Days">working days that were promised; null for a term of months</param>
/// <param name="DueAt">as of now, with a running pause counted up to now</param>
/// <param name="KeptAt">when it was kept or missed; null while it is open</param>
public sealed record PromisedDate(PromisedDateKind Kind, Stage? Stage, int? Days, DateTimeOffset DueAt, DateTimeOffset? KeptAt)
{
    /// <summary>„Erstantwort“, „Antwort“, „Abschnitt Fachprüfung“.</summary>
    public string Title => Kind switch
    {
        PromisedDateKind.First => "Erstantwort",
        PromisedDateKind.Stage => $"Abschnitt {Stage!.Value.German()}",
        _ => "Antwort",
    };

    public PromisedDateState StateAt(DateTimeOffset now, DateTimeOffset? inDangerFrom, bool isPaused) =>
        KeptAt is { } kept ? kept <= DueAt ? PromisedDateState.Kept : PromisedDateState.Missed
        : isPaused ? PromisedDateState.Resting
        : now > DueAt ? PromisedDateState.Missed
        : now >= inDangerFrom ? PromisedDateState.InDanger
        : PromisedDateState.Open;
}
