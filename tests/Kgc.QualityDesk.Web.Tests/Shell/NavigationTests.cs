using System.Security.Claims;
using Kgc.QualityDesk.Web.Features.Shared;

namespace Kgc.QualityDesk.Web.Tests.Shell;

public sealed class NavigationTests
{
    [Theory]
    [InlineData("expert", "Übersicht|Meine Aufgaben|Suche|Profil")]
    [InlineData("advisor", "Übersicht|Meine Aufgaben|Offene Aufgaben|Fälle|Suche|Neue Anfrage (Telefon/Papier)|Vertretungen|Abgegebene Fälle|Textbausteine|Veröffentlichungen|Auswertung|Profil")]
    [InlineData("supervisor", "Übersicht|Meine Aufgaben|Offene Aufgaben|Fälle|Suche|Neue Anfrage (Telefon/Papier)|Vertretungen|Abgegebene Fälle|Textbausteine|Veröffentlichungen|Auswertung|Verwaltung|Profil")]
    [InlineData("administrator", "Verwaltung|Profil")]
    public void Everyone_sees_the_entries_of_their_role(string role, string expected)
    {
        var person = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));
        Assert.Equal(expected, string.Join('|', DeskLink.For(person).Select(link => link.Text)));
    }

    [Theory]
    [InlineData("/desk/aufgaben", "Meine Aufgaben")]
    [InlineData("/desk/aufgaben/offen", "Offene Aufgaben")]
    [InlineData("/desk/faelle/KGC-TH-2026-00042", "Fälle")]
    [InlineData("/desk", "Übersicht")]
    [InlineData("/desk/uebersicht/wartet", "Übersicht")]
    [InlineData("/desk/tastatur", null)]
    [InlineData("/frage", null)]
    public void A_page_belongs_to_the_longest_matching_entry(string path, string? expected) =>
        Assert.Equal(expected, DeskLink.Of(path)?.Text);
}
