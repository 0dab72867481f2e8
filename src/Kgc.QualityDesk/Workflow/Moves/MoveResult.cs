namespace Kgc.QualityDesk.Workflow;

/// <summary>Stays: goes on at the same step of the new version. Maps: goes on at another step. Blocked: stays on its version.</summary>
public enum MoveResult { Stays, Maps, Blocked }
