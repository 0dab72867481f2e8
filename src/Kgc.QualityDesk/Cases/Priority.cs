namespace Kgc.QualityDesk.Cases;

/// <summary>How fast the office promises an answer.</summary>
public enum Priority { Normal, Urgent }
