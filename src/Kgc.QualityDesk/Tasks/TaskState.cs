namespace Kgc.QualityDesk.Tasks;

/// <summary>Suspended tasks rest while a withdrawal can still be undone.</summary>
public enum TaskState { Open, Suspended, Completed, Cancelled }
