using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.People;

/// <summary>Who stands in for whom: own absences for advisors, everybody's of the office for supervisors.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class SubstitutionsModel(Substitutions substitutions, DeskDb db, CurrentActor me) : DeskPage
{
    public sealed record SubstitutionInput
    {
        [Display(Name = "Wer ist abwesend?")]
        public string? Person { get; init; }

        [Display(Name = "Wer vertritt?", Description = "Sieht und erledigt in dieser Zeit die Aufgaben der abwesenden Person.")]
        public string? Deputy { get; init; }

        [Display(Name = "Stelle")]
        public string? Office { get; init; }

        [Display(Name = "Erster Tag")]
        public DateOnly? From { get; init; }

        [Display(Name = "Letzter Tag")]
        public DateOnly? To { get; init; }

        [StringLength(Substitution.NoteLength), Display(Name = "Bemerkung")]
        public string? Note { get; init; }
    }

    private const string Here = "/desk/vertretungen";

    [BindProperty]
    public SubstitutionInput Input { get; set; } = new();

    public IReadOnlyList<Substitutions.Row> Rows { get; private set; } = [];

    public DateOnly Today => substitutions.Today;

    public IReadOnlyList<SelectListItem> Away { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Deputies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public bool MayEnd(Substitutions.Row row) => row.EndedAt is null && row.To >= Today && (me.Actor.Is(Roles.Supervisor) || Away.Any(a => a.Value == row.PersonEmail));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        // Where there is only one choice, nobody has to make it.
        Input = new() { Person = Only(Away), Office = Only(Offices) };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TryAsync(
        () => substitutions.AddAsync(new Substitutions.Input(Input.Person, Input.Deputy, Input.Office, Iso(Input.From), Iso(Input.To), Input.Note), me.Actor, cancel),
        () => (Here, "Die Vertretung ist eingetragen."), cancel);

    public Task<IActionResult> OnPostEndAsync(string id, int? version, CancellationToken cancel) => TryAsync(
        () => substitutions.EndAsync(id, version, me.Actor, cancel), () => (Here, "Die Vertretung ist beendet."), cancel);

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var offices = me.Actor.OfficeIds.ToArray();
        var mine = me.Actor.PersonId;
        var people = await db.Users.AsNoTracking().Where(p => p.IsActive && p.Offices.Any(o => offices.Contains(o.OfficeId))).OrderBy(p => p.DisplayName)
            .Select(p => new { p.Id, p.DisplayName, p.Email }).ToListAsync(cancel);
        Deputies = [.. people.Select(p => new SelectListItem(p.DisplayName, p.Email))];
        Away = me.Actor.Is(Roles.Supervisor) ? Deputies : [.. people.Where(p => p.Id == mine).Select(p => new SelectListItem(p.DisplayName, p.Email))];
        Offices = await db.Offices.AsNoTracking().Where(o => offices.Contains(o.Id)).OrderBy(o => o.Code).Select(o => new SelectListItem(o.LandName, o.Code)).ToListAsync(cancel);
        Rows = await substitutions.ListAsync(me.Actor, cancel);
    }

    private static string? Only(IReadOnlyList<SelectListItem> choices) => choices.Count == 1 ? choices[0].Value : null;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
