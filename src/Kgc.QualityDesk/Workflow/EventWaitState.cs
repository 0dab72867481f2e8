namespace Kgc.QualityDesk.Workflow;

/// <summary>Published: another case has sent the event, and a timer that is due at once brings it.</summary>
public enum EventWaitState { Waiting, Published, Received, Cancelled }
