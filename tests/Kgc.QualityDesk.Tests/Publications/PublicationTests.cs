using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Tests.Cases;
using Kgc.QualityDesk.Tests.Knowledge;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Publications;

/// <summary>From a sealed answer to a published one: copied, redacted by one person, published by another, by no other door.</summary>
public class PublicationTests
{
    private const string Ana = "ana.th@desk.example", Ben = "ben.th@desk.example", Lea = "lea.th@desk.example";
    private const string Answer = "Sehr geehrte Frau Beispiel,\n\nIhr Verein in Apolda kann anfangen. Rufen Sie Herrn Nowak unter 0361 5554433 an.\n\nViele Grüße";

    protected virtual string Database => "Sqlite";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task A_sealed_answer_is_redacted_by_one_and_published_by_another()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await AnsweredAsync(desk);
        var id = await StartAsync(desk, number, Ben);
        Assert.Equal(id, await StartAsync(desk, number, Ana));
        Assert.Equal("not-found", (await Assert.ThrowsAsync<RuleBroken>(() => StartAsync(desk, number, "ana.st@desk.example"))).Code);
        Assert.Equal("publication.unresolved-hits", await SubmitAsync(desk, id, Ben));

        var sheet = await SheetAsync(desk, id);
        Assert.Contains(sheet.Spots, s => s.Hit.Text.Contains("Beispiel", StringComparison.Ordinal));
        var first = sheet.Spots[0];
        Assert.Equal("input.invalid", await DecideAsync(desk, id, Ben, new EditPublication.Choice(first.Anchor, null, " ")));
        Assert.Equal("input.invalid", await DecideAsync(desk, id, Ben, new EditPublication.Choice(first.Anchor, "Frau Beispiel", null)));
        Assert.Equal("input.invalid", await DecideAsync(desk, id, Ben, new EditPublication.Choice("erfunden", "[Name]", null)));
        Assert.Null(await DecideAsync(desk, id, Ben, [.. sheet.Spots.Select(s => new EditPublication.Choice(s.Anchor, s.Hit.Suggestion, null))]));
        Assert.Equal(0, (await SheetAsync(desk, id)).Open);
        Assert.Null(await SubmitAsync(desk, id, Ben));
        Assert.Equal("publication.submitted", await DecideAsync(desk, id, Ben, new EditPublication.Choice(first.Anchor, "[X]", null)));
        Assert.Equal("publication.second-person", await PublishAsync(desk, id, Ben));
        Assert.Null(await PublishAsync(desk, id, Lea));

        var entry = await desk.DbAsync(db => db.KnowledgeEntries.AsNoTracking().Include(e => e.Office).SingleAsync(e => e.Kind == KnowledgeKind.Answer, Cancel));
        foreach (var told in new[] { "Beispiel", "Apolda", "Nowak", "5554433", number })
        {
            Assert.DoesNotContain(told, entry.Title + entry.Body, StringComparison.Ordinal);
        }

