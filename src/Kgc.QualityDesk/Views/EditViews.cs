using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Views;

/// <summary>
/// Saved views: one's own, and those that an office shares. Whoever made one changes it; what the office shares, its supervisors too.
/// </summary>
public sealed class EditViews(Desk desk, DeskDb db, CaseConditions conditions)
{
    private const int Most = 50;

    /// <summary>The views that this person has, own ones first.</summary>
    public Task<List<SavedView>> ListAsync(Actor by, CancellationToken cancel)
    {
        var me = by.PersonId;
        return Seen(by).AsNoTracking().Include(v => v.Office).Include(v => v.Owner).OrderBy(v => v.OwnerId == me ? 0 : 1).ThenBy(v => v.Name).ToListAsync(cancel);
    }

    /// <exception cref="RuleBroken">not-found also for a view that is somebody else's</exception>
    public async Task<SavedView> FindAsync(string? id, Actor by, CancellationToken cancel) =>
        await Seen(by).AsNoTracking().Include(v => v.Office).Include(v => v.Owner).SingleOrDefaultAsync(v => v.PublicId == id, cancel) ?? throw new RuleBroken("not-found");

    /// <returns>its public id</returns>
    /// <exception cref="RuleBroken">input.invalid, condition.invalid, not-allowed</exception>
    public Task<string> AddAsync(ViewInput input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        Ensure(by);
        var view = new SavedView
        {
            PublicId = Guid.NewGuid().ToString("N"), OwnerId = by.PersonId!.Value, Name = "", Condition = "", Columns = "", Sort = "",
        };
        if (await db.SavedViews.CountAsync(v => v.OwnerId == view.OwnerId, cancel) >= Most)
        {
            throw RuleBroken.Field("name", $"Sie haben schon {Most} Ansichten. Bitte löschen Sie erst eine, die Sie nicht mehr brauchen.");
        }

        await PutAsync(view, input, by, now, cancel);
        db.SavedViews.Add(view);
        Audit(AuditKinds.ViewShared, view, by, now);
        return view.PublicId;
    }, cancel);

    public Task ChangeAsync(string id, ViewInput input, Actor by, CancellationToken cancel) => OnAsync(id, input.Version, by, async (view, now) =>
    {
        var wasShared = view.OfficeId is not null;
        await PutAsync(view, input, by, now, cancel);
        view.Version++;
        Audit(wasShared ? AuditKinds.ViewChanged : AuditKinds.ViewShared, view, by, now, wasShared);
    }, cancel);

    public Task RemoveAsync(string id, int? version, Actor by, CancellationToken cancel) => OnAsync(id, version, by, (view, now) =>
    {
        db.SavedViews.Remove(view);
        Audit(AuditKinds.ViewRemoved, view, by, now);
        return Task.CompletedTask;
    }, cancel);

    private IQueryable<SavedView> Seen(Actor by)
    {
        var (me, offices) = (by.PersonId, by.OfficeIds.ToArray());
        return by.Is(Roles.Advisor) || by.Is(Roles.Supervisor)
            ? db.SavedViews.Where(v => v.OwnerId == me || (v.OfficeId != null && offices.Contains(v.OfficeId.Value)))
            : db.SavedViews.Where(v => false);
    }

    private Task OnAsync(string id, int? version, Actor by, Func<SavedView, DateTimeOffset, Task> change, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        Ensure(by);
        var view = await Seen(by).Include(v => v.Owner).SingleOrDefaultAsync(v => v.PublicId == id, cancel) ?? throw new RuleBroken("not-found");
        if (!view.MayBeChangedBy(by))
        {
            throw new RuleBroken("not-allowed");
        }

        if (version is null)
        {
            throw RuleBroken.Field("version", "Bitte geben Sie die Version an, die Sie gelesen haben.");
        }

        if (version != view.Version)
        {
            throw new RuleBroken("view.moved-on") { Conflict = new Conflict(view.Owner!.DisplayName, $"Ansicht „{view.Name}“ geändert", view.ChangedAt) };
        }

        await change(view, now);
    }, cancel);

    private async Task PutAsync(SavedView view, ViewInput input, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var fields = new InputFields();
        view.Name = fields.Required("name", input.Name, ViewInput.NameLength, "Bitte geben Sie der Ansicht einen Namen.");
        view.Condition = fields.Optional("condition", input.Condition, ViewInput.ConditionLength) ?? "";
        view.Sort = string.IsNullOrEmpty(input.Sort) ? CaseList.Sorts[0] : input.Sort;
        if (!CaseList.Sorts.Contains(view.Sort))
        {
            fields.Add("sort", $"Sortieren lässt sich nach: {string.Join(", ", CaseList.Sorts)}.");
        }

        if (input.Columns?.FirstOrDefault(code => !CaseColumns.Has(code)) is { } unknown)
        {
            fields.Add("columns", $"Eine Spalte „{unknown}“ gibt es nicht. Es gibt: {CaseColumns.Text(CaseColumns.All)}.");
        }

        view.Columns = CaseColumns.Text(CaseColumns.Read(string.Join(',', input.Columns ?? [])));
        view.OfficeId = await OfficeAsync(input.Office, by, fields, cancel);
        if (await db.SavedViews.AnyAsync(v => v.OwnerId == view.OwnerId && v.Name == view.Name && v.Id != view.Id, cancel))
        {
            fields.Add("name", "Eine Ansicht mit diesem Namen gibt es schon.");
        }

        fields.ThrowIfAny();
        if (view.Condition.Length > 0)
        {
            _ = await conditions.HoldingAsync(view.Condition, by, cancel);
        }

        view.ChangedAt = now;
    }

    private async Task<int?> OfficeAsync(string? code, Actor by, InputFields fields, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(code))
        {
            return null;
        }

        var office = await db.Offices.Where(o => o.Code == code).Select(o => (int?)o.Id).SingleOrDefaultAsync(cancel);
        if (office is null || !by.Advises(office.Value))
        {
            fields.Add("office", "Teilen lässt sich eine Ansicht mit einer Stelle, für die Sie beraten.");
        }

        return office;
    }

    private static void Ensure(Actor by)
    {
        if (!by.Is(Roles.Advisor) && !by.Is(Roles.Supervisor))
        {
            throw new RuleBroken("not-allowed");
        }
    }

    /// <summary>What others look at is in the log; what somebody keeps to themselves is nobody's business.</summary>
    private void Audit(string kind, SavedView view, Actor by, DateTimeOffset now, bool wasShared = false)
    {
        if (view.OfficeId is not null || wasShared)
        {
            db.Audit(by, now, kind, "views", $"{view.Name}: {(view.Condition.Length <= 700 ? view.Condition : view.Condition[..700] + " …")}", null);
        }
    }
}
