using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.Forms;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>What the public form asks: six answers that we need, the rest as people like.</summary>
public sealed record QuestionForm
{
    [Required(ErrorMessage = "Bitte wählen Sie Ihren Landkreis, Ihre Stadt oder das Land.")]
    [Display(Name = "Landkreis oder kreisfreie Stadt", Description = "Daraus ergibt sich, welche Stelle Ihnen antwortet. Wenn Sie es nicht wissen, wählen Sie „landesweit“.")]
    public string? District { get; init; }

    [Required(ErrorMessage = "Bitte geben Sie einen Betreff an."), StringLength(QuestionRules.SubjectLength)]
    [Display(Name = "Betreff", Description = "Worum geht es, in wenigen Worten?")]
    public string? Subject { get; init; }

    [Required(ErrorMessage = "Bitte schreiben Sie Ihre Frage auf."), StringLength(QuestionRules.BodyLength)]
    [Display(Name = "Ihre Frage", Description = "Beschreiben Sie Ihr Vorhaben kurz und sagen Sie uns, was Sie wissen möchten.")]
    public string? Body { get; init; }

    [Display(Name = "Thema")]
    public string? Topic { get; init; }

    [Display(Name = "Lebenswelt (Setting)")]
    public string? Setting { get; init; }

    [Display(Name = "Zielgruppen")]
    public List<string> TargetGroups { get; init; } = [];

    [Display(Name = "Phase des Vorhabens")]
    public string? Phase { get; init; }

    [Display(Name = "Stand eines Förderantrags")]
    public string? ApplicationStage { get; init; }

    [Required(ErrorMessage = "Bitte geben Sie Ihren Namen an."), StringLength(QuestionRules.NameLength)]
    [Display(Name = "Name")]
    public string? Name { get; init; }

    [Required(ErrorMessage = "Bitte geben Sie Ihre E-Mail-Adresse an, damit wir antworten können."), StringLength(QuestionRules.EmailLength)]
    [Display(Name = "E-Mail-Adresse", Description = "Hierhin schicken wir die Bestätigung und die Antwort.")]
    public string? Email { get; init; }

    [StringLength(QuestionRules.NameLength), Display(Name = "Einrichtung oder Träger")]
    public string? Organisation { get; init; }

    [StringLength(QuestionRules.PhoneLength), Display(Name = "Telefon", Description = "Falls wir kurz nachfragen dürfen.")]
    public string? Phone { get; init; }

    [Accepted(ErrorMessage = "Bitte bestätigen Sie, dass Sie die Datenschutzhinweise gelesen haben.")]
    [Display(Name = "Ich habe die Datenschutzhinweise gelesen. Meine Angaben dürfen für die Beantwortung meiner Frage verwendet werden.")]
    public bool Consent { get; init; }

    public bool HasMore => Topic is not null || Setting is not null || Phase is not null || ApplicationStage is not null || TargetGroups.Count > 0;

    /// <summary>Five digits are a district; two letters are a whole Land.</summary>
    public QuestionInput ToInput() => new()
    {
        DistrictKey = District is { Length: > 2 } ? District : null,
        Office = District is { Length: <= 2 } ? District : null,
        Subject = Subject, Body = Body, Topic = Topic, Setting = Setting, TargetGroups = TargetGroups, Phase = Phase,
        ApplicationStage = ApplicationStage, Consent = Consent,
        Contact = new ContactInput { Name = Name, Email = Email, Organisation = Organisation, Phone = Phone },
    };

    /// <summary>The form's own name of an input field.</summary>
    public static string FieldOf(string field) => field switch
    {
        "districtKey" or "office" => nameof(District),
        _ => field.Split('.')[^1] is var last ? char.ToUpperInvariant(last[0]) + last[1..] : field,
    };
}
