namespace Kgc.QualityDesk.Workflow;

/// <summary>A migration as it is shown: how far it is, and what became of each case.</summary>
public sealed record BatchView(
    string Id, string Workflow, int To, string Reason, string By, DateTimeOffset At, BatchView.Sums Counts, IReadOnlyList<BatchView.Line> Items, string? Next)
{
    public sealed record Sums(int Total, int Pending, int Done, int Blocked, int Undone);

    public sealed record Line(
        string Number, string Office, int From, MoveState State, string? Detail, MoveResult? Result, IReadOnlyList<PlanJson.Step> Steps,
        IReadOnlyList<PlanJson.Timer> Timers, IReadOnlyList<string> Notes, DateTimeOffset? MovedAt, DateTimeOffset? UndoneAt);
}
