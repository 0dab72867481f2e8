namespace Kgc.QualityDesk.Workflow;

/// <summary>What a migration does to a timer.</summary>
public enum TimerEffect { Keeps, Restarts, Begins, Ends }
