using System.Net;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Views;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.Workflows;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Web.Tests.People;

/// <summary>Who gets which page, for every staff page that the program has; a page that is not in the table fails.</summary>
public sealed class AccessMatrixTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const int Ok = 200, No = 403, Gone = 404, Other = 302;

    /// <summary>Route; then expert (not named), advisor, supervisor, administrator of TH, supervisor of ST.</summary>
    private static readonly Dictionary<string, int[]> Staff = new(StringComparer.Ordinal)
    {
        ["desk"] = [Ok, Ok, Ok, Ok, Ok],
        ["desk/naechste"] = [Other, Other, Other, Other, Other],
        ["desk/uebersicht/{pile}"] = [No, Ok, Ok, No, Ok],
        ["desk/tastatur"] = [Ok, Ok, Ok, Ok, Ok],
        ["desk/aufgaben"] = [Ok, Ok, Ok, Ok, Ok],
        ["desk/aufgaben/offen"] = [Ok, Ok, Ok, Ok, Ok],
        ["desk/aufgaben/{id}"] = [Gone, Ok, Ok, Gone, Gone],
        ["desk/faelle"] = [No, Ok, Ok, No, Ok],
        ["desk/faelle/{number}"] = [Gone, Ok, Ok, Gone, Gone],
        ["desk/faelle/{number}/zwischennachricht"] = [No, Ok, Ok, No, Gone],
        ["desk/faelle/{number}/verbindungen"] = [No, Ok, Ok, No, Gone],
        ["desk/faelle/{number}/zusammenfuehren"] = [No, Ok, Ok, No, Gone],
        ["desk/faelle/{number}/abtrennen"] = [No, Ok, Ok, No, Gone],
        ["desk/faelle/{number}/uebergeben"] = [No, Ok, Ok, No, Gone],
        ["desk/faelle/{number}/wiedervorlage"] = [No, Ok, Ok, No, Gone],
        ["desk/faelle/{number}/zeit"] = [No, Ok, Ok, No, Gone],
        ["desk/abgegeben"] = [No, Ok, Ok, No, Ok],
        ["desk/vertretungen"] = [No, Ok, Ok, No, Ok],
        ["desk/faelle/{number}/texte"] = [No, Ok, Ok, No, Gone],
        ["desk/entwuerfe"] = [Ok, Ok, Ok, Ok, Ok],
        ["desk/schreiben"] = [Ok, Ok, Ok, Ok, Ok],
        ["desk/erwaehnungen"] = [No, Ok, Ok, No, Ok],
        ["desk/textbausteine"] = [No, Ok, Ok, No, Ok],
        ["desk/textbausteine/{id}"] = [No, Ok, Ok, No, Gone],
        ["desk/faelle/sammel"] = [No, Ok, Ok, No, Ok],
        ["desk/ansichten"] = [No, Ok, Ok, No, Ok],
        ["desk/ansichten/{id}"] = [No, Ok, Ok, No, Gone],
        ["desk/suche"] = [Ok, Ok, Ok, Ok, Ok],
        ["desk/faelle/{number}/fachpruefung"] = [No, Ok, Ok, No, Gone],
        ["desk/pruefungen/{id}"] = [Gone, Ok, Ok, Gone, Gone],
        ["desk/faelle/{number}/kontakt"] = [No, Ok, Ok, No, Gone],
        ["desk/faelle/{number}/nachtrag"] = [No, Ok, Ok, No, Gone],
        ["desk/faelle/{number}/brief/{revision:int}"] = [No, Gone, Gone, No, Gone],
        ["desk/bedingungen"] = [No, Ok, Ok, No, Ok],
        ["desk/anfrage"] = [No, Ok, Ok, No, Ok],
        ["desk/auswertung"] = [No, Ok, Ok, No, Ok],
        ["desk/auswertung/berichte"] = [No, No, Ok, No, Ok],
        ["desk/auswertung/berichte/{office}/{year:int}"] = [No, No, Ok, No, Gone],
        ["desk/auswertung/berichte/{office}/{year:int}/faelle"] = [No, No, Ok, No, Gone],
        ["desk/auswertung/export"] = [No, Ok, Ok, No, Ok],
        ["desk/auswertung/selbstchecks"] = [No, Ok, Ok, No, Ok],
        ["desk/auswertung/faelle"] = [No, Ok, Ok, No, Ok],
        ["desk/veroeffentlichungen"] = [No, Ok, Ok, No, Ok],
        ["desk/veroeffentlichungen/{id}"] = [No, Ok, Ok, No, Gone],
        ["desk/veroeffentlichungen/eintrag/{slug}"] = [No, Ok, Ok, No, Gone],
        ["desk/profil"] = [Ok, Ok, Ok, Ok, Ok],
        ["desk/verwaltung"] = [No, No, Ok, Ok, Ok],
        ["desk/verwaltung/personen"] = [No, No, No, Ok, No],
        ["desk/verwaltung/personen/zugang"] = [No, No, No, Ok, No],
        ["desk/verwaltung/ablaeufe"] = [No, No, Ok, Ok, Ok],
        ["desk/verwaltung/ablaeufe/{id}"] = [No, No, Ok, Ok, Ok],
        ["desk/verwaltung/ablaeufe/{id}/fassungen/{n:int}"] = [No, No, Ok, Ok, Ok],
        ["desk/verwaltung/ablaeufe/{id}/vergleich"] = [No, No, Ok, Ok, Ok],
        ["desk/verwaltung/ablaeufe/{id}/entwuerfe/{draft}"] = [No, No, Ok, Ok, Ok],
        ["desk/verwaltung/ablaeufe/{id}/umstellung"] = [No, No, No, Ok, No],
        ["desk/verwaltung/ablaeufe/{id}/umstellungen/{batch}"] = [No, No, No, Ok, No],
        ["desk/verwaltung/ablaeufe/{definition}/{version:int}/simulator"] = [No, No, Ok, Ok, Ok],
        ["desk/verwaltung/stoerungen"] = [No, No, Ok, Ok, Ok],
        ["desk/verwaltung/texte/{office}/{key}"] = [No, No, Ok, Ok, Gone],
        ["desk/verwaltung/texte/{office}/{key}/verlauf"] = [No, No, Ok, Ok, Gone],
        ["desk/verwaltung/texte/{office}/{key}/fassungen/{n:int}"] = [No, No, Ok, Ok, Gone],
        ["desk/verwaltung/kontakt/{office}"] = [No, No, Ok, Ok, Gone],
        ["desk/verwaltung/zusagen/{office}"] = [No, No, Ok, Ok, Gone],
        ["desk/verwaltung/zusagen/{office}/{id}"] = [No, No, Ok, Ok, Gone],
        ["desk/verwaltung/kalender/{office}"] = [No, No, Ok, Ok, Gone],
    };

    private static readonly string[] People = ["eva.th", "ana.th", "lea.th", "admin", "lea.st"];

    public static TheoryData<string> Routes => [.. Staff.Keys];

    [Fact]
    public void Every_staff_page_is_in_the_table()
    {
        var pages = desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
            .Where(r => r == "desk" || r.StartsWith("desk/", StringComparison.Ordinal)).ToHashSet();
        Assert.True(pages.Count > 10);
        Assert.Empty(pages.Except(Staff.Keys));
        Assert.Empty(Staff.Keys.Except(pages));
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task Each_role_gets_what_the_table_says(string route)
    {
        var url = await AddressOf(route);
        for (var i = 0; i < People.Length; i++)
        {
            using var answer = await (await desk.SignedIn(People[i])).GetAsync(new Uri(url, UriKind.Relative), WebDesk.Cancel);
            Assert.True(Staff[route][i] == (int)answer.StatusCode, $"{url} for {People[i]}: {answer.StatusCode}, not {Staff[route][i]}");
        }
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task Without_a_session_every_page_leads_to_signing_in(string route)
    {
        using var answer = await desk.Anyone().GetAsync(new Uri(await AddressOf(route), UriKind.Relative), WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/anmelden", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_form_without_its_anti_forgery_field_is_refused(string route)
    {
        using var empty = new FormUrlEncodedContent([new("Input.Outcome", "accept")]);
        using var answer = await (await desk.SignedIn("lea.th")).PostAsync(new Uri(await AddressOf(route), UriKind.Relative), empty, WebDesk.Cancel);
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{route}: {answer.StatusCode}");
    }

    private async Task<string> AddressOf(string route)
    {
        if (route == "desk/verwaltung/personen/zugang")
        {
            return "/" + route + "?email=" + Uri.EscapeDataString(WebDesk.Email("ana.th"));
        }

        if (!route.Contains('{', StringComparison.Ordinal))
        {
            return "/" + route;
        }

        if (route.StartsWith("desk/verwaltung/ablaeufe/{id}", StringComparison.Ordinal))
        {
            return "/" + await Workflows.Versions.AddressOf(desk, route);
        }

        if (route.StartsWith("desk/verwaltung/zusagen/", StringComparison.Ordinal))
        {
            return "/desk/verwaltung/zusagen/TH" + (route.EndsWith("{id}", StringComparison.Ordinal) ? "/neu" : "");
        }

        if (route.StartsWith("desk/textbausteine/", StringComparison.Ordinal))
        {
            return "/desk/textbausteine/neu?stelle=TH";
        }

        if (route == "desk/ansichten/{id}")
        {
            var shared = new ViewInput($"Geteilt {Guid.NewGuid():N}", "offen", null, null, "TH");
            return "/desk/ansichten/" + await desk.Get<EditViews, string>(async views => await views.AddAsync(shared, await desk.Actor("ana.th"), WebDesk.Cancel));
        }

        if (route == "desk/pruefungen/{id}")
        {
            return "/desk/pruefungen/" + await Reviews.Outside.ReviewOf(desk);
        }

        if (route.StartsWith("desk/veroeffentlichungen/", StringComparison.Ordinal))
        {
            return "/" + await Publications.PublicationRoom.AddressOf(desk, route);
        }

        var number = await desk.Ask();
        return "/" + route.Replace("{id}", await desk.TaskId(number, TaskTypes.Triage), StringComparison.Ordinal)
            .Replace("{number}", number, StringComparison.Ordinal)
            .Replace("{pile}", "wartet", StringComparison.Ordinal)
            .Replace("{revision:int}", "1", StringComparison.Ordinal)
            .Replace("{definition}", "quality-question", StringComparison.Ordinal)
            .Replace("{version:int}", $"{Versions.Shipped}", StringComparison.Ordinal)
            .Replace("{office}", "TH", StringComparison.Ordinal)
            .Replace("{n:int}", "0", StringComparison.Ordinal)
            .Replace("{year:int}", "2025", StringComparison.Ordinal)
            .Replace("{key}", "privacy", StringComparison.Ordinal);
    }
}
