using Kgc.QualityDesk.People;
using Microsoft.AspNetCore.Identity;

namespace Kgc.QualityDesk.Web.Features.SignIn;

/// <summary>Checks a password for those who have set one. Every refusal looks the same and takes the same work.</summary>
public sealed class PasswordCheck(UserManager<Person> people)
{
    private static readonly string Decoy = new PasswordHasher<object>().HashPassword(new object(), Guid.NewGuid().ToString());

    /// <summary>The person's id, or null: unknown, no password, wrong, inactive or locked after five failures.</summary>
    public async Task<int?> RunAsync(string email, string password)
    {
        var person = await people.FindByEmailAsync(email.Trim());
        if (person?.PasswordHash is null)
        {
            new PasswordHasher<object>().VerifyHashedPassword(new object(), Decoy, password);
            return null;
        }

        var isRight = await people.CheckPasswordAsync(person, password);
        if (await people.IsLockedOutAsync(person) || !person.IsActive)
        {
            return null;
        }

        if (!isRight)
        {
            // People made by a command or a script have not got the flag that Identity's own registration sets.
            await people.SetLockoutEnabledAsync(person, true);
            await people.AccessFailedAsync(person);
            return null;
        }

        await people.ResetAccessFailedCountAsync(person);
        return person.Id;
    }
}
