using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Web.Api.Offices;

/// <summary>What a change of the calendar does to open cases. Whoever may not see the cases gets counts and days.</summary>
public sealed record CalendarPreviewAnswer
{
    public sealed record Moved(
        string Number, string Subject, DateTimeOffset OldDueAt, DateTimeOffset NewDueAt, bool Paused, bool Withdrawn, bool WasOverdue, bool ToldByMail);

    public sealed record DayMove(DateOnly From, DateOnly To, int Count);

    public required string Office { get; init; }

    /// <summary>The change in German sentences.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>Exactly the open cases whose date moves.</summary>
    public int Count { get; init; }

    /// <summary>All open cases of the office whose date is running.</summary>
    public int OpenCases { get; init; }

    /// <summary>Of the moved ones, those of which only the time of day changes.</summary>
    public int SameDay { get; init; }

    public int ToldByMail { get; init; }

    public int ToldByHand { get; init; }

    public required IReadOnlyList<DayMove> Days { get; init; }

    /// <summary>Null for administrators who do not work the office's cases.</summary>
    public IReadOnlyList<Moved>? Cases { get; init; }

    /// <summary>Names this preview; saving asks for it.</summary>
    public required string Token { get; init; }

    public static CalendarPreviewAnswer Of(CalendarPreview preview, bool withCases) => new()
    {
        Office = preview.OfficeCode, Changes = preview.Words, Count = preview.Moved.Count, OpenCases = preview.OpenCases, SameDay = preview.SameDay,
        ToldByMail = preview.Told, ToldByHand = preview.ToldByHand, Token = preview.Token,
        Days = [.. preview.Days.Select(d => new DayMove(d.From, d.To, d.Count))],
        Cases = !withCases ? null
            : [.. preview.Moved.Select(m => new Moved(m.Number, m.Subject, m.OldDueAt, m.NewDueAt, m.IsPaused, m.IsWithdrawn, m.WasOverdue, m.IsTold && m.HasMail))],
    };
}
