using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.Features.Questions;

namespace Kgc.QualityDesk.Web.Features.DataRequests;

/// <summary>What a person wants done with their data (Articles 15 to 21 GDPR).</summary>
public sealed record RequestForm
{
    private const int BodyLength = 5_000;

    /// <summary>Values of the choices with the words of the law behind them.</summary>
    public static IReadOnlyList<(string Code, string Choice, string Term)> Kinds { get; } =
    [
        ("access", "Ich möchte wissen, was über mich gespeichert ist (Auskunft, Artikel 15 DSGVO)", "Auskunft (Artikel 15)"),
        ("rectification", "Etwas über mich ist falsch und soll berichtigt werden (Artikel 16)", "Berichtigung (Artikel 16)"),
        ("erasure", "Meine Daten sollen gelöscht werden (Artikel 17)", "Löschung (Artikel 17)"),
        ("restriction", "Meine Daten sollen vorerst nicht verwendet werden (Einschränkung, Artikel 18)", "Einschränkung (Artikel 18)"),
        ("portability", "Ich möchte meine Daten in einem gängigen Format bekommen (Artikel 20)", "Datenübertragung (Artikel 20)"),
        ("objection", "Ich widerspreche der Verarbeitung meiner Daten (Artikel 21)", "Widerspruch (Artikel 21)"),
    ];

    [Required(ErrorMessage = "Bitte wählen Sie mindestens ein Anliegen."), MinLength(1, ErrorMessage = "Bitte wählen Sie mindestens ein Anliegen.")]
    [Display(Name = "Was möchten Sie?", Description = "Sie können mehreres wählen.")]
    public List<string> Wanted { get; init; } = [];

    [Required(ErrorMessage = "Bitte wählen Sie ein Land, einen Landkreis oder eine Stadt.")]
    [Display(Name = "Welche Stelle betrifft es?", Description = "Die Stelle des Landes, bei der Sie angefragt haben.")]
    public string? District { get; init; }

    [StringLength(40), Display(Name = "Aktenzeichen", Description = "Wenn Sie es kennen, zum Beispiel KGC-TH-2026-00042.")]
    public string? Number { get; init; }

    [StringLength(BodyLength), Display(Name = "Nachricht", Description = "Zum Beispiel, was berichtigt werden soll. Bitte senden Sie keine Ausweiskopie.")]
    public string? Body { get; init; }

    [Required(ErrorMessage = "Bitte geben Sie Ihren Namen an."), StringLength(QuestionRules.NameLength), Display(Name = "Name")]
    public string? Name { get; init; }

    [Required(ErrorMessage = "Bitte geben Sie Ihre E-Mail-Adresse an, damit wir antworten können."), StringLength(QuestionRules.EmailLength)]
    [Display(Name = "E-Mail-Adresse", Description = "Am besten die, mit der Sie uns schon geschrieben haben. Daran prüfen wir, dass Sie es sind.")]
    public string? Email { get; init; }

    public QuestionInput ToInput()
    {
        var terms = Kinds.Where(k => Wanted.Contains(k.Code)).Select(k => k.Term).ToList();
        List<string> body = [$"Gewünscht: {string.Join(", ", terms)}"];
        body.AddRange(string.IsNullOrWhiteSpace(Number) ? [] : [$"Aktenzeichen (nach eigener Angabe): {Number.Trim()}"]);
        body.AddRange(string.IsNullOrWhiteSpace(Body) ? [] : ["", Body.Trim()]);
        return new()
        {
            Type = CaseType.DataSubjectRequest,
            DistrictKey = District is { Length: > 2 } ? District : null,
            Office = District is { Length: <= 2 } ? District : null,
            // Without a known choice nothing is wanted, and the check says so at the field.
            Subject = terms.Count == 0 ? null : $"Betroffenenanfrage: {string.Join(", ", terms.Select(t => t.Split(" (")[0]))}",
            Body = string.Join('\n', body),
            Contact = new ContactInput { Name = Name, Email = Email },
            // The notice stands on the form; the right is the law's, not a matter of consent.
            Consent = true,
        };
    }

    /// <summary>The form's own name of an input field.</summary>
    public static string FieldOf(string field) => field == "subject" ? nameof(Wanted) : QuestionFields.Of(field);
}
