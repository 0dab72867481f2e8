using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.Turnaround;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Lists;

public sealed class CaseListTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_page_of_the_list_asks_the_database_at_most_six_times()
    {
        for (var i = 0; i < 3; i++)
        {
            await Calls.Ask(desk, $"Zählbare Frage {i}", i == 0 ? "15003" : "16055");
        }

        var view = await AddAsync(await desk.As("ana.th"), "Zum Zählen", "offen", null);
        using var ana = await desk.SignedIn("ana.th");
        using var statements = new RequestStatements();
        foreach (var address in new[]
        {
            "/desk/faelle", "/desk/faelle?sortierung=due", "/desk/faelle?suche=z%C3%A4hlbare+frage", "/desk/faelle?bedingung=offen und nicht überfällig",
            $"/desk/faelle?ansicht={view}&spalte=contact&spalte=district",
        })
        {
            var asked = await statements.OfAsync(ana, address);
            Assert.True(asked.Count is > 1 and <= 6, $"{address}: {asked.Count}\n{string.Join("\n\n", asked)}");
        }
    }

    [Fact]
    public async Task A_file_holds_what_is_seen_and_never_a_formula_nor_a_name_for_whoever_may_not_take_it_out()
    {
        var number = (await Calls.Ask(desk, "=HYPERLINK(\"https://boese.example\")"))["number"]!.GetValue<string>();
        await Calls.Ask(desk, "Eine andere Frage");
        using var ana = await desk.SignedIn("ana.th");
        const string List = "/desk/faelle?suche=hyperlink&spalte=subject&spalte=contact&spalte=advisor";
        var csv = await ana.GetStringAsync(new Uri(List + "&format=csv", UriKind.Relative), WebDesk.Cancel);
        Assert.Equal(["Nummer;Betreff;Beratung", $"{number};\"'=HYPERLINK(\"\"https://boese.example\"\")\";", ""], csv.Split("\r\n"));
        Assert.Contains("darf nur die Leitung der Stelle exportieren", await ana.Page(List), StringComparison.Ordinal);

        using var lea = await desk.SignedIn("lea.th");
        Assert.Contains(";Erika Beispiel;", await lea.GetStringAsync(new Uri(List + "&format=csv", UriKind.Relative), WebDesk.Cancel), StringComparison.Ordinal);
        using var book = new ZipArchive(new MemoryStream(await lea.GetByteArrayAsync(new Uri(List + "&format=xlsx", UriKind.Relative), WebDesk.Cancel)));
        using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync(WebDesk.Cancel);
        Assert.Contains(number, xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);

        var log = await desk.DbAsync(db => db.AuditEntries.Where(a => a.Kind == AuditKinds.ListExported).OrderBy(a => a.Id).Select(a => new { a.ActorName, a.Detail }).ToListAsync(WebDesk.Cancel));
        Assert.Contains(log, a => a.ActorName == "ana.th" && a.Detail == "1 Fälle (Suche: hyperlink); Spalten: number,subject,advisor");
        Assert.Contains(log, a => a.ActorName == "lea.th" && a.Detail!.EndsWith("number,subject,contact,advisor", StringComparison.Ordinal));
        using var other = await desk.SignedIn("lea.st");
        Assert.DoesNotContain(number, await other.GetStringAsync(new Uri("/desk/faelle?format=csv", UriKind.Relative), WebDesk.Cancel), StringComparison.Ordinal);
        using var expert = await desk.SignedIn("eva.th");
        using var refused = await expert.GetAsync(new Uri("/desk/faelle?format=csv", UriKind.Relative), WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_view_is_ones_own_until_it_is_shared_and_then_the_offices_only()
    {
        var number = (await Calls.Ask(desk))["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        var own = await AddAsync(ana, "Nur für mich", "Beratung ist leer", null);
        var shared = await AddAsync(ana, "Für alle", "Thema ist leer", "TH");
        async Task<string> Names(string who) => (await (await desk.As(who)).Read("/api/v1/views")).Text;
        Assert.Contains("Nur für mich", await Names("ana.th"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nur für mich", await Names("ben.th"), StringComparison.Ordinal);
        Assert.Contains("Für alle", await Names("ben.th"), StringComparison.Ordinal);
        Assert.DoesNotContain("Für alle", await Names("lea.st"), StringComparison.Ordinal);

        using var ben = await desk.SignedIn("ben.th");
        Assert.Contains(number, await ben.Page($"/desk/faelle?ansicht={shared}"), StringComparison.Ordinal);
        await ben.Page($"/desk/faelle?ansicht={own}", HttpStatusCode.NotFound);
        await (await desk.SignedIn("lea.st")).Page($"/desk/faelle?ansicht={shared}", HttpStatusCode.NotFound);
        await ben.Page($"/desk/ansichten/{shared}", HttpStatusCode.NotFound);
        // A stale change is told who was faster; the supervisor may remove what the office shares.
        using var lea = await desk.SignedIn("lea.th");
        var page = $"/desk/ansichten/{shared}";
        var old = await lea.Page(page);
        Assert.Equal(HttpStatusCode.Redirect, (await lea.Send(page, null, ("Input.Name", "Für alle"), ("Input.Condition", "offen"), ("Input.Office", "TH"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await lea.SendFrom(old, page, null, ("Input.Name", "Für alle"), ("Input.Condition", "nicht offen"), ("Input.Office", "TH"))).Status);
        var (status, html, _) = await lea.Send(page, null, ("Input.Name", ""), ("Input.Condition", "gibtesnicht = 1"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("#Input_Name", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await lea.Send(page, "Remove")).Status);
        Assert.DoesNotContain("Für alle", await Names("ben.th"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_that_cannot_be_read_is_told_and_a_name_is_given_once()
    {
        using var ana = await desk.As("ana.th");
        var view = new JsonObject { ["name"] = "Doppelt", ["condition"] = "offen" };
        Assert.Equal(HttpStatusCode.Created, (await ana.Send("/api/v1/views", view.DeepClone())).Status);
        Assert.NotNull((await ana.Send("/api/v1/views", view.DeepClone())).Json["errors"]!["name"]);
        var wrong = await ana.Send("/api/v1/views", new JsonObject { ["name"] = "Falsch", ["condition"] = "tehma = 1" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "condition.invalid"), (wrong.Status, wrong.Code));
        Assert.NotNull((await ana.Send("/api/v1/views", new JsonObject { ["name"] = "Fremd", ["office"] = "ST" })).Json["errors"]!["office"]);
        Assert.NotNull((await ana.Send("/api/v1/views", new JsonObject { ["name"] = "Spalte", ["columns"] = new JsonArray("passwort") })).Json["errors"]!["columns"]);
    }

    private static async Task<string> AddAsync(HttpClient who, string name, string condition, string? office)
    {
        var answer = await who.Send("/api/v1/views", new JsonObject { ["name"] = $"{name}", ["condition"] = condition, ["office"] = office });
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json["id"]!.GetValue<string>();
    }
}
