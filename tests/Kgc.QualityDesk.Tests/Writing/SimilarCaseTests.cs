using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases.Similar;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Writing;

public sealed class SimilarCaseTests
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task Cases_like_this_one_are_found_by_other_forms_of_its_words_and_suggest_their_topic()
    {
        await using var desk = await DeskWorld.StartAsync();
        var (like, far) = ((await desk.Ask("Nachweis des Bedarfs bei älteren Menschen")).Number, (await desk.Ask("Zuschuss für Sportgeräte im Kindergarten abrechnen")).Number);
        await desk.Complete(like, "triage", "accept", "ana.th@desk.example", new JsonObject { ["topic"] = "BED-DATEN", ["priority"] = "normal" });
        var asked = (await desk.Ask("Wie wird der Bedarf älterer Menschen nachgewiesen?")).Number;

        var found = await Find(desk, asked, "ana.th");
        Assert.Equal(like, found.Cases[0].Number);
        Assert.True(found.Cases.All(c => c.Number != far || c.Score < found.Cases[0].Score));
        Assert.Equal("BED-DATEN", Assert.Single(found.Topics).Topic);
        Assert.Null((await desk.Load(asked)).Topic);
    }

    [Fact]
    public async Task Nobody_finds_a_similar_case_that_they_may_not_see()
    {
        await using var desk = await DeskWorld.StartAsync();
        var (here, there) = ((await desk.Ask()).Number, (await desk.Ask(district: "15001")).Number);
        await desk.Complete(here, "triage", "accept", "ana.th@desk.example", new JsonObject
        {
            ["topic"] = "BED-DATEN", ["priority"] = "normal", ["experts"] = new JsonArray("eva.th@desk.example"),
        });
        Assert.Empty((await Find(desk, here, "ana.th")).Cases);
        Assert.Equal(SimilarFound.Nothing, await Find(desk, here, "eva.th"));
        Assert.Equal(SimilarFound.Nothing, await Find(desk, here, "ana.st"));
        var other = await Find(desk, there, "ana.st");
        Assert.Empty(other.Cases);
        Assert.Empty(other.Topics);
    }

    [Fact]
    public async Task A_case_older_than_the_newest_ones_is_found_by_its_rare_words_and_only_where_one_advises()
    {
        await using var desk = await DeskWorld.StartAsync();
        var (old, elsewhere) = ((await desk.Ask("Rückengesundheit der Schafzüchter")).Number, (await desk.Ask("Rückengesundheit der Schafzüchter", district: "15001")).Number);
        await desk.Complete(old, "triage", "close", "ana.th@desk.example", new JsonObject { ["reason"] = "duplicate" });
        var asked = (await desk.Ask("Rückengesundheit eines Schafzüchters")).Number;
        // Of another kind and without a topic, none of the lists of the newest holds it.
        await desk.DbAsync(db => db.Cases.Where(c => c.Number == old || c.Number == elsewhere).ExecuteUpdateAsync(set => set.SetProperty(c => c.TypeCode, "barrier-report"), Cancel));
        Assert.Equal([old], (await Find(desk, asked, "ana.th")).Cases.Select(c => c.Number));
    }

    private static async Task<SimilarFound> Find(DeskWorld desk, string number, string who)
    {
        var by = await desk.Actor($"{who}@desk.example");
        return await desk.Get<SimilarCases, SimilarFound>(s => s.FindAsync(number, by, Cancel));
    }
}
