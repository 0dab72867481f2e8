using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>The lists that a task's form offers.</summary>
public sealed class TaskChoices(DeskDb db, StaffDirectory staff, SuggestExperts suggest)
{
    public sealed record Lists
    {
        public IReadOnlyList<SelectListItem> Topics { get; init; } = [];

        public IReadOnlyList<SelectListItem> Experts { get; init; } = [];

        public IReadOnlyList<SelectListItem> Advisors { get; init; } = [];

        public IReadOnlyList<SelectListItem> Offices { get; init; } = [];
    }

    public async Task<Lists> ForAsync(TaskSheet sheet, CancellationToken cancel)
    {
        var isTriage = sheet.Task.Type == TaskTypes.Triage;
        if (!isTriage && sheet.Task.Type != TaskTypes.NameExpert && !sheet.Form.Any(f => f.Kind == "people"))
        {
            return new();
        }

        var officeId = sheet.Task.OfficeId;
        return new()
        {
            Topics = [.. (await TermNames.ReadAsync(db, cancel)).Items(TermKind.Topic)],
            Experts = [.. (await suggest.OfAsync(sheet.Task.CaseId, officeId, sheet.TopicCode, cancel)).Where(e => e.WhyNot is null)
                .Select(e => new SelectListItem(isTriage || sheet.Task.Type == TaskTypes.NameExpert ? $"{e.Name} ({e.Words})" : e.Name, e.Email))],
            Advisors = Items(await staff.AllSuitableAsync(Roles.Advisor, officeId, cancel)),
            Offices = await db.Offices.AsNoTracking().Where(o => o.Id != officeId).OrderBy(o => o.Code)
                .Select(o => new SelectListItem(o.LandName, o.Code)).ToListAsync(cancel),
        };
    }

    public async Task<string?> EmailOfAsync(int? personId, CancellationToken cancel) =>
        await db.Users.Where(p => p.Id == personId).Select(p => p.Email).SingleOrDefaultAsync(cancel);

    private static List<SelectListItem> Items(IEnumerable<Person> people) => [.. people.Select(p => new SelectListItem(p.DisplayName, p.Email))];
}
