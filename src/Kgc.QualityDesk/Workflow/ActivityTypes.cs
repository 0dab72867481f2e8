using System.Collections.Frozen;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Activities that the desk runs itself; the rest (decisions, forks, loops) is the flowchart's own.</summary>
public static class ActivityTypes
{
    public const string Task = "QualityDesk.Task";
    public const string RunTask = "Elsa.RunTask";
    public const string SetStage = "QualityDesk.SetStage";
    public const string SendMessage = "QualityDesk.SendMessage";
    public const string PauseClock = "QualityDesk.PauseClock";
    public const string ResumeClock = "QualityDesk.ResumeClock";
    public const string CloseCase = "QualityDesk.CloseCase";
    public const string WaitForApplicant = "QualityDesk.WaitForApplicant";
    public const string WaitWorkingDays = "QualityDesk.WaitWorkingDays";
    public const string Delay = "Elsa.Delay";
    public const string StartAt = "Elsa.StartAt";
    public const string Event = "Elsa.Event";
    public const string PublishEvent = "Elsa.PublishEvent";
    public const string Escalate = "QualityDesk.Escalate";

    public static readonly IReadOnlySet<string> RunByDesk = new[]
    {
        Task, RunTask, SetStage, SendMessage, PauseClock, ResumeClock, CloseCase, WaitForApplicant, WaitWorkingDays, Delay, StartAt,
        Event, PublishEvent, Escalate,
    }.ToFrozenSet();
}
