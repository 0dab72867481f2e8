using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Offices;

/// <summary>How an office is reached: edit, look at it, save it; kept like its texts.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class ContactModel(EditOffice edit, DeskDb db, TextHistory history, CurrentActor me) : DeskPage
{
    public sealed record ContactForm
    {
        [Required(ErrorMessage = "Bitte geben Sie die E-Mail-Adresse der Stelle an."), StringLength(QuestionRules.EmailLength)]
        [Display(Name = "E-Mail-Adresse", Description = "Auch Antworten auf unsere E-Mails gehen hierhin.")]
        public string? Email { get; init; }

        [Required(ErrorMessage = "Bitte geben Sie die Telefonnummer der Stelle an."), StringLength(OfficeContact.PhoneLength), Display(Name = "Telefon")]
        public string? Phone { get; init; }

        [StringLength(OfficeContact.HoursLength), Display(Name = "Erreichbar", Description = "Zum Beispiel: Montag bis Freitag, 9 bis 15 Uhr")]
        public string? Hours { get; init; }

        [StringLength(OfficeContact.AddressLength), Display(Name = "Anschrift")]
        public string? Address { get; init; }

        public OfficeContact ToContact() => new(Email ?? "", Phone ?? "", Address ?? "", Hours ?? "");
    }

    [FromRoute]
    public string Office { get; set; } = "";

    [BindProperty(Name = nameof(Input))]
    public ContactForm Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Office TheOffice { get; private set; } = null!;

    public TextHistory.Line Stand { get; private set; } = new(0, null, null, null);

    /// <summary>What was typed, as pages will show it.</summary>
    public OfficeCard? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        var contact = OfficeContact.Of(TheOffice);
        Input = new() { Email = contact.Email, Phone = contact.Phone, Hours = contact.Hours, Address = contact.Address };
        Version = Stand.Number;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await FoundAsync(cancel)
        ? await TryAsync(() => edit.SaveContactAsync(Office, Input.ToContact(), Version, me.Actor, cancel),
            () => ("/desk/verwaltung", $"Der Kontakt ({TheOffice.LandName}) ist gespeichert."), cancel)
        : NotFound();

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        return await ShowAsync(() =>
        {
            Preview = OfficeCard.Of(TheOffice) with { Contact = Input.ToContact().Checked() };
            return Task.CompletedTask;
        }, cancel);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await FoundAsync(cancel);
        if (Response.StatusCode == StatusCodes.Status409Conflict)
        {
            Version = Stand.Number;
            ModelState.Remove(nameof(Version));
        }
    }

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Code == Office, cancel);
        if (office is null || !EditOffice.May(me.Actor, office.Id))
        {
            return false;
        }

        (TheOffice, Stand) = (office, await history.StandAsync(office, OfficeContact.Key, cancel));
        return true;
    }
}
