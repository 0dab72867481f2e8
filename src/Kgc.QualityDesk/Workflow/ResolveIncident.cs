using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>
/// Incidents of a case are its office's supervisors' to see, retry and resolve; those without a case are the administrators'.
/// </summary>
public sealed class ResolveIncident(Desk desk, DeskDb db)
{
    public static IQueryable<Incident> VisibleTo(IQueryable<Incident> incidents, Actor by)
    {
        var offices = by.Is(Roles.Supervisor) ? by.OfficeIds.ToArray() : [];
        var isAdministrator = by.Is(Roles.Administrator);
        return incidents.Where(i => i.CaseId == null ? isAdministrator : offices.Contains(i.Case!.OfficeId));
    }

    /// <summary>Lets the failed step run again, soon. If it fails again, that is a new incident.</summary>
    public Task RetryAsync(int id, Actor by, CancellationToken cancel) => EndAsync(id, by, (incident, now) =>
    {
        if (incident.Timer is not { State: TimerState.Failed } timer)
        {
            throw new RuleBroken("incident.cannot-retry");
        }

        (timer.State, timer.EndedAt, timer.DueAt) = (TimerState.Pending, null, now);
        timer.Version++;
    }, cancel);

    /// <summary>Somebody dealt with it in another way.</summary>
    public Task ResolveAsync(int id, Actor by, CancellationToken cancel) => EndAsync(id, by, (_, _) => { }, cancel);

    private Task EndAsync(int id, Actor by, Action<Incident, DateTimeOffset> change, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var incident = await VisibleTo(db.Incidents, by).Include(i => i.Timer).SingleOrDefaultAsync(i => i.Id == id, cancel)
                ?? throw new RuleBroken("not-found");
            if (incident.ResolvedAt is not null)
            {
                throw new RuleBroken("incident.resolved");
            }

            change(incident, now);
            (incident.ResolvedAt, incident.ResolvedById) = (now, by.PersonId);
        }, cancel);
}
