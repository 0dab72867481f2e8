using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Live;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Tests.Live;

/// <summary>Who is told what: exactly those who see the case as a whole, and experts nothing but that their own tasks changed.</summary>
public class LiveFeedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task An_act_is_told_to_its_office_and_to_nobody_else()
    {
        await using var desk = await StartAsync();
        var feed = await desk.Get<LiveFeed, LiveFeed>(Task.FromResult);
        using var ana = await ListenAsync(desk, feed, "ana.th");
        using var other = await ListenAsync(desk, feed, "ana.st");
        using var expert = await ListenAsync(desk, feed, "eva.th");
        var number = (await desk.Ask()).Number;
        var elsewhere = (await desk.Ask(district: "15002")).Number;

        Assert.Equal([(number, EntryKinds.CaseOpened)], await ToldAsync(ana, 1));
        Assert.Equal([(elsewhere, EntryKinds.CaseOpened)], await ToldAsync(other, 1));
        await PausesAsync(ana, other, expert);
    }

    [Fact]
    public async Task An_expert_hears_of_their_own_tasks_and_not_of_another_experts_verdict()
    {
        await using var desk = await StartAsync();
        var feed = await desk.Get<LiveFeed, LiveFeed>(Task.FromResult);
        var number = (await desk.Ask()).Number;
        using var eva = await ListenAsync(desk, feed, "eva.th");
        using var emil = await ListenAsync(desk, feed, "emil.th");
        await Task.Delay(TimeSpan.FromSeconds(1.2), DeskWorld.Cancel);
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", new JsonObject
        {
            ["topic"] = "BED-DATEN", ["experts"] = new JsonArray("eva.th@desk.example", "emil.th@desk.example"),
        });
        Assert.Equal((LiveSignalKind.Tasks, null), await NextAsync(eva));
        Assert.Equal((LiveSignalKind.Tasks, null), await NextAsync(emil));

        await desk.Complete(number, "expert-review", "supported", "eva.th@desk.example", new JsonObject { ["statement"] = "Tragfähig." });
        Assert.Equal((LiveSignalKind.Tasks, null), await NextAsync(eva));
        await PausesAsync(emil);
    }

    [Fact]
    public async Task Whoever_comes_again_is_told_what_they_missed_within_their_rights()
    {
        await using var desk = await StartAsync();
        var (ana, other, expert) = (await desk.Actor("ana.th@desk.example"), await desk.Actor("ana.st@desk.example"), await desk.Actor("eva.th@desk.example"));
        var known = new LiveMark(await desk.Get<CatchUp, long>(c => c.LastAsync(DeskWorld.Cancel)));
        var number = (await desk.Ask()).Number;
        var missed = await desk.Get<CatchUp, (IReadOnlyList<LiveSignal> Signals, LiveMark Now)>(c => c.RunAsync(known, ana, DeskWorld.Cancel));
        Assert.Equal([number], missed.Signals.Select(s => s.Act!.Number));
        Assert.Empty((await desk.Get<CatchUp, (IReadOnlyList<LiveSignal> Signals, LiveMark Now)>(c => c.RunAsync(missed.Now, ana, DeskWorld.Cancel))).Signals);
        foreach (var stranger in new[] { other, expert })
        {
            Assert.Empty((await desk.Get<CatchUp, (IReadOnlyList<LiveSignal> Signals, LiveMark Now)>(c => c.RunAsync(known, stranger, DeskWorld.Cancel))).Signals);
        }
    }

    [Fact]
    public async Task What_is_told_is_what_the_pages_show()
    {
        await using var desk = await StartAsync();
        foreach (var district in new[] { "16055", "15002" })
        {
            await desk.Ask(district: district);
        }

        var lines = await desk.DbAsync(db => LiveLog.After(db, 0, 1000).ToListAsync(DeskWorld.Cancel));
        foreach (var name in new[] { "ana.th", "lea.th", "eva.th", "ana.st", "lea.st", "eva.st" })
        {
            var by = await desk.Actor($"{name}@desk.example");
            var seen = await desk.DbAsync(db => db.Cases.AdvisedBy(by).Select(c => c.Number).ToListAsync(DeskWorld.Cancel));
            Assert.Equal(seen.Order(), lines.Where(l => LiveLog.Sees(by, l.OfficeId)).Select(l => l.Number).Distinct().Order());
        }
    }

    [Fact]
    public async Task A_number_that_is_committed_late_is_told_once_and_nothing_is_remembered_for_long()
    {
        await using var desk = await StartAsync();
        var id = (await desk.Load((await desk.Ask()).Number)).Id;
        var last = await desk.Get<CatchUp, long>(c => c.LastAsync(DeskWorld.Cancel));
        var cursor = new LiveCursor(last);
        var now = desk.Clock.GetUtcNow();
        await WriteAsync(desk, id, last + 5, 90);
        Assert.Equal([last + 5], await ReadAsync(desk, cursor, now));
        await WriteAsync(desk, id, last + 3, 91);
        Assert.Equal([last + 3], await ReadAsync(desk, cursor, now.AddSeconds(5)));
        Assert.Empty(await ReadAsync(desk, cursor, now.AddSeconds(6)));
        Assert.Equal(2, cursor.Remembered);
        Assert.Empty(await ReadAsync(desk, cursor, now + LiveCursor.Longest.Add(TimeSpan.FromSeconds(6))));
        Assert.Equal(0, cursor.Remembered);
    }

    [Fact]
    public async Task One_person_cannot_take_every_connection()
    {
        await using var desk = await StartAsync();
        var feed = await desk.Get<LiveFeed, LiveFeed>(Task.FromResult);
        var ana = await desk.Actor("ana.th@desk.example");
        List<LiveListener?> windows = [];
        for (var i = 0; i <= LiveFeed.MostPerPerson; i++)
        {
            windows.Add(await feed.ListenAsync(ana, null, DeskWorld.Cancel));
        }

        Assert.Equal([LiveFeed.MostPerPerson, 1], windows.GroupBy(w => w is null).OrderBy(g => g.Key).Select(g => g.Count()));
        using var ben = await ListenAsync(desk, feed, "ben.th");
        windows.ForEach(w => w?.Dispose());
        using var again = await ListenAsync(desk, feed, "ana.th");
        Assert.Equal(2, feed.Count);
    }

    [Fact]
    public async Task Whoever_does_not_read_is_told_that_much_happened_instead_of_everything()
    {
        await using var desk = await StartAsync();
        var feed = await desk.Get<LiveFeed, LiveFeed>(Task.FromResult);
        using var slow = await ListenAsync(desk, feed, "ana.th");
        for (var i = 0; i < 150; i++)
        {
            slow.Tell(new LiveSignal(LiveSignalKind.Tasks));
        }

        List<LiveSignalKind> read = [];
        while (slow.Take() is { } signal)
        {
            read.Add(signal.Kind);
        }

        Assert.Equal((101, LiveSignalKind.Much), (read.Count, read[^1]));
    }

    private Task<DeskWorld> StartAsync() => DeskWorld.StartAsync(Database, more: services => services.AddLogging());

    private static async Task<LiveListener> ListenAsync(DeskWorld desk, LiveFeed feed, string who)
    {
        var listener = await feed.ListenAsync(await desk.Actor($"{who}@desk.example"), null, DeskWorld.Cancel);
        Assert.NotNull(listener);
        return listener;
    }

    private static async Task<List<(string Number, string Kind)>> ToldAsync(LiveListener listener, int count)
    {
        List<(string, string)> told = [];
        while (told.Count < count)
        {
            Assert.True(await listener.WaitAsync(Patience, DeskWorld.Cancel), "nothing was told");
            told.Add((listener.Take()!.Act!.Number, EntryKinds.CaseOpened));
        }

        return told;
    }

    private static async Task<(LiveSignalKind Kind, LiveEvent? Act)> NextAsync(LiveListener listener)
    {
        Assert.True(await listener.WaitAsync(Patience, DeskWorld.Cancel), "nothing was told");
        var signal = listener.Take()!;
        return (signal.Kind, signal.Act);
    }

    /// <summary>Longer than two looks at the history: whatever was to be told has been.</summary>
    private static async Task PausesAsync(params LiveListener[] listeners)
    {
        await Task.Delay(TimeSpan.FromSeconds(1.5), DeskWorld.Cancel);
        Assert.All(listeners, listener => Assert.Null(listener.Take()));
    }

    private static Task WriteAsync(DeskWorld desk, int caseId, long id, int sequence) => desk.DbAsync(async db =>
    {
        db.CaseEntries.Add(new CaseEntry
        {
            Id = id, CaseId = caseId, Sequence = sequence, Kind = EntryKinds.NoteAdded, At = desk.Clock.GetUtcNow(), ActorName = "", DataHash = "", PreviousHash = "", Hash = "",
        });
        await db.SaveChangesAsync(DeskWorld.Cancel);
    });

    private static Task<IReadOnlyList<long>> ReadAsync(DeskWorld desk, LiveCursor cursor, DateTimeOffset now) =>
        desk.DbAsync<IReadOnlyList<long>>(async db => [.. (await cursor.NextAsync(db, now, DeskWorld.Cancel)).Select(l => l.Id)]);
}
