using FsCheck;
using FsCheck.Fluent;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Cases.Links;

/// <summary>
/// Merging and undoing it is the identity: two pairs of cases live through the same history at the same times, one pair merged and
/// taken apart on the way, and afterwards no table tells them apart (docs/adr/0023 says what is compared and what is not).
/// </summary>
public class MergeIdentityTests
{
    private sealed record History(IReadOnlyList<string> Before, IReadOnlyList<string> Between, IReadOnlyList<string> After, Other Third)
    {
        public override string ToString() => $"{string.Join(", ", Before)} | merge | {string.Join(", ", Between)} | undo | {string.Join(", ", After)}, third: {Third}";
    }

    /// <summary>Whether a third case was merged into the same target, and was taken out again before the first or after it.</summary>
    private enum Other { None, OutFirst, OutLast }

    private static readonly TimeSpan[] Waits = [TimeSpan.FromHours(3), TimeSpan.FromHours(25), TimeSpan.FromDays(6), TimeSpan.FromDays(15)];

    private static readonly HashSet<string> Told = [EntryKinds.CaseMerged, EntryKinds.CaseUnmerged, EntryKinds.MergedReplyArrived];

    protected virtual string Database => "Sqlite";

    [Fact]
    public Task Merge_then_undo_leaves_no_trace_but_the_history() => HoldsForAsync(10);

    [Fact, Trait("Size", "Full")]
    public Task Merge_then_undo_leaves_no_trace_but_the_history_in_hundreds_of_histories() => HoldsForAsync(400);

    private async Task HoldsForAsync(int count)
    {
        var waits = Enumerable.Range(0, Waits.Length).Select(i => $"wait {i}").ToArray();
        Gen<IReadOnlyList<string>> Some(string[] words, int most) => Gen.Choose(0, most).SelectMany(n =>
            Gen.Frequency((4, Gen.Elements(words)), (1, Gen.Elements(waits))).ListOf(n)).Select(list => (IReadOnlyList<string>)[.. list]);
        var histories = from before in Some(PairOfCases.Before, 4)
                        from between in Some(PairOfCases.Between, 8)
                        from after in Some([.. PairOfCases.Before, .. PairOfCases.Between], 4)
                        from third in Gen.Elements(Other.None, Other.OutFirst, Other.OutLast)
                        select new History(before, between, after, third);
        await using var desk = await DeskWorld.StartAsync(Database);
        foreach (var history in histories.Sample(10, count))
        {
            await HoldsAsync(desk, history);
        }

        var report = await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(DeskWorld.Cancel));
        Assert.True(report.IsSound, string.Join('\n', report.Findings.Take(5)));
    }

    private static async Task HoldsAsync(DeskWorld desk, History history)
    {
        var (one, twin) = (await PairOfCases.AskedAsync(desk), await PairOfCases.AskedAsync(desk));
        var by = await desk.Actor("lea.th@desk.example");
        await LiveAsync(desk, one, twin, history.Before, history, resting: null);
        var merged = await TryAsync(() => desk.Run<MergeCases>(m => m.RunAsync(one.Merged, new(one.Target, null, null, null), by, DeskWorld.Cancel)));
        var third = history.Third == Other.None ? null : (await desk.Ask()).Number;
        var isThird = third is not null && await TryAsync(() => desk.Run<MergeCases>(m => m.RunAsync(third, new(one.Target, null, null, null), by, DeskWorld.Cancel)));
        await LiveAsync(desk, one, twin, history.Between, history, resting: merged ? await twin.IdAsync(twin.Merged) : null);
        string?[] taken = [isThird && history.Third == Other.OutFirst ? third : null, merged ? one.Merged : null, isThird && history.Third == Other.OutLast ? third : null];
        foreach (var number in taken.OfType<string>())
        {
            await desk.Run<MergeCases>(m => m.UndoAsync(number, null, by, DeskWorld.Cancel));
        }

        await SameAsync(desk, one, twin, history);
        await LiveAsync(desk, one, twin, history.After, history, resting: null);
        await SameAsync(desk, one, twin, history);
    }

    private static async Task LiveAsync(DeskWorld desk, PairOfCases one, PairOfCases twin, IReadOnlyList<string> words, History history, int? resting)
    {
        foreach (var word in words)
        {
            if (word.StartsWith("wait", StringComparison.Ordinal))
            {
                desk.Clock.Advance(Waits[word[^1] - '0']);
                await FireAsync(desk, resting);
                continue;
            }

            var (here, there) = (await one.DoAsync(word), await twin.DoAsync(word));
            Assert.True(here == there, $"{word}: {here ?? "done"}, without merging {there ?? "done"}, in {history}");
        }
    }

    /// <summary>What rests in the merged case rests in its twin, which no merge keeps quiet.</summary>
    private static async Task FireAsync(DeskWorld desk, int? resting)
    {
        var due = await desk.DbAsync(db => FireTimer.Due(db, desk.Clock.GetUtcNow()).Where(id => !db.Timers.Any(t => t.Id == id && t.CaseId == resting && t.Kind != TimerKind.Withdrawal))
            .ToListAsync(DeskWorld.Cancel));
        foreach (var id in due)
        {
            await desk.Run<FireTimer>(f => f.RunAsync(id, DeskWorld.Cancel));
        }
    }

    private static async Task SameAsync(DeskWorld desk, PairOfCases one, PairOfCases twin, History history)
    {
        foreach (var (here, there) in new[] { (one.Merged, twin.Merged), (one.Target, twin.Target) })
        {
            var (rows, expected) = (await CaseRows.ReadAsync(desk, await one.IdAsync(here)), await CaseRows.ReadAsync(desk, await twin.IdAsync(there)));
            Assert.True(rows.SequenceEqual(expected, StringComparer.Ordinal), $"{history}\nonly merged:\n{string.Join('\n', rows.Except(expected))}\nonly without:\n{string.Join('\n', expected.Except(rows))}");
            Assert.Equal(await desk.History(there), (await desk.History(here)).Where(kind => !Told.Contains(kind)));
        }
    }

    private static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (RuleBroken broken) when (broken.Code is "case.closed" or "case.withdrawn" or "merge.answered")
        {
            return false;
        }
    }
}
