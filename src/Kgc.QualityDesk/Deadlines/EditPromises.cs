using System.Globalization;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>
/// An office's service promises. Administrators may change them everywhere, supervisors in their own office. Cases keep what they
/// were promised: a change holds for cases that are opened or classified from then on.
/// </summary>
public sealed class EditPromises(Desk desk, DeskDb db)
{
    /// <summary>Room is left for the words that a preview adds.</summary>
    public const int ConditionLength = ServicePromiseConfiguration.ConditionLength - 100;

    /// <summary>The subject of the audit entries about an office's promises.</summary>
    public static string Subject(string officeCode) => $"promises {officeCode}";

    /// <summary>All of an office's promises in their order.</summary>
    /// <exception cref="RuleBroken">not-found for an office that this person may not administer</exception>
    public async Task<IReadOnlyList<ServicePromise>> ListAsync(string officeCode, Actor by, CancellationToken cancel)
    {
        var office = await OfficeAsync(officeCode, by, cancel);
        return await db.ServicePromises.AsNoTracking().Where(p => p.OfficeId == office.Id).OrderBy(p => p.SortOrder).ThenBy(p => p.Id).ToListAsync(cancel);
    }

    /// <summary>Adds a promise behind all others.</summary>
    /// <returns>its public id</returns>
    public Task<string> AddAsync(string officeCode, PromiseInput input, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var (office, promises) = await BeginAsync(officeCode, by, cancel);
            var said = (await CheckAsync(office, cancel)).Checked(input, promises.Select(p => p.Name));
            var promise = new ServicePromise
            {
                PublicId = Guid.CreateVersion7().ToString("N"), OfficeId = office.Id, Name = "", Condition = "", SortOrder = promises.Count + 1,
            };
            Put(promise, said, by, now);
            db.ServicePromises.Add(promise);
            Audit(AuditKinds.PromiseAdded, officeCode, promise, by, now);
            return promise.PublicId;
        }, cancel);

    /// <param name="officeCode">the office</param>
    /// <param name="id">public id</param>
    /// <param name="input">all of the promise, as it is to be</param>
    /// <param name="version">the version that the person saw; must not be left out</param>
    /// <param name="by">who</param>
    /// <param name="cancel">gives up</param>
    public Task ChangeAsync(string officeCode, string id, PromiseInput input, int? version, Actor by, CancellationToken cancel) =>
        OnAsync(officeCode, id, version, by, async (office, promises, promise, now) =>
        {
            Put(promise, (await CheckAsync(office, cancel)).Checked(input, promises.Where(p => p != promise).Select(p => p.Name)), by, now);
            Audit(AuditKinds.PromiseChanged, officeCode, promise, by, now);
        }, cancel);

    /// <summary>Moves a promise one place up or down: the first that fits holds.</summary>
    public Task MoveAsync(string officeCode, string id, bool up, int? version, Actor by, CancellationToken cancel) =>
        OnAsync(officeCode, id, version, by, (_, promises, promise, now) =>
        {
            var at = promises.IndexOf(promise);
            var to = Math.Clamp(at + (up ? -1 : 1), 0, promises.Count - 1);
            promises.RemoveAt(at);
            promises.Insert(to, promise);
            Renumber(promises);
            (promise.ChangedAt, promise.ChangedById) = (now, by.PersonId);
            promise.Version++;
            Audit(AuditKinds.PromiseMoved, officeCode, promise, by, now);
            return Task.CompletedTask;
        }, cancel);

    /// <summary>Cases that were promised something by it keep that.</summary>
    public Task RemoveAsync(string officeCode, string id, int? version, Actor by, CancellationToken cancel) =>
        OnAsync(officeCode, id, version, by, (_, promises, promise, now) =>
        {
            promises.Remove(promise);
            Renumber(promises);
            db.Remove(promise);
            Audit(AuditKinds.PromiseRemoved, officeCode, promise, by, now);
            return Task.CompletedTask;
        }, cancel);

    private Task OnAsync(
        string officeCode, string id, int? version, Actor by, Func<Office, List<ServicePromise>, ServicePromise, DateTimeOffset, Task> change, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var (office, promises) = await BeginAsync(officeCode, by, cancel);
            var promise = promises.Find(p => p.PublicId == id) ?? throw new RuleBroken("not-found");
            if (version is null)
            {
                throw RuleBroken.Field("version", "Bitte geben Sie die Version an, die Sie gelesen haben.");
            }

            if (promise.Version != version)
            {
                var who = await db.Users.Where(p => p.Id == promise.ChangedById).Select(p => p.DisplayName).SingleOrDefaultAsync(cancel);
                throw new RuleBroken("promise.moved-on") { Conflict = new Conflict(who ?? "Jemand", $"Zusage „{promise.Name}“ geändert", promise.ChangedAt) };
            }

            await change(office, promises, promise, now);
        }, cancel);

    /// <summary>The next edition: whoever reads the office's row knows that the promises are not those of before.</summary>
    private async Task<(Office Office, List<ServicePromise> Promises)> BeginAsync(string officeCode, Actor by, CancellationToken cancel)
    {
        var office = await OfficeAsync(officeCode, by, cancel);
        office.PromiseEdition++;
        return (office, await db.ServicePromises.Where(p => p.OfficeId == office.Id).OrderBy(p => p.SortOrder).ThenBy(p => p.Id).ToListAsync(cancel));
    }

    private async Task<Office> OfficeAsync(string code, Actor by, CancellationToken cancel)
    {
        var office = await db.Offices.SingleOrDefaultAsync(o => o.Code == code, cancel);
        return office is not null && EditOffice.May(by, office.Id) ? office : throw new RuleBroken("not-found");
    }

    private async Task<PromiseCheck> CheckAsync(Office office, CancellationToken cancel) =>
        new(new CaseSchema(await CaseChoices.ReadAsync(db, office.Id, cancel) with { IsOpen = false }));

    private static void Renumber(List<ServicePromise> promises)
    {
        for (var i = 0; i < promises.Count; i++)
        {
            promises[i].SortOrder = i + 1;
        }
    }

    private static void Put(ServicePromise promise, PromiseInput said, Actor by, DateTimeOffset now)
    {
        (promise.Name, promise.Condition, promise.IsActive) = (said.Name!, said.Condition!, said.Active);
        (promise.FirstAnswerDays, promise.FinalAnswerDays) = (said.FirstAnswerDays, said.FinalAnswerDays!.Value);
        (promise.IntakeDays, promise.ReviewDays, promise.ResponseDays) = (said.IntakeDays, said.ReviewDays, said.ResponseDays);
        (promise.WarnDays, promise.WarnRole, promise.DueRole) = (said.WarnDays, said.WarnRole, said.DueRole);
        (promise.EscalateDays, promise.EscalateRole) = (said.EscalateDays, said.EscalateRole);
        (promise.ChangedAt, promise.ChangedById) = (now, by.PersonId);
        promise.Version++;
    }

    private void Audit(string kind, string officeCode, ServicePromise promise, Actor by, DateTimeOffset now)
    {
        var rest = promise.Condition.Length == 0 ? "für jeden Fall" : promise.Condition;
        var detail = string.Create(CultureInfo.InvariantCulture,
            $"„{promise.Name}“, Platz {promise.SortOrder}{(promise.IsActive ? "" : ", ruht")}: Antwort {promise.FinalAnswerDays}, Erstantwort {promise.FirstAnswerDays}, Vorwarnung {promise.WarnDays}, Eskalation {promise.EscalateDays} (Arbeitstage); {rest}");
        db.Audit(by, now, kind, Subject(officeCode), detail.Length > 1000 ? detail[..1000] : detail, null);
    }
}
