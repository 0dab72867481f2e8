namespace Kgc.QualityDesk.Cases;

/// <summary>Coarse position of a case, for lists and colours.</summary>
public enum Stage { Intake, Review, Response, Closed }
