namespace Kgc.QualityDesk.Deadlines;

/// <summary>How late it is for a date that was promised; each is worse than the one before.</summary>
public enum AlarmKind { Warning, Due, Escalation }
