using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Commands;

/// <summary>Adds a person, or roles and offices to one who is there. Doing it twice changes nothing more.</summary>
internal sealed class HirePerson(Desk desk, DeskDb db)
{
    /// <exception cref="RuleBroken">input.invalid with every field's message</exception>
    public async Task<int> RunAsync(
        string email, string? name, IReadOnlyCollection<string> roles, IReadOnlyCollection<string> offices, CancellationToken cancel)
    {
        var fields = new InputFields();
        var address = fields.Email("email", email, required: true) ?? "";
        var display = fields.Optional("name", name, 200);
        var officeIds = await db.Offices.Where(o => offices.Contains(o.Code)).Select(o => o.Id).ToListAsync(cancel);
        if (officeIds.Count != offices.Distinct(StringComparer.Ordinal).Count())
        {
            fields.Add("office", "Diese Stelle gibt es nicht. Möglich sind: " + string.Join(", ", await db.Offices.Select(o => o.Code).ToListAsync(cancel)) + ".");
        }

        if (roles.Except(Roles.All, StringComparer.Ordinal).Any())
        {
            fields.Add("role", $"Diese Rolle gibt es nicht. Möglich sind: {string.Join(", ", Roles.All)}.");
        }

        if (display is null && !await db.Users.AnyAsync(p => p.NormalizedEmail == address.ToUpperInvariant(), cancel))
        {
            fields.Add("name", "Bitte geben Sie den Namen der neuen Person an.");
        }

        fields.ThrowIfAny();
        var id = await desk.ChangeAsync(_ => PersonAsync(address, display, officeIds, cancel), cancel);
        await desk.ChangeAsync(_ => RolesAsync(id(), roles, cancel), cancel);
        return id();
    }

    /// <summary>The id is known only after the save.</summary>
    private async Task<Func<int>> PersonAsync(string email, string? name, List<int> officeIds, CancellationToken cancel)
    {
        var person = await db.Users.Include(p => p.Offices).SingleOrDefaultAsync(p => p.NormalizedEmail == email.ToUpperInvariant(), cancel);
        if (person is null)
        {
            person = new Person
            {
                DisplayName = name!, Email = email, UserName = email, NormalizedEmail = email.ToUpperInvariant(),
                NormalizedUserName = email.ToUpperInvariant(), SecurityStamp = Secret.New(), EmailConfirmed = true,
            };
            db.Users.Add(person);
        }

        person.IsActive = true;
        person.DisplayName = name ?? person.DisplayName;
        person.Offices.AddRange(officeIds.Where(id => person.Offices.TrueForAll(o => o.OfficeId != id)).Select(id => new OfficeMembership { OfficeId = id }));
        return () => person.Id;
    }

    private async Task RolesAsync(int personId, IReadOnlyCollection<string> roles, CancellationToken cancel)
    {
        var missing = await db.Roles.Where(r => roles.Contains(r.Name!) && !db.UserRoles.Any(l => l.UserId == personId && l.RoleId == r.Id))
            .Select(r => r.Id).ToListAsync(cancel);
        db.UserRoles.AddRange(missing.Select(id => new IdentityUserRole<int> { UserId = personId, RoleId = id }));
    }
}
