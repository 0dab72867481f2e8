using System.Collections.Frozen;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The table of activity types that can be published; names only, no CLR type behind them.</summary>
internal static class ActivityTypes
{
    public const string Flowchart = "Elsa.Flowchart";
    public const string ParallelForEach = "Elsa.ParallelForEach";
    public const string Task = "QualityDesk.Task";
    public const string RunTask = "Elsa.RunTask";
    public const string Delay = "Elsa.Delay";
    public const string StartAt = "Elsa.StartAt";
    public const string Event = "Elsa.Event";
    public const string PublishEvent = "Elsa.PublishEvent";
    public const string SetStage = "QualityDesk.SetStage";
    public const string SendMessage = "QualityDesk.SendMessage";
    public const string PauseClock = "QualityDesk.PauseClock";
    public const string ResumeClock = "QualityDesk.ResumeClock";
    public const string Escalate = "QualityDesk.Escalate";
    public const string CloseCase = "QualityDesk.CloseCase";
    public const string WaitForApplicant = "QualityDesk.WaitForApplicant";
    public const string WaitWorkingDays = "QualityDesk.WaitWorkingDays";

    private static readonly FrozenDictionary<string, NodeKind> Kinds = new Dictionary<string, NodeKind>(StringComparer.Ordinal)
    {
        [Flowchart] = NodeKind.Flowchart,
        ["Elsa.Start"] = NodeKind.Start,
        ["Elsa.End"] = NodeKind.End,
        ["Elsa.Finish"] = NodeKind.Finish,
        ["Elsa.FlowDecision"] = NodeKind.Decision,
        ["Elsa.FlowSwitch"] = NodeKind.Switch,
        ["Elsa.FlowFork"] = NodeKind.Fork,
        ["Elsa.FlowJoin"] = NodeKind.Join,
        [ParallelForEach] = NodeKind.ForEach,
        ["Elsa.SetVariable"] = NodeKind.SetVariable,
        ["Elsa.SetName"] = NodeKind.SetName,
        ["Elsa.Correlate"] = NodeKind.Correlate,
        [Task] = NodeKind.Host,
        [RunTask] = NodeKind.Host,
        [Delay] = NodeKind.Host,
        [StartAt] = NodeKind.Host,
        [Event] = NodeKind.Host,
        [PublishEvent] = NodeKind.Host,
        [SetStage] = NodeKind.Host,
        [SendMessage] = NodeKind.Host,
        [PauseClock] = NodeKind.Host,
        [ResumeClock] = NodeKind.Host,
        [Escalate] = NodeKind.Host,
        [CloseCase] = NodeKind.Host,
        [WaitForApplicant] = NodeKind.Host,
        [WaitWorkingDays] = NodeKind.Host,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Waiting =
        new[] { Task, RunTask, Delay, StartAt, Event, WaitForApplicant, WaitWorkingDays }.ToFrozenSet(StringComparer.Ordinal);

    public static NodeKind KindOf(string type) => Kinds.GetValueOrDefault(type);

    /// <summary>Whether the activity, or something inside it, rests until a person or a timer acts.</summary>
    public static bool Waits(ActivityNode node) => node.All().Any(inner => Waiting.Contains(inner.Type));
}
