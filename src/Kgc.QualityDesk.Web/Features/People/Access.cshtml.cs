using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.People;

/// <summary>Administrators let somebody go, after a look at what there is to hand over, and let them in again.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class AccessModel(DeactivatePerson leave, DeskDb db, CurrentActor me) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string Email { get; set; } = "";

    [BindProperty(SupportsGet = true), Display(Name = "Nachfolge", Description = "Bekommt die offenen Aufgaben und die Beratungen. Was diese Person nicht übernehmen kann, geht zurück zu den offenen Aufgaben.")]
    public string? Successor { get; set; }

    /// <summary>What the preview showed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public string Name { get; private set; } = "";

    public bool IsActive { get; private set; }

    public Leaving? Leaving { get; private set; }

    public IReadOnlyList<SelectListItem> Successors { get; private set; } = [];

    private const string List = "/desk/verwaltung/personen";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await db.Users.AnyAsync(p => p.NormalizedEmail == Email.Trim().ToUpperInvariant(), cancel))
        {
            return NotFound();
        }

        return await ShowAsync(() => LoadAsync(cancel), cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TryAsync(
        async () => Leaving = await leave.RunAsync(Email, new DeactivatePerson.Input(Successor, Seen), me.Actor, cancel),
        () => (List, $"{Leaving!.Name} ist deaktiviert. {Leaving.Text}."), cancel);

    public Task<IActionResult> OnPostReactivateAsync(CancellationToken cancel) => TryAsync(
        () => leave.ReactivateAsync(Email, me.Actor, cancel), () => (List, $"{Email} kann sich mit einem neuen Anmeldelink wieder anmelden."), cancel);

    protected override string FieldName(string field) => char.ToUpperInvariant(field[0]) + field[1..];

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var person = await db.Users.AsNoTracking().Where(p => p.NormalizedEmail == Email.Trim().ToUpperInvariant())
            .Select(p => new { p.Id, p.Email, p.DisplayName, p.IsActive }).SingleOrDefaultAsync(cancel) ?? throw new RuleBroken("not-found");
        (Name, IsActive, Email) = (person.DisplayName, person.IsActive, person.Email!);
        Successors = await db.Users.AsNoTracking().Where(p => p.IsActive && p.Id != person.Id).OrderBy(p => p.DisplayName)
            .Select(p => new SelectListItem($"{p.DisplayName} ({p.Email})", p.Email)).ToListAsync(cancel);
        if (IsActive)
        {
            var known = Successors.Any(s => string.Equals(s.Value, Successor, StringComparison.OrdinalIgnoreCase));
            Leaving = await leave.PreviewAsync(Email, known ? Successor : null, me.Actor, cancel);
            ModelState.Remove(nameof(Seen));
            Seen = Leaving.Stamp;
        }
    }
}
