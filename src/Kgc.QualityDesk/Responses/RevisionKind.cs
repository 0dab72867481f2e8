namespace Kgc.QualityDesk.Responses;

/// <summary>An answer, or the addendum that corrects one that was sent.</summary>
public enum RevisionKind { Answer, Addendum }
