using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Search;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Search;

public class CaseSearchTests
{
    private static readonly string[] Experts = ["eva.th@desk.example", "emil.th@desk.example"];

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task Everything_is_found_from_the_save_on_and_by_nobody_who_may_not_see_it()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await ReviewedAsync(desk);

        // The question: everybody who sees the case, in any form of the word.
        await FindsAsync(desk, "Bedürfnis Bewegungsangebot", number, "ana.th", "lea.th", "eva.th", "emil.th");
        await FindsAsync(desk, "bewegungsang", number, "ana.th", "lea.th", "eva.th", "emil.th");
        await FindsAsync(desk, "Staedte beduerfnisse", number, "ana.th", "lea.th", "eva.th", "emil.th");
        await FindsAsync(desk, "Stadt", number, "ana.th", "lea.th", "eva.th", "emil.th");
        // The name, the note: only whoever advises.
        await FindsAsync(desk, "Erika", number, "ana.th", "lea.th");
        await FindsAsync(desk, "verein.example", number, "ana.th", "lea.th");
        await FindsAsync(desk, "Zwiebelkuchen", number, "ana.th", "lea.th");
        // A statement: the advisors and whoever wrote it, never the other expert.
        await FindsAsync(desk, "Rhabarber", number, "ana.th", "lea.th", "eva.th");
        // A comment on a paragraph: as the statement that it belongs to.
        await FindsAsync(desk, "Topinambur", number, "ana.th", "lea.th", "eva.th");
        // Words of the question and of the own statement together.
        await FindsAsync(desk, "Bewegungsangebot Rhabarber", number, "ana.th", "lea.th", "eva.th");
        // The unsent draft of the answer.
        await FindsAsync(desk, "Stachelbeere", number, "ana.th", "lea.th");
    }

    [Fact]
    public async Task A_kind_narrows_where_the_words_stand_and_each_place_says_what_it_is()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await ReviewedAsync(desk);
        var ana = await desk.Actor("ana.th@desk.example");
        foreach (var (kind, word) in new[] { ("case", "Bewegungsangebot"), ("note", "Zwiebelkuchen"), ("review", "Rhabarber"), ("answer", "Stachelbeere") })
        {
            foreach (var other in new[] { "case", "message", "note", "review", "answer", "file" })
            {
                var hits = (await RunAsync(desk, new CaseFilter { Q = word, Kind = other }, ana)).Hits;
                Assert.Equal(kind == other ? [number] : [], hits.Select(h => h.Number));
                Assert.All(hits, hit => Assert.All(hit.Places, place => Assert.Equal(kind, place.Kind)));
                Assert.All(hits.SelectMany(h => h.Places), p => Assert.Equal(word, p.Snippet.Text[p.Snippet.Marks[0]]));
            }
        }

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => RunAsync(desk, new CaseFilter { Q = "der die das" }, ana));
        Assert.Contains("q", refused.Fields.Keys);
    }

    [Fact]
    public async Task An_expert_who_also_advises_stays_blind_until_all_experts_have_answered()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", new()
        {
            ["topic"] = "BED-DATEN", ["experts"] = new System.Text.Json.Nodes.JsonArray([.. Experts.Select(e => System.Text.Json.Nodes.JsonValue.Create(e))]),
        });
        await desk.Complete(number, "expert-review", "supported", "eva.th@desk.example", new() { ["statement"] = "Trägt, sagt der Rhabarber." });
        var emil = (await desk.Actor("emil.th@desk.example")) with { Roles = new HashSet<string> { Roles.Expert, Roles.Advisor } };
        Assert.Equal(0, (await RunAsync(desk, new CaseFilter { Q = "Rhabarber" }, emil)).Count);
        // Found by another word, the case still gives nothing of it away.
        var places = (await RunAsync(desk, new CaseFilter { Q = "Bedarf" }, emil)).Hits.Single().Places;
        Assert.All(places, place => Assert.NotEqual("review", place.Kind));
        // A note may say what the other expert said.
        await desk.Run<ChangeCase>(async change => await change.AddNoteAsync(number, "Eva sagt: Walnuss.", await desk.Actor("ana.th@desk.example"), DeskWorld.Cancel));
        Assert.Equal(0, (await RunAsync(desk, new CaseFilter { Q = "Walnuss" }, emil)).Count);
        Assert.All((await RunAsync(desk, new CaseFilter { Q = "Bedarf" }, emil)).Hits.Single().Places, place => Assert.Equal("Frage", place.Title));
        await desk.Complete(number, "expert-review", "supported", "emil.th@desk.example", new() { ["statement"] = "Trägt ebenfalls." });
        Assert.Equal(1, (await RunAsync(desk, new CaseFilter { Q = "Rhabarber" }, emil)).Count);
        Assert.Equal(1, (await RunAsync(desk, new CaseFilter { Q = "Walnuss" }, emil)).Count);
    }

    [Fact]
    public async Task A_statement_from_outside_bears_the_name_of_whoever_wrote_it()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Run<Desk>(d => d.ChangeAsync(async now =>
        {
            var theCase = (await d.LoadAsync(c => c.Number == number, DeskWorld.Cancel))!;
            var review = new Review { PublicId = "v", ExternalName = "Vera Fern", ExternalEmail = "vera@hochschule.example", RequestedAt = now, SubmittedAt = now, Verdict = Verdict.Supported, Statement = "Sellerie trägt." };
            review.Comments.Add(new ReviewComment { Paragraph = 2, Text = "Sellerie auch hier." });
            theCase.Reviews.Add(review);
        }, DeskWorld.Cancel));
        var hit = Assert.Single((await RunAsync(desk, new CaseFilter { Q = "Sellerie" }, await desk.Actor("ana.th@desk.example"))).Hits);
        Assert.Equal(["Anmerkung von Vera Fern zu Absatz 2", "Fachvotum von Vera Fern"], hit.Places.Select(p => p.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_number_leads_straight_to_the_one_case_that_it_can_mean()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var first = (await desk.Ask()).Number;
        await desk.Ask(district: "15003");
        var ana = await desk.Actor("ana.th@desk.example");
        Task<string?> Jump(string typed, Actor by) => desk.Get<CaseSearch, string?>(s => s.JumpAsync(typed, by, DeskWorld.Cancel));
        foreach (var typed in new[] { "1", "TH-2026-1", first, first.ToUpperInvariant().Replace("KGC-", "kgc ", StringComparison.Ordinal), "2026-00001", " th 2026 0001 " })
        {
            Assert.Equal(first, await Jump(typed, ana));
        }

        Assert.Null(await Jump("ST-2026-1", ana));
        Assert.Null(await Jump("2", ana));
        Assert.Null(await Jump("Bedarf", ana));
        // Whoever works for both offices has two of that number: no guess.
        Assert.Null(await Jump("1", ana with { OfficeIds = (await desk.DbAsync(db => db.Offices.Select(o => o.Id).ToListAsync(DeskWorld.Cancel))).ToHashSet() }));
    }

    [Fact]
    public async Task What_is_erased_or_forgotten_leaves_no_word_behind()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await ReviewedAsync(desk);
        var ana = await desk.Actor("ana.th@desk.example");
        Task<bool> Knows(string word) => desk.DbAsync(db => db.SearchTerms.AnyAsync(t => t.Text == word, DeskWorld.Cancel));
        Assert.True(await Knows("erika") && await Knows("zwiebelkuchen"));

        await desk.Run<Desk>(d => d.ChangeAsync(async _ =>
        {
            var theCase = (await d.LoadAsync(c => c.Number == number, DeskWorld.Cancel))!;
            theCase.Contact = new Contact { Name = "gelöscht" };
        }, DeskWorld.Cancel));
        Assert.False(await Knows("erika"));
        Assert.True(await Knows("zwiebelkuchen"));
        Assert.Empty((await RunAsync(desk, new CaseFilter { Q = "Erika" }, ana)).Hits);
        Assert.Single((await RunAsync(desk, new CaseFilter { Q = "Zwiebelkuchen" }, ana)).Hits);

        await desk.DbAsync(async db => await WriteSearch.ForgetAsync(db, await db.Cases.Select(c => c.Id).SingleAsync(DeskWorld.Cancel), DeskWorld.Cancel));
        Assert.Equal((0, 0), await desk.DbAsync(async db => (await db.SearchTerms.CountAsync(DeskWorld.Cancel), await db.SearchPostings.CountAsync(DeskWorld.Cancel))));
    }

    [Fact]
    public async Task Cases_that_were_there_before_the_index_are_read_into_it_and_reading_twice_changes_nothing()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await ReviewedAsync(desk);
        var before = await RowsAsync(desk);
        await desk.DbAsync(async db =>
        {
            await db.SearchPostings.ExecuteDeleteAsync(DeskWorld.Cancel);
            await db.SearchTerms.ExecuteDeleteAsync(DeskWorld.Cancel);
        });
        Assert.Equal(1, await desk.Get<RebuildSearch, int>(r => r.RunAsync(DeskWorld.Cancel)));
        Assert.Equal(before, await RowsAsync(desk));
        Assert.Equal(0, await desk.Get<RebuildSearch, int>(r => r.RunAsync(DeskWorld.Cancel)));
        await FindsAsync(desk, "Zwiebelkuchen", number, "ana.th", "lea.th");
        await desk.Run<Desk>(d => d.ChangeAsync(async _ => await d.LoadAsync(c => c.Number == number, DeskWorld.Cancel), DeskWorld.Cancel));
        Assert.Equal(before, await RowsAsync(desk));
    }

    private static Task<List<string>> RowsAsync(DeskWorld desk) => desk.DbAsync(async db =>
    {
        var terms = await db.SearchTerms.ToDictionaryAsync(t => t.Id, t => t.Text, DeskWorld.Cancel);
        return (await db.SearchPostings.ToListAsync(DeskWorld.Cancel)).ConvertAll(p => $"{terms[SearchPosting.TermOf(p.Id)]} {p.CaseId} {p.Places}").Order(StringComparer.Ordinal).ToList();
    });

    private static Task<CaseSearch.Answer> RunAsync(DeskWorld desk, CaseFilter filter, Actor by) =>
        desk.Get<CaseSearch, CaseSearch.Answer>(s => s.RunAsync(filter, by, DeskWorld.Cancel));

    /// <summary>Exactly these people find the case, with a marked word for each, and the others find and count nothing.</summary>
    private static async Task FindsAsync(DeskWorld desk, string words, string number, params string[] people)
    {
        foreach (var name in new[] { "ana.th", "lea.th", "eva.th", "emil.th", "ana.st", "lea.st", "eva.st" })
        {
            var answer = await RunAsync(desk, new CaseFilter { Q = words }, await desk.Actor($"{name}@desk.example"));
            var wanted = people.Contains(name);
            Assert.True(answer.Hits.Select(h => h.Number).SequenceEqual(wanted ? [number] : []), $"{words}: {name}");
            Assert.Equal(wanted ? 1 : 0, answer.Count);
            Assert.All(answer.Hits, hit => Assert.True(hit.Places.Count > 0 && hit.Places.All(p => p.Snippet.Marks.Count > 0), $"{words}: {name}"));
        }
    }

    private static async Task<string> ReviewedAsync(DeskWorld desk)
    {
        var number = (await desk.Ask("Bedürfnisse erheben: Bewegungsangebot in Städten")).Number;
        await desk.Run<ChangeCase>(async change => await change.AddNoteAsync(number, "Am Telefon: Zwiebelkuchen vereinbart.", await desk.Actor("ana.th@desk.example"), DeskWorld.Cancel));
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", new()
        {
            ["topic"] = "BED-DATEN", ["experts"] = new System.Text.Json.Nodes.JsonArray([.. Experts.Select(e => System.Text.Json.Nodes.JsonValue.Create(e))]),
        });
        await desk.Complete(number, "expert-review", "supported", "eva.th@desk.example", new()
        {
            ["statement"] = "Trägt, sagt der Rhabarber.",
            ["comments"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["paragraph"] = 1, ["text"] = "Hier fehlt die Topinambur." }),
        });
        await desk.Complete(number, "expert-review", "supported", "emil.th@desk.example", new() { ["statement"] = "Trägt ebenfalls." });
        await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "Nehmen Sie **Stachelbeere**." });
        return number;
    }
}
