using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Web.Features.Deadlines;

/// <summary>A service promise as it stands in its form.</summary>
public sealed record PromiseForm
{
    [Display(Name = "Name", Description = "So heißt die Zusage im Fall und in der Berechnung der Frist.")]
    public string? Name { get; init; }

    [Display(Name = "Bedingung", Description = "Zum Beispiel: Priorität = dringend. Leer gilt sie für jeden Fall.")]
    public string? Condition { get; init; }

    [Display(Name = "Zusage gilt")]
    public bool Active { get; init; } = true;

    [Display(Name = "Erstantwort", Description = "Arbeitstage bis zur ersten Nachricht einer Person: Rückfrage, Zwischennachricht oder Antwort.")]
    public int? FirstAnswerDays { get; init; }

    [Display(Name = "Antwort", Description = "Arbeitstage bis zur abschließenden Antwort.")]
    public int? FinalAnswerDays { get; init; }

    [Display(Name = "Abschnitt Sichtung", Description = "Arbeitstage ab Beginn des Abschnitts.")]
    public int? IntakeDays { get; init; }

    [Display(Name = "Abschnitt Fachprüfung", Description = "Arbeitstage ab Beginn des Abschnitts.")]
    public int? ReviewDays { get; init; }

    [Display(Name = "Abschnitt Antwort", Description = "Arbeitstage ab Beginn des Abschnitts.")]
    public int? ResponseDays { get; init; }

    [Display(Name = "Vorwarnung", Description = "So viele Arbeitstage vor einer Frist.")]
    public int? WarnDays { get; init; }

    [Display(Name = "Vorwarnung geht an")]
    public string? WarnRole { get; init; }

    [Display(Name = "Ist die Frist erreicht, geht eine Aufgabe an")]
    public string? DueRole { get; init; }

    [Display(Name = "Eskalation", Description = "So viele Arbeitstage nach einer Frist.")]
    public int? EscalateDays { get; init; }

    [Display(Name = "Eskalation geht an")]
    public string? EscalateRole { get; init; }

    public PromiseInput ToInput() => new()
    {
        Name = Name, Condition = Condition, Active = Active, FirstAnswerDays = FirstAnswerDays, FinalAnswerDays = FinalAnswerDays,
        IntakeDays = IntakeDays, ReviewDays = ReviewDays, ResponseDays = ResponseDays,
        WarnDays = WarnDays, WarnRole = WarnRole, DueRole = DueRole, EscalateDays = EscalateDays, EscalateRole = EscalateRole,
    };

    public static PromiseForm Of(ServicePromise promise) => new()
    {
        Name = promise.Name, Condition = promise.Condition, Active = promise.IsActive,
        FirstAnswerDays = promise.FirstAnswerDays, FinalAnswerDays = promise.FinalAnswerDays,
        IntakeDays = promise.IntakeDays, ReviewDays = promise.ReviewDays, ResponseDays = promise.ResponseDays,
        WarnDays = promise.WarnDays, WarnRole = promise.WarnRole, DueRole = promise.DueRole,
        EscalateDays = promise.EscalateDays, EscalateRole = promise.EscalateRole,
    };
}
