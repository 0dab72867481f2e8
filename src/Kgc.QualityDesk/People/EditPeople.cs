using Kgc.QualityDesk.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.People;

/// <summary>Administrators add people. Nobody is ever deleted: the history names them; see <see cref="DeactivatePerson"/>.</summary>
public sealed class EditPeople(Desk desk, DeskDb db)
{
    public const int NameLength = 100;

    public sealed record NewPerson(string? Email, string? Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Offices);

    /// <exception cref="RuleBroken">not-allowed, or input.invalid with fields email, name, roles, offices</exception>
    public Task AddAsync(NewPerson input, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async _ =>
        {
            EnsureAdministrator(by);
            var fields = new InputFields();
            var email = fields.Email("email", input.Email, required: true) ?? "";
            var name = fields.Required("name", input.Name, NameLength, "Bitte geben Sie einen Namen an.");
            var normalized = email.ToUpperInvariant();
            if (await db.Users.AnyAsync(p => p.NormalizedEmail == normalized, cancel))
            {
                fields.Add("email", "Diese Person gibt es schon.");
            }

            var roles = await db.Roles.Where(r => input.Roles.Contains(r.Name!)).ToListAsync(cancel);
            var offices = await db.Offices.Where(o => input.Offices.Contains(o.Code)).ToListAsync(cancel);
            Expect(fields, "roles", roles.Count, input.Roles.Distinct().Count(), "Bitte wählen Sie mindestens eine Rolle.");
            Expect(fields, "offices", offices.Count, input.Offices.Distinct().Count(), "Bitte wählen Sie mindestens eine Stelle.");
            fields.ThrowIfAny();
            var person = NewOf(email, name);
            person.Offices.AddRange(offices.Select(o => new OfficeMembership { OfficeId = o.Id }));
            db.Users.Add(person);
            await db.SaveChangesAsync(cancel);
            db.UserRoles.AddRange(roles.Select(r => new IdentityUserRole<int> { UserId = person.Id, RoleId = r.Id }));
        }, cancel);

    private static void EnsureAdministrator(Actor by)
    {
        if (!by.Is(Roles.Administrator))
        {
            throw new RuleBroken("not-allowed");
        }
    }

    private static void Expect(InputFields fields, string field, int found, int asked, string missing)
    {
        if (found == 0 || found != asked)
        {
            fields.Add(field, missing);
        }
    }

    private static Person NewOf(string email, string name) => new()
    {
        DisplayName = name, Email = email, UserName = email, EmailConfirmed = true, LockoutEnabled = true,
        NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant(), SecurityStamp = Secret.New(),
    };
}
