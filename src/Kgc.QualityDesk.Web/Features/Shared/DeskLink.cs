using System.Security.Claims;

namespace Kgc.QualityDesk.Web.Features.Shared;

/// <summary>An entry of the staff navigation and the roles that see it; none means all.</summary>
public sealed record DeskLink(string Text, string Path, params string[] Roles)
{
    private static readonly DeskLink[] All =
    [
        new("Übersicht", "/desk", "advisor", "supervisor", "expert"),
        new("Meine Aufgaben", "/desk/aufgaben", "advisor", "supervisor", "expert"),
        new("Offene Aufgaben", "/desk/aufgaben/offen", "advisor", "supervisor"),
        new("Fälle", "/desk/faelle", "advisor", "supervisor"),
        new("Suche", "/desk/suche", "advisor", "supervisor", "expert"),
        new("Neue Anfrage (Telefon/Papier)", "/desk/anfrage", "advisor", "supervisor"),
        new("Vertretungen", "/desk/vertretungen", "advisor", "supervisor"),
        new("Abgegebene Fälle", "/desk/abgegeben", "advisor", "supervisor"),
        new("Textbausteine", "/desk/textbausteine", "advisor", "supervisor"),
        new("Veröffentlichungen", "/desk/veroeffentlichungen", "advisor", "supervisor"),
        new("Auswertung", "/desk/auswertung", "advisor", "supervisor"),
        new("Verwaltung", "/desk/verwaltung", "supervisor", "administrator"),
        new("Profil", "/desk/profil"),
    ];

    public static IEnumerable<DeskLink> For(ClaimsPrincipal user) =>
        All.Where(link => link.Roles.Length == 0 || link.Roles.Any(user.IsInRole));

    /// <summary>Where a person arrives after signing in: the overview of those who have tasks.</summary>
    public static string HomeOf(ClaimsPrincipal user) => For(user).First().Path;

    /// <summary>The entry that a page belongs to: the longest path that it begins with. The overview is no room that others lie in.</summary>
    public static DeskLink? Of(PathString path) =>
        All.Where(link => link.Path == "/desk"
            ? path.Value?.TrimEnd('/').Equals(link.Path, StringComparison.OrdinalIgnoreCase) == true || path.StartsWithSegments("/desk/uebersicht", StringComparison.OrdinalIgnoreCase)
            : path.StartsWithSegments(link.Path, StringComparison.OrdinalIgnoreCase)).MaxBy(link => link.Path.Length);
}
