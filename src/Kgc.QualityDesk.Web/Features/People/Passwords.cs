using System.Globalization;
using Kgc.QualityDesk.People;
using Microsoft.AspNetCore.Identity;

namespace Kgc.QualityDesk.Web.Features.People;

/// <summary>Sets one's own password by Identity's rules, with German reasons.</summary>
public sealed class Passwords(UserManager<Person> users)
{
    public const int Longest = 200;
    private const int Shortest = 12;

    /// <exception cref="RuleBroken">input.invalid with fields current, new, repeated</exception>
    public async Task SetAsync(Actor by, string? current, string? wanted, string? repeated)
    {
        if (wanted is null || wanted.Length is < Shortest or > Longest)
        {
            throw RuleBroken.Field("new", $"Das Passwort braucht mindestens {Shortest} Zeichen.");
        }

        if (wanted != repeated)
        {
            throw RuleBroken.Field("repeated", "Die beiden Passwörter stimmen nicht überein.");
        }

        var person = (await users.FindByIdAsync(by.PersonId!.Value.ToString(CultureInfo.InvariantCulture)))!;
        var result = person.PasswordHash is null
            ? await users.AddPasswordAsync(person, wanted)
            : await users.ChangePasswordAsync(person, current ?? "", wanted);
        if (!result.Succeeded)
        {
            throw result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
                ? RuleBroken.Field("current", "Das bisherige Passwort stimmt nicht.")
                : RuleBroken.Field("new", "Dieses Passwort ist nicht möglich. Bitte wählen Sie ein anderes.");
        }
    }
}
