using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>How the applicant is reached.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class ContactModel(CaseSheets sheets, ChangeContact change, CurrentActor me) : DeskPage
{
    public sealed record Fields
    {
        [Required(ErrorMessage = "Bitte geben Sie einen Namen an."), StringLength(QuestionRules.NameLength), Display(Name = "Name")]
        public string? Name { get; init; }

        [StringLength(QuestionRules.EmailLength), Display(Name = "E-Mail-Adresse")]
        public string? Email { get; init; }

        [StringLength(QuestionRules.NameLength), Display(Name = "Organisation")]
        public string? Organisation { get; init; }

        [StringLength(QuestionRules.PhoneLength), Display(Name = "Telefon")]
        public string? Phone { get; init; }

        [StringLength(QuestionRules.PostalAddressLength), Display(Name = "Anschrift", Description = "Straße und Ort, wie sie auf dem Umschlag stehen.")]
        public string? PostalAddress { get; init; }
    }

    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The case's version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public CaseSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        var contact = Sheet.Full!.Contact;
        Input = new() { Name = contact.Name, Email = contact.Email, Organisation = contact.Organisation, Phone = contact.Phone, PostalAddress = contact.PostalAddress };
        Version = Sheet.Full.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        var input = new ContactInput { Name = Input.Name, Email = Input.Email, Organisation = Input.Organisation, Phone = Input.Phone, PostalAddress = Input.PostalAddress };
        var broke = false;
        return await TryAsync(
            async () => broke = await change.RunAsync(Number, Version, input, me.Actor, cancel),
            () => ($"/desk/faelle/{Number}#kontakt", broke
                ? "Die Kontaktdaten sind geändert. Die freigegebene Antwort galt den alten Angaben: An die neuen geht sie erst nach einer neuen Freigabe."
                : "Die Kontaktdaten sind geändert."),
            cancel);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await FoundAsync(cancel);
        if (Response.StatusCode == StatusCodes.Status409Conflict)
        {
            Version = Sheet.Full!.Version;
            ModelState.Remove(nameof(Version));
        }
    }

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        if (await sheets.FindAsync(Number, me.Actor, cancel) is not { Full: not null } sheet)
        {
            return false;
        }

        Sheet = sheet;
        return true;
    }
}
