using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.SelfChecks;

/// <summary>Runs as they are kept: found by their code alone, counted for their Land alone, gone when they end.</summary>
public class KeptRunTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task A_run_is_begun_once_opens_by_its_code_alone_and_ends_after_two_years_without_a_change()
    {
        await using var world = await DeskWorld.StartAsync(Database, staffed: false);
        var (id, code) = await BeginAsync(world);
        await world.Run<EditSelfCheck>(e => e.BeginAsync(id, code, true, DeskWorld.Cancel));
        Assert.Equal(id, (await ByCode(world, code.ToLowerInvariant().Replace('-', ' ')))!.PublicId);
        Assert.Null(await ByCode(world, RecallCode.New()));
        var other = await Assert.ThrowsAsync<RuleBroken>(() => Answer(world, id, RecallCode.New(), "GP01", 1));
        Assert.Equal("not-found", other.Code);
        world.Clock.Set(world.Clock.GetUtcNow().AddMonths(23));
        await Answer(world, id, code, "GP01", 2);
        world.Clock.Set(world.Clock.GetUtcNow().AddMonths(23));
        Assert.NotNull(await ByCode(world, code));
        Assert.Equal(0, await world.Get<PurgeSelfChecks, int>(p => p.RunAsync(DeskWorld.Cancel)));
        world.Clock.Set(world.Clock.GetUtcNow().AddMonths(2));
        Assert.Null(await ByCode(world, code));
        Assert.Equal("not-found", (await Assert.ThrowsAsync<RuleBroken>(() => Answer(world, id, code, "GP01", 3))).Code);
        Assert.Equal(1, await world.Get<PurgeSelfChecks, int>(p => p.RunAsync(DeskWorld.Cancel)));
        Assert.False(await world.DbAsync(db => db.SelfCheckRuns.AnyAsync(DeskWorld.Cancel)));
    }

    [Fact]
    public async Task A_repeated_run_has_its_own_code_keeps_the_project_and_outlives_the_first()
    {
        await using var world = await DeskWorld.StartAsync(Database, staffed: false);
        var (id, code) = await BeginAsync(world, "16055");
        await Answer(world, id, code, "GP01", 1);
        var (again, newCode) = (Guid.NewGuid().ToString("N"), RecallCode.New());
        await world.Run<EditSelfCheck>(e => e.RepeatAsync(id, code, again, newCode, DeskWorld.Cancel));
        await world.Run<EditSelfCheck>(e => e.RepeatAsync(id, code, again, newCode, DeskWorld.Cancel));
        var run = (await ByCode(world, newCode))!;
        Assert.Equal(("Probe", "16055", id), (run.Alias, run.DistrictKey, run.Earlier!.PublicId));
        Assert.Equal(["GP01", "GP02", "GP03", "GP05", "GP08"], run.Answers.Where(a => a.IsAsked).Select(a => a.Criterion).Order(StringComparer.Ordinal));
        Assert.All(run.Answers, a => Assert.Equal(AnswerKind.Open, a.Kind));
        await world.Run<EditSelfCheck>(e => e.DeleteAsync(id, code, DeskWorld.Cancel));
        Assert.Null(await ByCode(world, code));
        Assert.Null((await ByCode(world, newCode))!.EarlierId);
    }

    [Fact]
    public async Task Runs_are_compared_by_the_others_code_and_by_nothing_else()
    {
        await using var world = await DeskWorld.StartAsync(Database, staffed: false);
        var (first, second) = (await BeginAsync(world), await BeginAsync(world));
        await Refused("self-check.no-such-code", RecallCode.New());
        await Refused("self-check.no-such-code", first.Id);
        await Refused("input.invalid", second.Code);
        await world.Run<EditSelfCheck>(e => e.CompareAsync(second.Id, second.Code, first.Code, DeskWorld.Cancel));
        Assert.Equal(first.Id, (await ByCode(world, second.Code))!.Earlier!.PublicId);

        async Task Refused(string rule, string code) => Assert.Equal(rule,
            (await Assert.ThrowsAsync<RuleBroken>(() => world.Run<EditSelfCheck>(e => e.CompareAsync(second.Id, second.Code, code, DeskWorld.Cancel)))).Code);
    }

    [Fact]
    public async Task Steps_are_replaced_row_by_row()
    {
        await using var world = await DeskWorld.StartAsync(Database, staffed: false);
        var (id, code) = await BeginAsync(world);
        await Plan([("GP01", "Eins"), (null, "Zwei"), (null, "Drei")], 0);
        await Plan([(null, "Drei")], 1);
        await Plan([("GP02", "Neu"), (null, "Drei")], 2);
        Assert.Equal(["Neu", "Drei"], (await ByCode(world, code))!.Steps.OrderBy(s => s.Position).Select(s => s.Text));

        Task Plan(IReadOnlyList<(string?, string)> steps, int seen) => world.Run<EditSelfCheck>(e => e.PlanAsync(id, code, steps, seen, DeskWorld.Cancel));
    }

    [Fact]
    public async Task Figures_need_five_runs_of_the_own_Land_and_hide_small_counts()
    {
        await using var world = await DeskWorld.StartAsync(Database);
        for (var i = 0; i < 4; i++)
        {
            await Full(world, "16055", i == 0 ? 1 : 2);
        }

        await Full(world, "ST", 1);
        await Full(world, null, 1);
        Assert.Null((await Board(world, "ana.th")).Runs);
        await Full(world, "TH", 2);
        await Full(world, "16054", 2);
        await BeginAsync(world, "TH");
        var board = await Board(world, "ana.th");
        Assert.Equal((6, 6), (board.Runs, board.Quarters[0].Count));
        Assert.All(board.Steps, s => Assert.True(s.Count is null or >= 5));
        var first = board.Ladders.First(l => l.Criterion == "GP01");
        // One in stage 1 is hidden; five in stage 2 would give it away.
        Assert.Equal([null, null, 0, 0], first.Stages);
        Assert.Null((await Board(world, "ana.st")).Runs);
        Assert.Equal("not-found", (await Assert.ThrowsAsync<RuleBroken>(() => Board(world, "ana.th", "ST"))).Code);
        Assert.Equal("not-allowed", (await Assert.ThrowsAsync<RuleBroken>(() => Board(world, "eva.th"))).Code);
    }

    private static async Task Full(DeskWorld world, string? place, int stage)
    {
        var (id, code) = await BeginAsync(world, place);
        await Answer(world, id, code, "GP01", stage);
        await world.Run<EditSelfCheck>(e => e.PlanAsync(id, code, [("GP01", "Weiter")], 0, DeskWorld.Cancel));
    }

    private static async Task<SelfCheckBoard> Board(DeskWorld world, string who, string? office = null)
    {
        var by = await world.Actor($"{who}@desk.example");
        return await world.Get<SelfCheckFigures, SelfCheckBoard>(f => f.RunAsync(office, null, by, DeskWorld.Cancel));
    }

    private static async Task<(string Id, string Code)> BeginAsync(DeskWorld world, string? place = null)
    {
        var (id, code) = (Guid.NewGuid().ToString("N"), RecallCode.New());
        await world.Run<EditSelfCheck>(async e =>
        {
            await e.BeginAsync(id, code, true, DeskWorld.Cancel);
            await e.DescribeAsync(id, code, new SelfCheckDetails { Alias = "Probe", Place = place, Chosen = ["GP05", "GP08"] }, 0, DeskWorld.Cancel);
        });
        return (id, code);
    }

    private static Task Answer(DeskWorld world, string id, string code, string criterion, int stage) => world.Run<EditSelfCheck>(async e =>
    {
        var seen = await world.DbAsync(db => db.SelfCheckRuns.Where(r => r.PublicId == id).SelectMany(r => r.Answers).Where(a => a.Criterion == criterion)
            .Select(a => a.Version).FirstOrDefaultAsync(DeskWorld.Cancel));
        await e.AnswerAsync(id, code, criterion, new AnswerInput(AnswerKind.Stage, stage), seen, DeskWorld.Cancel);
    });

    private static Task<SelfCheckRun?> ByCode(DeskWorld world, string code) => world.Get<FindSelfCheck, SelfCheckRun?>(f => f.ByCodeAsync(code, DeskWorld.Cancel));
}
