using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.Cases;

public class FollowUpListTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task The_list_by_Wiedervorlage_goes_on_page_by_page_and_tells_experts_and_the_other_office_nothing()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var (later, sooner) = ((await desk.Ask()).Number, (await desk.Ask()).Number);
        await desk.Ask();
        await desk.Complete(later, "triage", "accept", "ana.th@desk.example", new() { ["topic"] = "BED-DATEN", ["experts"] = new JsonArray("eva.th@desk.example") });
        var ana = await desk.Actor("ana.th@desk.example");
        foreach (var (number, day) in new[] { (later, "2026-03-30"), (sooner, "2026-03-20") })
        {
            await desk.Run<FollowUps>(f => f.SetAsync(number, new(day, "Kam die Antwort?", null), ana, DeskWorld.Cancel));
        }

        var first = await PageAsync(desk, new() { Sort = "follow-up", Limit = "1" }, "ana.th");
        var second = await PageAsync(desk, new() { Sort = "follow-up", Limit = "1", Cursor = first.Next }, "ana.th");
        Assert.Equal([(sooner, new DateOnly(2026, 3, 20)), (later, new DateOnly(2026, 3, 30))], first.Items.Concat(second.Items).Select(r => (r.Number, r.FollowUpOn!.Value)));
        Assert.Null(second.Next);
        Assert.Equal([later, sooner], (await PageAsync(desk, new() { Sort = "-follow-up" }, "lea.th")).Items.Select(r => r.Number));
        Assert.Equal(2, await desk.Get<CaseList, int>(l => l.CountAsync(new CaseFilter { Sort = "follow-up" }, ana, DeskWorld.Cancel)));
        Assert.Empty((await PageAsync(desk, new() { Sort = "follow-up" }, "eva.th")).Items);
        Assert.Empty((await PageAsync(desk, new() { Sort = "follow-up" }, "ana.st")).Items);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => PageAsync(desk, new() { Sort = "-follow-up", Cursor = first.Next }, "ana.th"));
        Assert.Contains("cursor", refused.Fields.Keys);
    }

    private static async Task<Page<CaseRow>> PageAsync(DeskWorld desk, CaseFilter filter, string who)
    {
        var by = await desk.Actor($"{who}@desk.example");
        return await desk.Get<CaseList, Page<CaseRow>>(l => l.PageAsync(filter, by, DeskWorld.Cancel));
    }
}
