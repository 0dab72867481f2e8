using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Workflow;

/// <summary>What timers do that wake no chart: reminders, and alarms about promised dates.</summary>
public sealed record TimerActs(TimerMail Mail, RaiseAlarms Alarms);
