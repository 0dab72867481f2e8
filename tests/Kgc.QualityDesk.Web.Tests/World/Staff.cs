using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.World;

/// <summary>The people of the test offices, as in the desk's own tests, and an administrator.</summary>
internal static class Staff
{
    private static readonly (string Name, string Role, string Office)[] People =
    [
        ("ana.th", Roles.Advisor, "TH"), ("ben.th", Roles.Advisor, "TH"), ("eva.th", Roles.Expert, "TH"), ("emil.th", Roles.Expert, "TH"),
        ("lea.th", Roles.Supervisor, "TH"), ("ana.st", Roles.Advisor, "ST"), ("eva.st", Roles.Expert, "ST"), ("lea.st", Roles.Supervisor, "ST"),
        ("admin", Roles.Administrator, "TH"),
    ];

    public static async Task HireAsync(DeskDb db)
    {
        var offices = await db.Offices.ToDictionaryAsync(o => o.Code, o => o.Id, WebDesk.Cancel);
        var roles = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, WebDesk.Cancel);
        foreach (var (name, role, office) in People)
        {
            var email = WebDesk.Email(name);
            var person = new Person
            {
                DisplayName = name, Email = email, UserName = email, NormalizedEmail = email.ToUpperInvariant(),
                NormalizedUserName = email.ToUpperInvariant(), SecurityStamp = email,
            };
            person.Offices.Add(new OfficeMembership { OfficeId = offices[office] });
            db.Users.Add(person);
            await db.SaveChangesAsync(WebDesk.Cancel);
            db.UserRoles.Add(new IdentityUserRole<int> { UserId = person.Id, RoleId = roles[role] });
        }

        await db.SaveChangesAsync(WebDesk.Cancel);
    }
}
