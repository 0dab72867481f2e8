using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Web.Api.Workflows;

/// <summary>What would happen to every running case.</summary>
public sealed record DryRunAnswer(string Workflow, int? To, DryRunAnswer.Sums Counts, IReadOnlyList<DryRunAnswer.Item> Items, string? Next)
{
    public sealed record Sums(int Total, int Stays, int Maps, int Blocked);

    public sealed record Block(string Code, string Node, string Reason);

    public sealed record Item(
        string Number, string Office, int From, MoveResult Result, IReadOnlyList<PlanJson.Step> Steps, IReadOnlyList<Block> Reasons,
        IReadOnlyList<PlanJson.Timer> Timers, IReadOnlyList<string> Notes);

    private const int Default = 500;
    private const int Most = 10_000;

    internal static DryRunAnswer Of(string workflow, int? to, DryRunReport report, MoveInput input)
    {
        var limit = input.Limit ?? Default;
        if (limit is < 1 or > Most)
        {
            throw RuleBroken.Field("limit", $"Bitte geben Sie eine Zahl von 1 bis {Most} an.");
        }

        var after = Cursor.Read(input.Cursor, "dry-run")?.Key;
        var rest = report.Cases.Where(c => input.Result is null || c.Result == input.Result)
            .SkipWhile(c => after is not null && c.Number != after).Skip(after is null ? 0 : 1).ToList();
        return new(workflow, to, new(report.Cases.Count, report.Count(MoveResult.Stays), report.Count(MoveResult.Maps), report.Count(MoveResult.Blocked)),
            [.. rest.Take(limit).Select(c => ItemOf(report, c))],
            rest.Count > limit ? new Cursor("dry-run", "", rest[limit - 1].Number).ToString() : null);
    }

    private static Item ItemOf(DryRunReport report, CasePlan plan) => new(
        plan.Number, plan.Office, report.Versions[plan.FromVersionId], plan.Result, PlanJson.Steps(plan),
        [.. plan.Blocks.Select(b => new Block(b.Code, b.NodeId, b.Reason))], PlanJson.Timers(plan), plan.Notes);
}
