namespace Kgc.QualityDesk.Workflow;

/// <summary>How far the migration of one case is.</summary>
public enum MoveState { Pending, Done, Blocked, UndoPending, Undone }
