namespace Kgc.QualityDesk.Flowcharts;

/// <summary>What came of an execution: done with outcomes, or waiting to be resumed.</summary>
public readonly record struct ActivityResult
{
    private static readonly string[] OnlyDone = [Ports.Done];
    private readonly string[]? _outcomes;

    private ActivityResult(string[] outcomes) => _outcomes = outcomes;

    public static ActivityResult Wait { get; }

    public bool IsWaiting => _outcomes is null;

    public IReadOnlyList<string> Outcomes => _outcomes ?? [];

    public static ActivityResult Done(params string[] outcomes) => new(outcomes.Length == 0 ? OnlyDone : outcomes);
}
