using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Demo;

/// <summary>The eight invented people of the demo. They sign in by links, never by a password.</summary>
public static class DemoPeople
{
    public const string Domain = "@demo.invalid";

    private static readonly string[] Th = ["TH"];
    private static readonly string[] St = ["ST"];
    private static readonly string[] Both = ["TH", "ST"];

    private static readonly (string Name, string DisplayName, string Role, string[] Offices)[] Table =
    [
        ("beratung.th", "Miriam Talbach", Roles.Advisor, Th),
        ("beratung.st", "Jonas Werdermann", Roles.Advisor, St),
        ("fach1.th", "Dr. Helene Ostrow", Roles.Expert, Th),
        ("fach2.th", "Tobias Rehfelder", Roles.Expert, Th),
        ("fach1.st", "Dr. Farida Nazar", Roles.Expert, St),
        ("leitung.th", "Claudia Brandtner", Roles.Supervisor, Th),
        ("leitung.st", "Henrik Sollberg", Roles.Supervisor, St),
        ("admin", "Ines Marquardsen", Roles.Administrator, Both),
    ];

    public static IReadOnlyList<string> Emails { get; } = [.. Table.Select(p => p.Name + Domain)];

    internal static async Task HireAsync(DeskDb db, CancellationToken cancel)
    {
        var offices = await db.Offices.ToDictionaryAsync(o => o.Code, o => o.Id, cancel);
        var roles = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, cancel);
        List<(Person Person, string Role)> hired = [];
        foreach (var (name, displayName, role, codes) in Table)
        {
            var person = NewPerson(name + Domain, displayName);
            person.Offices.AddRange(codes.Select(code => new OfficeMembership { OfficeId = offices[code] }));
            db.Users.Add(person);
            hired.Add((person, role));
        }

        await db.SaveChangesAsync(cancel);
        db.UserRoles.AddRange(hired.Select(h => new IdentityUserRole<int> { UserId = h.Person.Id, RoleId = roles[h.Role] }));
        await db.SaveChangesAsync(cancel);
    }

    private static Person NewPerson(string email, string displayName) => new()
    {
        DisplayName = displayName, Email = email, UserName = email, EmailConfirmed = true,
        NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant(),
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };
}
