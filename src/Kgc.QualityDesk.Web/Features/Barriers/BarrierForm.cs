using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.Features.Questions;
using Kgc.QualityDesk.Web.Features.Shared;

namespace Kgc.QualityDesk.Web.Features.Barriers;

/// <summary>What a report of a barrier asks: two answers that we need; who reports may stay unnamed.</summary>
public sealed record BarrierForm
{
    private const int BodyLength = 5_000;

    [Required(ErrorMessage = "Bitte beschreiben Sie die Barriere."), StringLength(BodyLength)]
    [Display(Name = "Was ist die Barriere?", Description = "Was wollten Sie tun, und was ging nicht? Wenn Sie mögen: mit welchem Gerät oder Hilfsmittel?")]
    public string? Body { get; init; }

    [StringLength(ReportLink.PageLength * 4)]
    [Display(Name = "Auf welcher Seite?", Description = "Adresse oder Name der Seite. Geheime Teile der Adresse entfernen wir.")]
    public string? Page { get; init; }

    [Required(ErrorMessage = "Bitte wählen Sie ein Land, einen Landkreis oder eine Stadt.")]
    [Display(Name = "Welche Stelle soll sich kümmern?", Description = "Wählen Sie Ihren Landkreis, Ihre Stadt oder das Land. Wenn es Ihnen gleich ist, wählen Sie „landesweit“.")]
    public string? District { get; init; }

    [StringLength(QuestionRules.NameLength), Display(Name = "Name")]
    public string? Name { get; init; }

    [StringLength(QuestionRules.EmailLength), Display(Name = "E-Mail-Adresse", Description = "Ohne E-Mail-Adresse können wir Ihnen nicht antworten.")]
    public string? Email { get; init; }

    public QuestionInput ToInput()
    {
        var page = ReportLink.Clean(Page);
        return new()
        {
            Type = CaseType.BarrierReport,
            DistrictKey = District is { Length: > 2 } ? District : null,
            Office = District is { Length: <= 2 } ? District : null,
            Subject = page is null ? "Barriere gemeldet" : Shortened($"Barriere gemeldet: {page}"),
            Body = (page is null ? "" : $"Seite: {page}\n\n") + WithoutAddresses(Body),
            Contact = new ContactInput { Name = Name, Email = Email },
            // The notice stands on the form; the report itself is the law's, not a matter of consent.
            Consent = true,
        };
    }

    /// <summary>The form's own name of an input field.</summary>
    public static string FieldOf(string field) => field == "subject" ? nameof(Page) : QuestionFields.Of(field);

    private static string Shortened(string text) => text.Length <= QuestionRules.SubjectLength ? text : text[..QuestionRules.SubjectLength];

    /// <summary>Addresses of these pages lose what opens a case; other words stay as they are.</summary>
    private static string? WithoutAddresses(string? text) => text is null ? null
        : string.Join(' ', text.Split(' ').Select(word => word.Contains('/', StringComparison.Ordinal) ? ReportLink.WithoutSecrets(word) : word));
}