        Assert.Equal(("TH", 1), (entry.Office!.Code, entry.Version));
        Assert.Contains("Nowak", (await desk.Load(number)).LatestRevision!.Text, StringComparison.Ordinal);
        Assert.Equal("publication.ended", await SubmitAsync(desk, id, Lea));
        Assert.Equal("knowledge.needs-second-person", (await Assert.ThrowsAsync<RuleBroken>(() => ChangeAsync(desk, entry.Slug, "Harmlos.", 1))).Code);
        var imported = await ImportAsync(desk, $$"""{"title":"x","body":"Harmlos.","slug":"{{entry.Slug}}"}""");
        Assert.Equal((0, 0, 1), (imported.Added, imported.Changed, imported.Hints.Count));
    }

    [Fact]
    public async Task Who_writes_text_and_hash_into_the_tables_publishes_nothing()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await AnsweredAsync(desk);
        var id = await StartAsync(desk, number, Ben);
        Assert.Null(await DecideAsync(desk, id, Ben, [.. (await SheetAsync(desk, id)).Spots.Select(s => new EditPublication.Choice(s.Anchor, s.Hit.Suggestion, null))]));
        Assert.Null(await SubmitAsync(desk, id, Ben));
        await desk.DbAsync(db => db.ResponseRevisions.ExecuteUpdateAsync(set => set.SetProperty(r => r.Text, "Anders.").SetProperty(r => r.ApprovedHash, Secret.Hash("Anders.")), Cancel));
        Assert.Equal("publication.not-sealed", await PublishAsync(desk, id, Lea));
        Assert.Contains(EntryKinds.SealBroken, await desk.History(number));

        var other = await AnsweredAsync(desk);
        await desk.DbAsync(db => db.ResponseRevisions.Where(r => db.Cases.Any(c => c.Id == r.CaseId && c.Number == other))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Text, "Anders.").SetProperty(r => r.ApprovedHash, Secret.Hash("Anders.")), Cancel));
        Assert.Equal("publication.not-sealed", (await Assert.ThrowsAsync<RuleBroken>(() => StartAsync(desk, other, Ben))).Code);
    }

    [Fact]
    public async Task A_changed_text_is_searched_anew_and_what_arises_from_replacements_is_a_spot_too()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var id = await StartAsync(desk, await AnsweredAsync(desk), Ana);
        await DecideAsync(desk, id, Ana, [.. (await SheetAsync(desk, id)).Spots.Select(s => new EditPublication.Choice(s.Anchor, s.Hit.Suggestion, null))]);
        await RewriteAsync(desk, id, Ana, "Fragen Sie Frau Özdemir. Sonst Dr. Özdemir.");
        var sheet = await SheetAsync(desk, id);
        Assert.Equal(2, sheet.Open);
        await DecideAsync(desk, id, Ana, new EditPublication.Choice(sheet.Spots[0].Anchor, null, "Autorin des Leitfadens"));
        sheet = await SheetAsync(desk, id);
        Assert.Equal([false, true], sheet.Spots.Select(s => s.IsOpen));
        await DecideAsync(desk, id, Ana, new EditPublication.Choice(sheet.Spots[0].Anchor, null, null) { Reopen = true });
        Assert.Equal(2, (await SheetAsync(desk, id)).Open);

        await RewriteAsync(desk, id, Ana, "Das sagt Frau *Herrn Weber* Meier.");
        sheet = await SheetAsync(desk, id);
        await DecideAsync(desk, id, Ana, [.. sheet.Spots.Select(s => new EditPublication.Choice(s.Anchor, "Frau", null))]);
        Assert.All((await SheetAsync(desk, id)).Fields, f => Assert.DoesNotContain("Weber", f.Redacted, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_version_keeps_the_address_and_the_old_one_stands_in_the_history()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var slug = await desk.Publish(new KnowledgeInput { Title = "Apfelmus", Body = "Kochen.", Office = "TH" }, KnowledgeWorld.Administrator);
        var by = await desk.Actor(Ana);
        var id = await desk.Get<StartPublication, string>(s => s.FromEntryAsync(slug, by, Cancel));
        await RewriteAsync(desk, id, Ana, "Anders kochen.");
        Assert.Null(await SubmitAsync(desk, id, Ana));
        Assert.Null(await PublishAsync(desk, id, Ben));
        var (entry, versions) = (await desk.Get<PublicationList, (KnowledgeEntry Entry, List<KnowledgeVersion> Versions)?>(l => l.HistoryAsync(slug, by, Cancel)))!.Value;
        Assert.Equal((slug, "Anders kochen.", 2), (entry.Slug, entry.Body, entry.Version));
        Assert.Equal(["Anders kochen.", "Kochen."], versions.Select(v => v.Body));

        desk.Clock.Advance(TimeSpan.FromDays(400));
        var due = await desk.Get<DueReviews, List<DueReviews.Line>>(d => d.OfAsync(by, Cancel));
        Assert.Equal((slug, true), (due[0].Slug, due[0].IsOver));
        await desk.Run<PublishKnowledge>(p => p.ConfirmAsync(slug, new DateOnly(2028, 1, 1), entry.Version, by, Cancel));
        Assert.Empty(await desk.Get<DueReviews, List<DueReviews.Line>>(d => d.OfAsync(by, Cancel)));
    }

    [Fact]
    public async Task No_door_lets_a_spot_through_that_nobody_decided_on()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => PublishAloneAsync(desk, new() { Title = "Beratung", Body = "Das sagt Frau Müller aus Apolda, 0361 5554433." }));
        Assert.Equal(("knowledge.unresolved-hits", true), (refused.Code, refused.Fields.ContainsKey("body")));
        var slug = await desk.Publish(new KnowledgeInput { Title = "Harmlos", Body = "Kochen.", Office = "TH" }, KnowledgeWorld.Administrator);
        Assert.Equal("knowledge.unresolved-hits", (await Assert.ThrowsAsync<RuleBroken>(() => ChangeAsync(desk, slug, "Sagt Frau Müller.", 1))).Code);
        var imported = await ImportAsync(desk, """{"title":"Neu","body":"Anruf bei Herrn Schulze, KGC-TH-2026-00042."}""" + "\n" + """{"title":"Auch neu","body":"Kochen."}""");
        Assert.Equal((1, 1), (imported.Added, imported.Hints.Count));
        Assert.Equal("publication.not-sealed", (await Assert.ThrowsAsync<RuleBroken>(async () => await StartAsync(desk, (await desk.Ask()).Number, Ana))).Code);

        var number = await AnsweredAsync(desk);
        await desk.DbAsync(db => db.ResponseRevisions.ExecuteUpdateAsync(u => u.SetProperty(r => r.Text, "Anderer Text"), Cancel));
        Assert.Equal("publication.not-sealed", (await Assert.ThrowsAsync<RuleBroken>(() => StartAsync(desk, number, Ana))).Code);
    }

    [Fact]
    public async Task One_person_publishes_no_answer_by_any_door_and_no_field_hides_a_spot()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        Assert.Equal("knowledge.needs-second-person", await AloneAsync(new() { Title = "Harmlos", Body = "Kochen." }));
        var instrument = await desk.Publish(new() { Kind = "instrument", Title = "Leitfaden", Body = "Lesen.", Source = "RKI" }, KnowledgeWorld.Administrator);
        Assert.Equal("knowledge.needs-second-person", (await Assert.ThrowsAsync<RuleBroken>(() => ChangeAsync(desk, instrument, "Kochen.", 1))).Code);
        foreach (var input in new KnowledgeInput[]
        {
            new() { Title = "Zu KGC-TH-2026-00042", Body = "x" }, new() { Title = "x", Body = "x", Question = "Was sagt Frau Müller?" }, new() { Title = "x", Body = "x", Keywords = "Frau Müller" },
            new() { Title = "x", Body = "x", Source = "Gespräch mit Frau Müller" }, new() { Title = "x", Body = "x", Place = "bei Frau Müller" },
            new() { Kind = "instrument", Title = "x", Body = "x", Source = "Fall KGC-TH-2026-00042" }, new() { Kind = "workshop", Title = "x", Body = "x", Format = "KGC-TH-2026-00042", StartsAt = desk.Clock.GetUtcNow().AddDays(1) },
        })
        {
            Assert.Equal("knowledge.unresolved-hits", await AloneAsync(input));
            var item = new KnowledgeFile.Item(1, input, new Dictionary<string, string>());
            Assert.Single((await desk.Get<ImportKnowledge, ImportKnowledge.Outcome>(i => i.RunAsync([item], null, null, Actor.System, Cancel))).Hints);
        }

        Assert.DoesNotContain(await desk.DbAsync(db => db.KnowledgeEntries.Select(e => e.Title + e.Body + e.Source).ToListAsync(Cancel)), text => text.Contains("Müller", StringComparison.Ordinal));

        async Task<string> AloneAsync(KnowledgeInput input) => (await Assert.ThrowsAsync<RuleBroken>(() => PublishAloneAsync(desk, input))).Code;
    }

    [Fact]
    public async Task When_a_check_runs_out_it_is_a_task_of_the_office_until_somebody_reviews_or_renews()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var until = new DateOnly(2026, 6, 30);
        var own = await desk.Publish(new() { Title = "Apfelmus", Body = "Kochen.", Office = "TH", Source = "Kochbuch", ReviewedUntil = until }, KnowledgeWorld.Administrator);
        var both = await desk.Publish(new() { Title = "Birnenmus", Body = "Kochen.", Source = "Kochbuch", ReviewedUntil = until }, KnowledgeWorld.Administrator);
        desk.Clock.Advance(new DateTimeOffset(2026, 6, 15, 10, 0, 0, TimeSpan.Zero) - desk.Clock.GetUtcNow());
        Assert.Empty(await DueAsync(Ana));
        desk.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([(own, false)], await DueAsync(Ana));
        Assert.Equal([(own, false), (both, false)], await DueAsync(Lea));
        Assert.Equal([(both, false)], await DueAsync("lea.st@desk.example"));
        Assert.Empty(await DueAsync("ana.st@desk.example"));
        Assert.Empty(await DueAsync("eva.th@desk.example"));
        desk.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal([(own, true)], await DueAsync(Ana));

        // A new version by two people ends one; reading it again ends the other. Address, office and source stay.
        var lea = await desk.Actor(Lea);
        var id = await desk.Get<StartPublication, string>(s => s.FromEntryAsync(both, lea, Cancel));
        Assert.Null(await RewriteAsync(desk, id, Lea, "Anders kochen."));
        Assert.Null(await SubmitAsync(desk, id, Lea));
        Assert.Equal("publication.second-person", await PublishAsync(desk, id, Lea));
        Assert.Null(await PublishAsync(desk, id, Ben));
        Assert.Equal([(own, true)], await DueAsync(Lea));
        var entry = await desk.DbAsync(db => db.KnowledgeEntries.AsNoTracking().SingleAsync(e => e.Slug == both, Cancel));
        Assert.Equal((null, "Kochbuch", "Anders kochen."), (entry.OfficeId, entry.Source, entry.Body));
        await desk.Run<PublishKnowledge>(async p => await p.ConfirmAsync(own, new DateOnly(2027, 6, 30), 1, await desk.Actor(Ben), Cancel));
        Assert.Empty(await DueAsync(Lea));

        async Task<List<(string, bool)>> DueAsync(string who)
        {
            var by = await desk.Actor(who);
            return (await desk.Get<DueReviews, List<DueReviews.Line>>(d => d.OfAsync(by, Cancel))).ConvertAll(l => (l.Slug, l.IsOver));
        }
    }

    private static Task PublishAloneAsync(DeskWorld desk, KnowledgeInput input) =>
        desk.Get<PublishKnowledge, string>(p => p.PublishAsync(input, KnowledgeWorld.Administrator, Cancel));

    private static async Task<string> AnsweredAsync(DeskWorld desk)
    {
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", Ana, JourneyTests.Accept([]));
        await desk.Complete(number, "draft-response", "submitted", Ana, new JsonObject { ["text"] = Answer });
        await desk.Complete(number, "approve-response", "approved", Lea);
        return number;
    }

    private static async Task<string> StartAsync(DeskWorld desk, string number, string who)
    {
        var by = await desk.Actor(who);
        return await desk.Get<StartPublication, string>(s => s.FromCaseAsync(number, by, Cancel));
    }

    private static Task<RedactionSheet> SheetAsync(DeskWorld desk, string id) => desk.Get<PublicationFinder, RedactionSheet>(async finder =>
    {
        var draft = await desk.Get<PublicationList, PublicationDraft?>(async l => await l.FindAsync(id, await desk.Actor(Ana), Cancel));
        return await finder.SheetAsync(draft!, Cancel);
    });

    private static Task<string?> DecideAsync(DeskWorld desk, string id, string who, params EditPublication.Choice[] choices) =>
        CodeOf<EditPublication>(desk, id, who, (edit, version, by) => edit.DecideAsync(id, choices, version, by, Cancel));

    private static Task<string?> SubmitAsync(DeskWorld desk, string id, string who) => CodeOf<EditPublication>(desk, id, who, async (edit, version, by) =>
    {
        var draft = await desk.DbAsync(db => db.PublicationDrafts.AsNoTracking().SingleAsync(d => d.PublicId == id, Cancel));
        if (draft is { State: PublicationState.Editing, ReviewedUntil: null })
        {
            await edit.RewriteAsync(id, new PublicationInput { Title = draft.Title, Body = draft.Body, ReviewedUntil = new DateOnly(2027, 1, 31), Version = version }, by, Cancel);
            version++;
        }

        var now = await desk.DbAsync(db => db.PublicationDrafts.Where(d => d.PublicId == id).Select(d => d.Version).SingleAsync(Cancel));
        await edit.SubmitAsync(id, now, by, Cancel);
    });

    private static Task<string?> PublishAsync(DeskWorld desk, string id, string who) =>
        CodeOf<PublishDraft>(desk, id, who, (publish, version, by) => publish.RunAsync(id, version, by, Cancel));

    private static Task<string?> RewriteAsync(DeskWorld desk, string id, string who, string body) => CodeOf<EditPublication>(desk, id, who,
        (edit, version, by) => edit.RewriteAsync(id, new PublicationInput { Title = "Apfelmus", Body = body, ReviewedUntil = new DateOnly(2027, 1, 31), Version = version }, by, Cancel));

    private static Task ChangeAsync(DeskWorld desk, string slug, string body, int version) => desk.Run<PublishKnowledge>(
        p => p.ChangeAsync(slug, new() { Title = "Neu", Body = body, Office = "TH", Version = version }, KnowledgeWorld.Administrator, Cancel));

    private static Task<ImportKnowledge.Outcome> ImportAsync(DeskWorld desk, string text) =>
        desk.Get<ImportKnowledge, ImportKnowledge.Outcome>(i => i.RunAsync(KnowledgeFile.Read(text), null, null, Actor.System, Cancel));

    /// <summary>The code of the rule that said no; null when none did.</summary>
    private static async Task<string?> CodeOf<TService>(DeskWorld desk, string id, string who, Func<TService, int, Actor, Task> act) where TService : notnull
    {
        var by = await desk.Actor(who);
        var version = await desk.DbAsync(db => db.PublicationDrafts.Where(d => d.PublicId == id).Select(d => d.Version).SingleAsync(Cancel));
        try
        {
            await desk.Run<TService>(service => act(service, version, by));
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken.Code;
        }
    }
}
