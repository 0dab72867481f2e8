namespace Kgc.QualityDesk.Workflow;

public enum TimerKind { Wait, ApplicantTimeout, Remind, Escalate, Withdrawal, Event, Deadline, Merge }
