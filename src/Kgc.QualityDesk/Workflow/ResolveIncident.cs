using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>
/// Incidents of a case are its office's supervisors' to see, retry and resolve; those without a case are the administrators'.
/// Who dealt with it and why stands in the case's history, or in the audit log where there is no case.
/// </summary>
public sealed class ResolveIncident(Desk desk, DeskDb db)
{
    public static IQueryable<Incident> VisibleTo(IQueryable<Incident> incidents, Actor by)
    {
        var offices = by.Is(Roles.Supervisor) ? by.OfficeIds.ToArray() : [];
        var isAdministrator = by.Is(Roles.Administrator);
        return incidents.Where(i => i.CaseId == null ? isAdministrator : offices.Contains(i.Case!.OfficeId));
    }

    /// <summary>Lets the failed step run again, soon and once. If it fails again, that is a new incident.</summary>
    public Task RetryAsync(int id, string? reason, Actor by, CancellationToken cancel) => EndAsync(id, reason, isRetry: true, by, cancel);

    /// <summary>Somebody dealt with it in another way. Not while a chart still waits for the step: the case would rest for ever.</summary>
    public Task ResolveAsync(int id, string? reason, Actor by, CancellationToken cancel) => EndAsync(id, reason, isRetry: false, by, cancel);

    private Task EndAsync(int id, string? reason, bool isRetry, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var incident = await VisibleTo(db.Incidents, by).Include(i => i.Timer).SingleOrDefaultAsync(i => i.Id == id, cancel)
                ?? throw new RuleBroken("not-found");
            if (incident.ResolvedAt is not null)
            {
                throw new RuleBroken("incident.resolved");
            }

            var why = Reason(reason, isRequired: !isRetry);
            if (isRetry)
            {
                Retry(incident, now);
            }
            else if (await IsAwaitedAsync(incident, cancel))
            {
                throw new RuleBroken("incident.still-awaited");
            }

            (incident.ResolvedAt, incident.ResolvedById, incident.Reason) = (now, by.PersonId, why);
            incident.Version++;
            await RecordAsync(incident, isRetry, new(by, now, why), cancel);
        }, cancel);

    private sealed record Word(Actor By, DateTimeOffset At, string? Why);

    private async Task RecordAsync(Incident incident, bool isRetry, Word word, CancellationToken cancel)
    {
        if (incident.CaseId is { } caseId)
        {
            var theCase = (await desk.LoadAsync(caseId, cancel))!;
            // A failed alarm that somebody dealt with is the last of its kind, not of the case.
            theCase.DatesMoved |= !isRetry && incident.Timer?.Kind == TimerKind.Deadline;
            theCase.Record(isRetry ? EntryKinds.IncidentRetried : EntryKinds.IncidentResolved,
                await desk.ActAsync(word.By, theCase, word.At, cancel), new { incident = incident.Detail, reason = word.Why });
        }
        else
        {
            db.Audit(word.By, word.At, AuditKinds.IncidentResolved, "incident", incident.Detail, word.Why);
        }
    }

    private static void Retry(Incident incident, DateTimeOffset now)
    {
        if (incident.Timer is not { State: TimerState.Failed } timer)
        {
            throw new RuleBroken("incident.cannot-retry");
        }

        (timer.State, timer.EndedAt, timer.DueAt) = (TimerState.Pending, null, now);
        timer.Version++;
    }

    private async Task<bool> IsAwaitedAsync(Incident incident, CancellationToken cancel)
    {
        if (incident.Timer is not { State: TimerState.Failed, TokenId: { } token, Kind: TimerKind.Wait or TimerKind.ApplicantTimeout or TimerKind.Event })
        {
            return false;
        }

        var instance = await db.WorkflowInstances.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == incident.CaseId, cancel);
        return instance is { IsFinished: false } && FlowState.FromJson(instance.State).Tokens.Any(t => t.Id == token);
    }

    private static string? Reason(string? reason, bool isRequired)
    {
        var fields = new InputFields();
        var why = isRequired
            ? fields.Required("reason", reason, Incident.ReasonLength, "Bitte schreiben Sie auf, wie die Störung erledigt wurde.")
            : fields.Optional("reason", reason, Incident.ReasonLength);
        fields.ThrowIfAny();
        return why;
    }
}
