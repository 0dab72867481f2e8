using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.People;

/// <summary>
/// Somebody leaves: sessions, tokens and links end, open tasks and advised cases go to a named successor, all in one act. What the
/// successor cannot do goes back to the open tasks. Administrators see how much there is, never which cases.
/// </summary>
public sealed class DeactivatePerson(Desk desk, DeskDb db, DeactivatePerson.Parts parts)
{
    private const int SavedAtOnce = 50;

    public sealed record Parts(StaffDirectory Staff, TimeProvider Time);

    /// <param name="Successor">mail address; needed when there is anything to hand over</param>
    /// <param name="Seen">what the preview showed, see <see cref="Leaving.Stamp"/>; null does not look</param>
    public sealed record Input(string? Successor, string? Seen);

    /// <exception cref="RuleBroken">not-allowed, not-found, person.inactive</exception>
    public async Task<Leaving> PreviewAsync(string email, string? successor, Actor by, CancellationToken cancel)
    {
        EnsureAdministrator(by);
        var person = await FindAsync(email, cancel);
        return await LeavingAsync(person, await SuccessorAsync(person, successor, cancel), cancel);
    }

    /// <exception cref="RuleBroken">not-allowed, not-found, person.not-oneself, person.inactive, person.moved-on, input.invalid</exception>
    public Task<Leaving> RunAsync(string email, Input input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        EnsureAdministrator(by);
        var person = await FindAsync(email, cancel);
        if (person.Id == by.PersonId)
        {
            throw new RuleBroken("person.not-oneself");
        }

        var successor = await SuccessorAsync(person, input.Successor, cancel);
        var leaving = await LeavingAsync(person, successor, cancel);
        if (input.Seen is { Length: > 0 } seen && seen != leaving.Stamp)
        {
            throw new RuleBroken("person.moved-on");
        }

        if (leaving.NeedsSuccessor && successor is null)
        {
            throw RuleBroken.Field("successor", "Bitte nennen Sie, wer die Aufgaben und Beratungen übernimmt.");
        }

        await HandOnAsync(person.Id, successor, by, now, cancel);
        await EndAsync(person.Id, by, now, leaving, cancel);
        return leaving;
    }, cancel);

    /// <summary>The person may sign in again, by a new link; old sessions and tokens stay ended, tasks stay where they are.</summary>
    /// <exception cref="RuleBroken">not-allowed, not-found, person.active</exception>
    public Task ReactivateAsync(string email, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        EnsureAdministrator(by);
        var person = await db.Users.SingleOrDefaultAsync(p => p.NormalizedEmail == email.Trim().ToUpperInvariant(), cancel) ?? throw new RuleBroken("not-found");
        if (person.IsActive)
        {
            throw new RuleBroken("person.active");
        }

        person.IsActive = true;
        db.Audit(by, now, AuditKinds.PersonReactivated, person.Email!, null, null);
    }, cancel);

    private async Task HandOnAsync(int personId, Actor? successor, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var cases = await Held(personId).Select(t => t.CaseId).Union(Advised(personId).Select(c => c.Id)).OrderBy(id => id).ToListAsync(cancel);
        for (var next = 0; next < cases.Count; next++)
        {
            var theCase = (await desk.LoadAsync(cases[next], cancel))!;
            theCase.HandOnWork(personId, successor, await desk.ActAsync(by, theCase, now, cancel));
            if ((next + 1) % SavedAtOnce == 0)
            {
                await desk.SaveSoFarAsync(now, cancel);
            }
        }
    }

    private async Task EndAsync(int personId, Actor by, DateTimeOffset now, Leaving leaving, CancellationToken cancel)
    {
        var person = await db.Users.SingleAsync(p => p.Id == personId, cancel);
        (person.IsActive, person.SessionsEndedAt, person.SecurityStamp) = (false, now, Secret.New());
        (await db.ApiTokens.Where(t => t.PersonId == personId && t.RevokedAt == null).ToListAsync(cancel)).ForEach(t => t.RevokedAt = now);
        (await db.SignInLinks.Where(l => l.PersonId == personId && l.ExpiresAt > now).ToListAsync(cancel)).ForEach(l => l.ExpiresAt = now);
        foreach (var row in await db.Substitutions.Where(s => (s.PersonId == personId || s.DeputyId == personId) && s.EndedAt == null).ToListAsync(cancel))
        {
            row.EndedAt = now;
            row.Version++;
        }

        db.Audit(by, now, AuditKinds.PersonDeactivated, person.Email!, leaving.Text, null);
    }

    private async Task<Leaving> LeavingAsync(Person person, Actor? successor, CancellationToken cancel)
    {
        var now = parts.Time.Now();
        var tasks = await Held(person.Id).Select(t => new { t.OfficeId, Office = db.Offices.Where(o => o.Id == t.OfficeId).Select(o => o.Code).First(), t.Type, t.Role }).ToListAsync(cancel);
        var cases = await Advised(person.Id).GroupBy(c => c.OfficeId).Select(g => new { OfficeId = g.Key, Count = g.Count() }).ToListAsync(cancel);
        return new Leaving
        {
            Email = person.Email!, Name = person.DisplayName, Successor = successor?.Name,
            Tasks = [.. tasks.GroupBy(t => (t.Office, t.Type)).OrderBy(g => g.Key).Select(g => new Leaving.TaskLine(
                g.Key.Office, g.Key.Type, g.Count(), g.Count(t => successor?.Serves(t.Role, t.OfficeId) != true)))],
            Cases = cases.Sum(c => c.Count),
            CasesLeftOpen = cases.Where(c => successor?.Advises(c.OfficeId) != true).Sum(c => c.Count),
            Reviews = tasks.Count(t => t.Type == TaskTypes.ExpertReview),
            Tokens = await db.ApiTokens.CountAsync(t => t.PersonId == person.Id && t.RevokedAt == null && t.ExpiresAt > now, cancel),
            Substitutions = await db.Substitutions.CountAsync(s => (s.PersonId == person.Id || s.DeputyId == person.Id) && s.EndedAt == null, cancel),
        };
    }

    private IQueryable<DeskTask> Held(int personId) =>
        db.Tasks.Where(t => t.AssigneeId == personId && (t.State == TaskState.Open || t.State == TaskState.Suspended));

    private IQueryable<Case> Advised(int personId) => db.Cases.Where(c => c.AdvisorId == personId && c.Stage != Stage.Closed);

    private async Task<Person> FindAsync(string email, CancellationToken cancel)
    {
        var person = await db.Users.SingleOrDefaultAsync(p => p.NormalizedEmail == email.Trim().ToUpperInvariant(), cancel) ?? throw new RuleBroken("not-found");
        return person.IsActive ? person : throw new RuleBroken("person.inactive");
    }

    private async Task<Actor?> SuccessorAsync(Person leaving, string? email, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            return null;
        }

        var normalized = email.Trim().ToUpperInvariant();
        var id = await db.Users.Where(p => p.NormalizedEmail == normalized && p.IsActive && p.Id != leaving.Id).Select(p => (int?)p.Id).SingleOrDefaultAsync(cancel);
        return id is { } found
            ? await parts.Staff.ActorAsync(found, cancel)
            : throw RuleBroken.Field("successor", "Bitte wählen Sie eine andere Person, die aktiv ist.");
    }

    private static void EnsureAdministrator(Actor by)
    {
        if (!by.Is(Roles.Administrator))
        {
            throw new RuleBroken("not-allowed");
        }
    }
}
