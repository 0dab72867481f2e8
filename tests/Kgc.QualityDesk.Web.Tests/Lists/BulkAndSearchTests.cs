using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Lists;

public sealed partial class BulkAndSearchTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task Many_cases_are_chosen_previewed_and_changed_by_forms_alone()
    {
        var first = (await Calls.Ask(desk, "Sammelfrage eins"))["number"]!.GetValue<string>();
        var second = (await Calls.Ask(desk, "Sammelfrage zwei"))["number"]!.GetValue<string>();
        var foreign = (await Calls.Ask(desk, "Sammelfrage drei", "15003"))["number"]!.GetValue<string>();
        using var ana = await desk.SignedIn("ana.th");
        Assert.Contains($"value=\"{first}\"", await ana.Page("/desk/faelle?suche=sammelfrage"), StringComparison.Ordinal);
        Assert.Contains("2 Fälle sind ausgewählt.", await ana.Page("/desk/faelle/sammel?suche=sammelfrage&alle=1"), StringComparison.Ordinal);

        var address = $"/desk/faelle/sammel?fall={first}&fall={second}&fall={foreign}&was=set-topic&neuesThema=BED-DATEN";
        var preview = await ana.Page(address);
        Assert.Contains("Noch ist nichts geändert.", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("Sammelfrage drei", preview, StringComparison.Ordinal);
        Assert.Null((await desk.Load(first)).Topic);
        var fields = Chosen().Matches(preview).Select(m => ("fall", m.Groups["case"].Value)).ToList();
        Assert.Equal([first, second, foreign], fields.Select(f => f.Item2.Split(':')[0]));
        (string, string)[] all = [.. fields, ("was", "set-topic"), ("neuesThema", "BED-DATEN")];
        var (status, html, _) = await ana.SendFrom(preview, "/desk/faelle/sammel", null, all);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("2 geändert, 0 schon so, 1 abgelehnt", html, StringComparison.Ordinal);
        Assert.Contains(foreign, html, StringComparison.Ordinal);
        Assert.Contains("gibt es nicht", html, StringComparison.Ordinal);
        Assert.Equal(("BED-DATEN", "BED-DATEN"), ((await desk.Load(first)).Topic, (await desk.Load(second)).Topic));
        Assert.Contains("0 geändert, 2 schon so, 1 abgelehnt", (await ana.SendFrom(preview, "/desk/faelle/sammel", null, all)).Html, StringComparison.Ordinal);
        Assert.Contains("Es ist kein Fall ausgewählt.", await ana.Page("/desk/faelle/sammel"), StringComparison.Ordinal);
        Assert.Contains("#Input_Advisor", await ana.Page($"/desk/faelle/sammel?fall={first}&was=assign", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_changes_many_cases_and_hears_of_each()
    {
        var number = (await Calls.Ask(desk))["number"]!.GetValue<string>();
        var foreign = (await Calls.Ask(desk, district: "15003"))["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        JsonObject Body(bool preview) => new()
        {
            ["act"] = "close", ["reason"] = "spam", ["preview"] = preview,
            ["cases"] = new JsonArray(new JsonObject { ["number"] = number }, new JsonObject { ["number"] = foreign }, new JsonObject { ["number"] = number }),
        };
        var foreseen = (await ana.Send("/api/v1/cases/bulk", Body(true))).Json["results"]!.AsArray();
        Assert.Equal(["ready", "refused"], foreseen.Select(r => r!["outcome"]!.GetValue<string>()));
        var done = (await ana.Send("/api/v1/cases/bulk", Body(false))).Json;
        Assert.Equal((1, 0, 1), (done["done"]!.GetValue<int>(), done["unchanged"]!.GetValue<int>(), done["refused"]!.GetValue<int>()));
        Assert.Equal("not-found", done["results"]![1]!["code"]!.GetValue<string>());
        Assert.Equal(1, (await ana.Send("/api/v1/cases/bulk", Body(false))).Json["unchanged"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ana.Send("/api/v1/cases/bulk", new JsonObject { ["act"] = "close", ["reason"] = "spam" })).Status);
    }

    [Fact]
    public async Task The_search_page_marks_what_it_found_and_a_number_jumps_there()
    {
        var number = (await Calls.Ask(desk, "Wo wächst <b>Sauerampfer</b>?"))["number"]!.GetValue<string>();
        using var ana = await desk.SignedIn("ana.th");
        using var answer = await ana.GetAsync(new Uri("/desk/suche?q=sauerampfer", UriKind.Relative), WebDesk.Cancel);
        var html = await answer.Content.ReadAsStringAsync(WebDesk.Cancel);
        Assert.Contains("&lt;b&gt;<mark>Sauerampfer</mark>&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("Ein Fall gefunden", html, StringComparison.Ordinal);
        using var jump = await ana.GetAsync(new Uri($"/desk/suche?q={number[4..]}", UriKind.Relative), WebDesk.Cancel);
        Assert.Equal("/desk/faelle/" + number, jump.Headers.Location?.ToString());
        foreach (var who in new[] { "eva.th", "admin", "lea.st" })
        {
            Assert.Contains("Nichts gefunden.", await (await desk.SignedIn(who)).Page("/desk/suche?q=sauerampfer"), StringComparison.Ordinal);
            Assert.Empty((await (await desk.As(who)).Read("/api/v1/search?q=sauerampfer")).Json["items"]!.AsArray());
            Assert.Null((await (await desk.As(who)).Read($"/api/v1/search?q={number}")).Json["jump"]);
        }

        var found = (await (await desk.As("ana.th")).Read("/api/v1/search?q=sauerampfer&kind=case")).Json;
        Assert.Equal((number, 1), (found["items"]![0]!["number"]!.GetValue<string>(), found["count"]!.GetValue<int>()));
        await ana.Page("/desk/suche?q=sauerampfer&ab=unsinn", HttpStatusCode.UnprocessableEntity);
        await ana.Page("/desk/suche?q=sauerampfer&wo=nirgends", HttpStatusCode.UnprocessableEntity);
    }

    [GeneratedRegex("name=\"fall\" value=\"(?<case>[^\"]+:(?:[0-9]+|bleibt))\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chosen();
}
