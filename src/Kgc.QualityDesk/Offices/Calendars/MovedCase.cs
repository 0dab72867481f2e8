using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Offices;

/// <summary>An open case whose date a change of the calendar moves.</summary>
/// <param name="Id">never leaves the house</param>
/// <param name="Number">public key</param>
/// <param name="Subject">what it is about</param>
/// <param name="OldDueAt">what staff and applicant see now; of a case that rests, as of today</param>
/// <param name="NewDueAt">what they will see</param>
/// <param name="IsPaused">a question back is open: the date moves on every working day anyway</param>
/// <param name="IsWithdrawn">the applicant has withdrawn the question and can still undo it</param>
/// <param name="WasOverdue">the old date has passed already</param>
/// <param name="HasMail">whether the applicant can be told by mail</param>
public sealed record MovedCase(
    int Id, string Number, string Subject, DateTimeOffset OldDueAt, DateTimeOffset NewDueAt, bool IsPaused, bool IsWithdrawn, bool WasOverdue, bool HasMail)
{
    public DateOnly OldDay => BerlinTime.DateOf(OldDueAt);

    public DateOnly NewDay => BerlinTime.DateOf(NewDueAt);

    /// <summary>Applicants were promised a day: another time of the same day is nothing to tell, nor is it to those who withdrew.</summary>
    public bool IsTold => OldDay != NewDay && !IsWithdrawn;
}
