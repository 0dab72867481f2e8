using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Features.Tasks;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>The case list with its filters; every view of it has an address.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class IndexModel(CaseList cases, CaseTypes types, DeskDb db, CurrentActor me, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CaseQuery Query { get; set; } = new();

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public TermNames Terms { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public IReadOnlyDictionary<(string Office, string Code), string> TypeNames { get; private set; } = null!;

    public IEnumerable<SelectListItem> Types => TypeNames.DistinctBy(t => t.Key.Code).Select(t => new SelectListItem(t.Value, t.Key.Code));

    public IReadOnlyList<SelectListItem> Advisors { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public static IReadOnlyList<SelectListItem> Stages { get; } =
        [.. Enum.GetValues<Stage>().Select(s => new SelectListItem(s.German(), s.Kebab()))];

    public static IReadOnlyList<SelectListItem> Statuses { get; } =
        [.. Enum.GetValues<CaseStatus>().Select(s => new SelectListItem(CaseWords.ForStaff(s), s.Kebab()))];

    public static IReadOnlyList<SelectListItem> Sorts { get; } =
    [
        new("Älteste zuerst", "received"), new("Frist, nächste zuerst", "due"),
        new("Frist, späteste zuerst", "-due"), new("Nummer aufsteigend", "number"), new("Nummer absteigend", "-number"),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ReadListsAsync(cancel);
        try
        {
            var page = await cases.PageAsync(Query.ToFilter(), me.Actor, cancel);
            (Rows, Next) = (page.Items, page.Next);
            return Page();
        }
        catch (RuleBroken broken) when (broken.Code is "condition.invalid" or "condition.too-slow")
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            ModelState.AddModelError("Query.Condition", broken.Message);
            return Page();
        }
        catch (RuleBroken)
        {
            // An address of old, or one changed by hand: the whole list is better than an error.
            return Redirect("/desk/faelle");
        }
    }

    private async Task ReadListsAsync(CancellationToken cancel)
    {
        var mine = me.Actor.OfficeIds.ToArray();
        Terms = await TermNames.ReadAsync(db, cancel);
        TypeNames = await types.NamesAsync(cancel);
        Offices = await db.Offices.AsNoTracking().Where(o => mine.Contains(o.Id)).OrderBy(o => o.Code)
            .Select(o => new SelectListItem(o.LandName, o.Code)).ToListAsync(cancel);
        var advisors = await (
            from person in db.Users.AsNoTracking()
            where person.Offices.Any(o => mine.Contains(o.OfficeId))
                && (from link in db.UserRoles
                    join role in db.Roles on link.RoleId equals role.Id
                    where link.UserId == person.Id && (role.Name == Roles.Advisor || role.Name == Roles.Supervisor)
                    select link).Any()
            orderby person.DisplayName
            select new SelectListItem(person.DisplayName, person.Email)).ToListAsync(cancel);
        Advisors = [new SelectListItem("Meine Fälle", "me"), .. advisors];
    }
}
