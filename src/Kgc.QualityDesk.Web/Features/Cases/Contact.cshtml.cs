using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>How the applicant is reached.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class ContactModel(ChangeContact change, DeskDb db, CurrentActor me) : CaseActPage(db, me)
{
    public sealed record Fields
    {
        [Required(ErrorMessage = "Bitte geben Sie einen Namen an."), StringLength(QuestionRules.NameLength), Display(Name = "Name")]
        public string? Name { get; init; }

        [StringLength(QuestionRules.EmailLength), Display(Name = "E-Mail-Adresse")]
        public string? Email { get; init; }

        [StringLength(QuestionRules.NameLength), Display(Name = "Einrichtung")]
        public string? Organisation { get; init; }

        [StringLength(QuestionRules.PhoneLength), Display(Name = "Telefon")]
        public string? Phone { get; init; }

        [StringLength(QuestionRules.PostalAddressLength), Display(Name = "Anschrift", Description = "Straße und Ort, wie sie auf dem Umschlag stehen.")]
        public string? PostalAddress { get; init; }
    }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var input = new ContactInput { Name = Input.Name, Email = Input.Email, Organisation = Input.Organisation, Phone = Input.Phone, PostalAddress = Input.PostalAddress };
        var broke = false;
        return ActAsync(
            async () => broke = await change.RunAsync(Number, Version, input, Me, cancel),
            () => ($"{TheCase}#kontakt", broke
                ? "Die Kontaktdaten sind geändert. Die freigegebene Antwort galt den alten Angaben: An die neuen geht sie erst nach einer neuen Freigabe."
                : "Die Kontaktdaten sind geändert."),
            cancel);
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        if (HttpMethods.IsGet(Request.Method))
        {
            var contact = await Found.Select(c => c.Contact).SingleAsync(cancel);
            Input = new() { Name = contact.Name, Email = contact.Email, Organisation = contact.Organisation, Phone = contact.Phone, PostalAddress = contact.PostalAddress };
        }
    }
}
