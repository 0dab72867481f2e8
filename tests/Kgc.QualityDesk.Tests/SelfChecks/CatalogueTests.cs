using System.Text.Json.Nodes;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.SelfChecks;

public sealed class CatalogueTests
{
    [Fact]
    public void The_shipped_edition_bears_the_names_of_2021_and_its_own_number_of_stages()
    {
        Assert.Equal(12, Editions.Shipped.Criteria.Count);
        Assert.Equal("Integriertes Handeln", Editions.Shipped.Find("GP09")!.Name);
        Assert.Equal("Belege für Wirkungen und Kosten", Editions.Shipped.Find("GP12")!.Name);
        Assert.Equal(["GP05"], Editions.Shipped.Criteria.Where(c => c.Stages.Count == 5).Select(c => c.Code));
        Assert.All(Editions.Shipped.Criteria.Where(c => c.Code != "GP05"), c => Assert.Equal(4, c.Stages.Count));
        Assert.Equal(["GP01", "GP02", "GP03"], Editions.Shipped.Short.Fixed);
        Assert.Equal(2, Editions.Shipped.Short.Chosen);
    }

    [Fact]
    public void Statements_and_steps_are_short_sentences() =>
        Assert.All(Editions.Shipped.Criteria.SelectMany(c => c.Stages).SelectMany(s => new[] { s.Text, s.Next }),
            text => Assert.InRange(text.Split(' ').Length, 2, 12));

    public static TheoryData<string, Action<JsonObject>> Faults() => new()
    {
        { "nicht lesbar", e => e["criteria"] = "kaputt" },
        { "nicht lesbar", e => e["unbekannt"] = 1 },
        { "nicht lesbar", e => e.Remove("owner") },
        { "nicht lesbar", e => e["criteria"]![0]!["name"] = null },
        { "GP01: „question“ ist leer.", e => e["criteria"]![0]!["question"] = " " },
        { "Das Kriterium GP02 steht mehrmals da.", e => e["criteria"]![0]!["code"] = "GP02" },
        { "Ein Code besteht aus", e => e["criteria"]![3]!["code"] = "angaben" },
        { "GP01: Ein Kriterium hat 2 bis 9 Stufen.", e => e["criteria"]![0]!["stages"] = new JsonArray(e["criteria"]![0]!["stages"]![0]!.DeepClone()) },
        { "GP01: Zwei Stufen haben denselben Wortlaut.", e => e["criteria"]![0]!["stages"]![1]!["text"] = e["criteria"]![0]!["stages"]![0]!["text"]!.GetValue<string>() },
        { "GP01: Stufe 4: „next“ ist leer.", e => e["criteria"]![0]!["stages"]![3]!["next"] = "" },
        { "GP01: „upTo“ nennt eine Stufe, die es nicht gibt.", e => e["criteria"]![0]!["suggestions"]![0]!["upTo"] = 5 },
        { "GP01: Die Phase FEIER gibt es nicht.", e => e["criteria"]![0]!["suggestions"]![0]!["phases"] = new JsonArray("FEIER") },
        { "„short“ nennt GP99", e => e["short"]!["fixed"]![0] = "GP99" },
        { "Der kurze Durchgang", e => e["short"]!["chosen"] = 10 },
        { "Der kurze Durchgang", e => e["short"]!["chosen"] = int.MaxValue },
        { "„criteria“ braucht", e => e["criteria"] = new JsonArray() },
        { "„edition“ braucht", e => e["edition"] = "../5" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_faulty_edition_is_refused_by_name(string message, Action<JsonObject> spoil)
    {
        var json = Editions.Json();
        spoil(json);
        List<string> problems = [];
        Assert.Null(CriteriaFile.Read("criteria-5.json", json.ToJsonString(), problems));
        Assert.Contains(problems, p => p.StartsWith("criteria-5.json: ", StringComparison.Ordinal) && p.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edition_of_the_data_directory_holds_from_its_day_on_and_saved_results_keep_theirs()
    {
        await using var world = await DeskWorld.StartAsync(staffed: false);
        await AddAsync(world, "criteria-5.json", Editions.InventedJson("2026-03-10"));
        var (first, second) = (await BeginAsync(world), "");
        world.Clock.Advance(TimeSpan.FromDays(30));
        second = await BeginAsync(world);
        Assert.Equal("4", await EditionOf(world, first));
        Assert.Equal("5", await EditionOf(world, second));
        await world.Run<SelfCheckCatalogue>(c => world.DbAsync(db => c.CheckAsync(db, DeskWorld.Cancel)));
    }

    [Fact]
    public async Task The_desk_does_not_start_when_a_saved_result_has_lost_its_edition_or_a_stage_of_it()
    {
        await using var world = await DeskWorld.StartAsync(staffed: false);
        await AddAsync(world, "criteria-5.json", Editions.InventedJson());
        await world.Run<EditSelfCheck>(async edit =>
        {
            var (id, code) = ("0123456789abcdef0123456789abcdef", RecallCode.New());
            await edit.BeginAsync(id, code, false, DeskWorld.Cancel);
            await edit.AnswerAsync(id, code, "GP05", new AnswerInput(AnswerKind.Stage, 4), 0, DeskWorld.Cancel);
        });
        var shrunk = Editions.InventedJson();
        shrunk["criteria"]![4]!["stages"]!.AsArray().RemoveAt(3);
        await AddAsync(world, "criteria-5.json", shrunk);
        Assert.Contains("Ausgabe 5: GP05 hat zu wenig Stufen", await RefusedAsync(world), StringComparison.Ordinal);
        File.Delete(Path.Combine(world.Directory, SelfCheckCatalogue.Folder, "criteria-5.json"));
        Assert.Contains("Ausgabe 5: Es gibt gespeicherte Ergebnisse, aber keine Datei dazu.", await RefusedAsync(world), StringComparison.Ordinal);
        await AddAsync(world, "criteria-4b.json", Editions.Json());
        Assert.Contains("Die Ausgabe 4 steht in mehreren Dateien", await RefusedAsync(world), StringComparison.Ordinal);
    }

    private static async Task<string> RefusedAsync(DeskWorld world)
    {
        var fresh = new SelfCheckCatalogue(new DeskSettings { DataDirectory = world.Directory, WorkflowDirectory = "", PublicUrl = "" });
        return (await Assert.ThrowsAsync<StartRefused>(() => world.DbAsync(db => fresh.CheckAsync(db, DeskWorld.Cancel)))).Message;
    }

    private static async Task AddAsync(DeskWorld world, string name, JsonObject edition)
    {
        var folder = Directory.CreateDirectory(Path.Combine(world.Directory, SelfCheckCatalogue.Folder)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, name), edition.ToJsonString(), DeskWorld.Cancel);
    }

    private static async Task<string> BeginAsync(DeskWorld world)
    {
        var id = Guid.NewGuid().ToString("N");
        await world.Run<EditSelfCheck>(edit => edit.BeginAsync(id, RecallCode.New(), true, DeskWorld.Cancel));
        return id;
    }

    private static Task<string> EditionOf(DeskWorld world, string id) =>
        world.DbAsync(db => Task.FromResult(db.SelfCheckRuns.Where(r => r.PublicId == id).Select(r => r.Edition).Single()));
}
