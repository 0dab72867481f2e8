using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.Features.Reviews;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>What any task form of the standard flow may post. Which of it counts, the outcome decides.</summary>
public sealed record TaskInput
{
    [Display(Name = "Ergebnis")]
    public string? Outcome { get; init; }

    [Display(Name = "Thema")]
    public string? Topic { get; init; }

    [Display(Name = "Priorität")]
    public string? Priority { get; init; }

    [Display(Name = "Fachpersonen", Description = "Ohne Auswahl geht die Anfrage direkt in die Antwort.")]
    public List<string> Experts { get; init; } = [];

    [Display(Name = "Zuständige Beratung")]
    public string? Advisor { get; init; }

    [StringLength(QuestionRules.BodyLength)]
    [Display(Name = "Rückfrage", Description = "Die ratsuchende Person bekommt diesen Text. Bis zur Antwort ruht die Frist.")]
    public string? Question { get; init; }

    [Display(Name = "Weiterleiten an")]
    public string? Office { get; init; }

    [StringLength(QuestionRules.CommentLength)]
    [Display(Name = "Begründung der Weiterleitung", Description = "Die ratsuchende Person bekommt diesen Text.")]
    public string? ReferReason { get; init; }

    [StringLength(QuestionRules.BodyLength)]
    [Display(Name = "Begründung der Ablehnung", Description = "Die ratsuchende Person bekommt diesen Text.")]
    public string? DeclineReason { get; init; }

    [Display(Name = "Grund", Description = "Die ratsuchende Person wird nicht benachrichtigt.")]
    public string? CloseReason { get; init; }

    [StringLength(QuestionRules.CommentLength)]
    [Display(Name = "Fragen an die Fachpersonen", Description = "Alle, die Sie benennen, bekommen sie. Eigene Fragen an Einzelne und Fachpersonen von außen: später unter „Fachprüfung anfragen“ im Fall.")]
    public string? Questions { get; init; }

    [Display(Name = "Fachperson")]
    public string? Expert { get; init; }

    [StringLength(QuestionRules.CommentLength)]
    [Display(Name = "Warum geht es ohne diese Prüfung?")]
    public string? WaiveReason { get; init; }

    /// <summary>Hash of the frozen revision that was read.</summary>
    public string? Revision { get; init; }

    public List<CommentFields.Typing> Comments { get; init; } = [];

    [StringLength(QuestionRules.StatementLength)]
    [Display(Name = "Ihre fachliche Stellungnahme")]
    public string? Statement { get; init; }

    [StringLength(QuestionRules.AnswerLength - 1000)]
    [Display(Name = "Antwort", Description = "Absätze trennt eine Leerzeile. **fett**, Listen mit „- “, Links als [Text](https://…).")]
    public string? Text { get; init; }

    [StringLength(QuestionRules.CommentLength)]
    [Display(Name = "Was ändert sich an der Antwort?", Description = "Ein oder zwei Sätze. Damit beginnt der Nachtrag.")]
    public string? Changes { get; init; }

    /// <summary>The seal of what the person read; anything else cannot be approved with this form.</summary>
    [StringLength(64)]
    public string? Seal { get; init; }

    [Display(Name = "Am", Description = "Leer: heute.")]
    public DateOnly? On { get; init; }

    [StringLength(QuestionRules.CommentLength)]
    [Display(Name = "Was soll geändert werden?", Description = "Nur beim Zurückgeben nötig.")]
    public string? Comment { get; init; }
}
