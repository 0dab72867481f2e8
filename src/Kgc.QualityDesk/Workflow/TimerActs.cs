using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Workflow;

/// <summary>What timers do that wake no chart: reminders, alarms about promised dates, and news from the case that one was merged into.</summary>
public sealed record TimerActs(TimerMail Mail, RaiseAlarms Alarms, HearFromTarget Merged);
