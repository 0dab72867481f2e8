using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.People;

/// <summary>Finds members of staff by address, role and office. Only active people are found.</summary>
public sealed class StaffDirectory(DeskDb db, TimeProvider time)
{
    /// <summary>The person of this address if they serve the role in the office, else null.</summary>
    public Task<Person?> SuitableAsync(string email, string role, int officeId, CancellationToken cancel) =>
        Suitable(role, officeId).SingleOrDefaultAsync(p => p.NormalizedEmail == email.Trim().ToUpperInvariant(), cancel);

    /// <summary>Whether an active person of this address belongs to the office, in whatever role.</summary>
    public Task<bool> WorksThereAsync(string email, int officeId, CancellationToken cancel) =>
        db.Users.AnyAsync(p => p.IsActive && p.NormalizedEmail == email.Trim().ToUpperInvariant() && p.Offices.Any(o => o.OfficeId == officeId), cancel);

    public Task<List<Person>> AllSuitableAsync(string role, int officeId, CancellationToken cancel) =>
        Suitable(role, officeId).OrderBy(p => p.DisplayName).ToListAsync(cancel);

    public async Task<Actor?> ActorAsync(int personId, CancellationToken cancel)
    {
        // One query: every request of every member of staff begins with it.
        var today = BerlinTime.DateOf(time.Now());
        var person = await db.Users.AsNoTracking().Where(p => p.Id == personId && p.IsActive)
            .Select(p => new
            {
                p.Id, p.DisplayName, p.Shortcuts, p.SessionsEndedAt, Offices = p.Offices.Select(o => o.OfficeId).ToList(),
                Roles = (from link in db.UserRoles join role in db.Roles on link.RoleId equals role.Id where link.UserId == p.Id select role.Name!).ToList(),
                // Who left is represented no longer: their tasks have gone to somebody.
                StandsInFor = db.Substitutions.Where(s => s.DeputyId == p.Id && s.EndedAt == null && s.StartsOn <= today && s.EndsOn >= today && s.Person!.IsActive)
                    .Select(s => new Represented(s.PersonId, s.Person!.DisplayName, s.OfficeId)).ToList(),
            })
            .AsSingleQuery().SingleOrDefaultAsync(cancel);
        if (person is null)
        {
            return null;
        }

        return new Actor(ActorKind.Person, person.Id, person.DisplayName, person.Roles.ToHashSet(), person.Offices.ToHashSet())
        {
            Shortcuts = person.Shortcuts, StandsInFor = person.StandsInFor, SessionsEndedAt = person.SessionsEndedAt,
        };
    }

    private IQueryable<Person> Suitable(string role, int officeId)
    {
        var roles = role == Roles.Advisor ? new[] { Roles.Advisor, Roles.Supervisor } : [role];
        return db.Users.Where(p => p.IsActive
            && p.Offices.Any(o => o.OfficeId == officeId)
            && (from link in db.UserRoles
                join r in db.Roles on link.RoleId equals r.Id
                where link.UserId == p.Id && roles.Contains(r.Name!)
                select link).Any());
    }
}
