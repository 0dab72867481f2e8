using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Writing;

namespace Kgc.QualityDesk.Web.Features.TextModules;

/// <summary>A text module as it stands in its form.</summary>
public sealed record ModuleForm
{
    [StringLength(TextModuleInput.TitleLength), Display(Name = "Name", Description = "So steht der Textbaustein in der Auswahl.")]
    public string? Title { get; init; }

    [StringLength(TextModuleInput.BodyLength), Display(Name = "Text", Description = "Platzhalter wie {{anrede}} werden beim Einfügen ersetzt.")]
    public string? Body { get; init; }

    [StringLength(TextModuleInput.FieldsLength), Display(Name = "Felder der Vorlage", Description = "Je Zeile ein Feld, zum Beispiel: bedarf: Wie der Bedarf nachgewiesen ist. Im Text steht es als {{bedarf}}. Ohne Felder ist es ein einfacher Textbaustein.")]
    public string? Fields { get; init; }

    [Display(Name = "Thema")]
    public string? Topic { get; init; }

    [Display(Name = "Verantwortlich")]
    public string? Owner { get; init; }

    [Display(Name = "Prüfen bis", Description = "Danach steht am Textbaustein, dass er zu prüfen ist.")]
    public DateOnly? ReviewOn { get; init; }

    [Display(Name = "Wird angeboten")]
    public bool Active { get; init; } = true;

    public TextModuleInput ToInput(string? office, int version) => new()
    {
        Office = office, Title = Title, Body = Body, Fields = Fields, Topic = Topic, Owner = Owner, ReviewOn = ReviewOn, Active = Active, Version = version,
    };

    public static ModuleForm Of(FindTextModules.Row row) => new()
    {
        Title = row.Title, Body = row.Body, Fields = row.Gaps, Topic = row.Topic, Owner = row.OwnerEmail, ReviewOn = row.ReviewOn, Active = row.IsActive,
    };
}
