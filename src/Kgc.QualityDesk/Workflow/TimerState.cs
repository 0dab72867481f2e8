namespace Kgc.QualityDesk.Workflow;

public enum TimerState { Pending, Fired, Cancelled, Failed }
