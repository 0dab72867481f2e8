using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>Who asks, and where the answer goes.</summary>
public sealed class ContactModel(Walk walk) : WalkPage(walk)
{
    public sealed record Form
    {
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
    }

    [BindProperty(Name = nameof(Input))]
    public Form Input { get; set; } = new();

    public override DraftStep Step => DraftStep.Contact;

    protected override DraftAnswers Typed => new() { Name = Input.Name, Email = Input.Email, Organisation = Input.Organisation, Phone = Input.Phone };

    protected override void Show(DraftAnswers answers) => Input = new Form
    {
        Name = answers.Name, Email = answers.Email, Organisation = answers.Organisation, Phone = answers.Phone,
    };
}
