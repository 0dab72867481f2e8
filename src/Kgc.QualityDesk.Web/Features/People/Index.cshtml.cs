using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.People;

/// <summary>Administrators: who works here, in which role and office.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class IndexModel(EditPeople edit, SignInLinks links, DeskDb db, CurrentActor me) : DeskPage
{
    public sealed record PersonLine(string Email, string Name, bool IsActive, IReadOnlyList<string> Roles, IReadOnlyList<string> Offices);

    public sealed record NewInput
    {
        [StringLength(EditPeople.NameLength), Display(Name = "Name")]
        public string? Name { get; init; }

        [StringLength(QuestionRules.EmailLength), Display(Name = "E-Mail-Adresse", Description = "An diese Adresse geht ein Anmeldelink.")]
        public string? Email { get; init; }

        [Display(Name = "Rollen")]
        public List<string> Roles { get; init; } = [];

        [Display(Name = "Stellen")]
        public List<string> Offices { get; init; } = [];
    }

    private const string Here = "/desk/verwaltung/personen";

    [BindProperty]
    public NewInput Input { get; set; } = new();

    public IReadOnlyList<PersonLine> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> RoleItems { get; } =
        [.. new[] { Roles.Advisor, Roles.Expert, Roles.Supervisor, Roles.Administrator }.Select(r => new SelectListItem(Roles.German(r), r))];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TryAsync(async () =>
    {
        await edit.AddAsync(new EditPeople.NewPerson(Input.Email, Input.Name, Input.Roles, Input.Offices), me.Actor, cancel);
        await links.SendAsync(Input.Email!, cancel);
    }, () => (Here, $"{Input.Name} ist angelegt und bekommt einen Anmeldelink per E-Mail."), cancel);

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Offices = await db.Offices.AsNoTracking().OrderBy(o => o.Code).Select(o => new SelectListItem(o.LandName, o.Code)).ToListAsync(cancel);
        var people = await db.Users.AsNoTracking().OrderBy(p => p.DisplayName)
            .Select(p => new { p.Id, p.Email, p.DisplayName, p.IsActive, Offices = p.Offices.Select(o => o.Office!.Code).ToList() }).ToListAsync(cancel);
        var roles = await (
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            select new { link.UserId, role.Name }).ToListAsync(cancel);
        var byPerson = roles.ToLookup(r => r.UserId, r => Roles.German(r.Name!));
        People = [.. people.Select(p => new PersonLine(p.Email!, p.DisplayName, p.IsActive, [.. byPerson[p.Id].Order()], [.. p.Offices.Order()]))];
    }
}
