using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Knowledge.Answered;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Knowledge;

/// <summary>Who may publish what, what a file brings, and what is counted.</summary>
public sealed class PublishKnowledgeTests
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task Advisors_publish_for_their_office_administrators_for_both()
    {
        await using var desk = await DeskWorld.StartAsync();
        var (ana, other, expert) = (await desk.Actor("ana.th@desk.example"), await desk.Actor("ana.st@desk.example"), await desk.Actor("eva.th@desk.example"));
        var slug = await desk.Publish(new() { Kind = "instrument", Title = "Für Thüringen", Body = "x", Office = "TH" }, ana);
        Assert.Equal("not-allowed", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Publish(new() { Kind = "instrument", Title = "Für beide", Body = "x" }, ana))).Code);
        Assert.Equal("not-allowed", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Publish(new() { Kind = "instrument", Title = "Anderswo", Body = "x", Office = "ST" }, ana))).Code);
        Assert.Equal("not-allowed", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Publish(new() { Kind = "instrument", Title = "Für TH", Body = "x", Office = "TH" }, expert))).Code);
        Assert.Equal("not-found", (await Assert.ThrowsAsync<RuleBroken>(() => Change(desk, slug, 1, other))).Code);
        Assert.Equal("input.invalid", (await Assert.ThrowsAsync<RuleBroken>(() => Change(desk, slug, null, ana))).Code);
        await Change(desk, slug, 1, ana);
        var late = await Assert.ThrowsAsync<RuleBroken>(() => Change(desk, slug, 1, ana));
        Assert.Equal(("knowledge.moved-on", "ana.th"), (late.Code, late.Conflict!.Who));
        await Change(desk, slug, 2, KnowledgeWorld.Administrator);
        Assert.Equal(3, await desk.DbAsync(db => db.AuditEntries.CountAsync(a => a.Subject == PublishKnowledge.Subject(slug), Cancel)));
    }

    [Fact]
    public async Task Two_entries_with_the_same_title_have_different_addresses()
    {
        await using var desk = await DeskWorld.StartAsync(staffed: false);
        Assert.Equal(["groesse-und-masse", "groesse-und-masse-2", "eintrag"],
            [await Instrument("Größe und Maße"), await Instrument("Größe und Maße!"), await Instrument("😀")]);
        Assert.Equal("knowledge.slug-taken", (await Assert.ThrowsAsync<RuleBroken>(
            () => desk.Publish(new() { Kind = "instrument", Title = "x", Body = "x", Slug = "eintrag" }, KnowledgeWorld.Administrator))).Code);

        Task<string> Instrument(string title) => desk.Publish(new() { Kind = "instrument", Title = title, Body = "Ein Text." }, KnowledgeWorld.Administrator);
    }

    [Fact]
    public async Task A_file_read_twice_doubles_nothing_and_one_with_an_error_brings_nothing()
    {
        await using var desk = await DeskWorld.StartAsync(staffed: false);
        const string Lines = """
            {"title":"Apfelmus","body":"Kochen.","topic":"GIBTESNICHT","keywords":["Obst","B\u00fcrger"]}
            {"title":"Apfelmus","body":"Anders kochen.","office":"TH","kind":"answer","reviewedUntil":"2027-01-31"}
            """;
        var first = await Import(desk, Lines);
        Assert.Equal((2, 0, 0, 1), (first.Added, first.Changed, first.Same, first.Hints.Count));
        var again = await Import(desk, "[" + string.Join(",\n", Lines.Split('\n')) + "]");
        Assert.Equal((0, 0, 2), (again.Added, again.Changed, again.Same));
        Assert.Equal(["Apfelmus", "Apfelmus"], await desk.Find("Apfelmus"));
        var refused = await Assert.ThrowsAsync<StartRefused>(() => Import(desk, """
            {"title":"Birne","body":"x"}

            {"body":"y","kind":"foo","startsAt":"morgen"}
            """));
        Assert.Equal(["Zeile 3, kind", "Zeile 3, startsAt", "Zeile 3, title"], refused.Lines.SkipLast(1).Select(l => l.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Empty(await desk.Find("Birne"));
        Assert.StartsWith("Zeile 2", (await Assert.ThrowsAsync<StartRefused>(() => Import(desk, "[\n{\"title\":}\n]"))).Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_an_entry_answers_is_counted_once_per_form_and_says_nothing_of_the_person()
    {
        await using var desk = await DeskWorld.StartAsync();
        var slug = await desk.Publish("Apfelmus");
        var key = Secret.New();
        Assert.True(await Count(desk, slug, key, "ST"));
        Assert.False(await Count(desk, slug, key, "ST"));
        Assert.True(await Count(desk, slug, Secret.New(), null));
        await Assert.ThrowsAsync<RuleBroken>(() => Count(desk, "gibt-es-nicht", Secret.New(), null));
        var rows = await desk.DbAsync(db => db.AnsweredWithoutCases.AsNoTracking().OrderBy(a => a.Id).ToListAsync(Cancel));
        Assert.Equal([new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2)], rows.Select(r => r.Day));
        Assert.Equal([true, false], rows.Select(r => r.OfficeId is not null));
        Assert.DoesNotContain(key, rows[0].KeyHash, StringComparison.Ordinal);
    }

    private static Task Change(DeskWorld desk, string slug, int? version, Actor by) =>
        desk.Run<PublishKnowledge>(p => p.ChangeAsync(slug, new() { Kind = "instrument", Title = "Neu", Body = "y", Office = "TH", Version = version }, by, Cancel));

    private static Task<ImportKnowledge.Outcome> Import(DeskWorld desk, string text) =>
        desk.Get<ImportKnowledge, ImportKnowledge.Outcome>(i => i.RunAsync(KnowledgeFile.Read(text), null, null, Actor.System, Cancel));

    private static Task<bool> Count(DeskWorld desk, string slug, string key, string? office) =>
        desk.Get<CountAnswered, bool>(c => c.RunAsync(slug, key, AnsweredChannel.Page, office, Cancel));
}
