using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Web.Features.Tracking;

/// <summary>The forms of the tracking page.</summary>
public static class TrackingForms
{
    public sealed record CodeForm
    {
        [Required(ErrorMessage = "Bitte geben Sie den Code aus der E-Mail ein."), StringLength(40)]
        [Display(Name = "Code aus der E-Mail", Description = "Acht Ziffern. Er gilt 15 Minuten und nur in diesem Browser.")]
        public string? Value { get; init; }
    }

    public sealed record ReplyForm
    {
        [Required(ErrorMessage = "Bitte schreiben Sie Ihre Nachricht auf."), StringLength(QuestionRules.BodyLength)]
        [Display(Name = "Ihre Nachricht", Description = "Bitte keine Gesundheitsdaten und keine Namen anderer Personen.")]
        public string? Body { get; init; }
    }

    public sealed record ReopenForm
    {
        [Required(ErrorMessage = "Bitte schreiben Sie auf, was Ihnen gefehlt hat."), StringLength(QuestionRules.BodyLength)]
        [Display(Name = "Was hat Ihnen gefehlt?", Description = "Zwei, drei Sätze genügen. Bitte keine Gesundheitsdaten und keine Namen anderer Personen.")]
        public string? Reason { get; init; }
    }

    public sealed record RatingForm
    {
        [Required(ErrorMessage = "Bitte wählen Sie einen Wert von 1 bis 5."), Range(1, 5, ErrorMessage = "Bitte wählen Sie einen Wert von 1 bis 5.")]
        [Display(Name = "Hat Ihnen unsere Antwort geholfen?")]
        public int? Score { get; init; }

        [StringLength(QuestionRules.CommentLength), Display(Name = "Was war hilfreich, was hat gefehlt?")]
        public string? Comment { get; init; }
    }

    public sealed record LinkForm
    {
        [Required(ErrorMessage = "Bitte geben Sie Ihr Aktenzeichen an."), StringLength(40)]
        [RegularExpression(@"\s*[Kk][Gg][Cc]-[A-Za-z]{2}-\d{4}-\d{5,}\s*", ErrorMessage = "Ein Aktenzeichen sieht so aus: KGC-TH-2026-00042.")]
        [Display(Name = "Aktenzeichen", Description = "Es steht in der Bestätigung, zum Beispiel KGC-TH-2026-00042.")]
        public string? Number { get; init; }
    }
}
