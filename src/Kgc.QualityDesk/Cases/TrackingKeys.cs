namespace Kgc.QualityDesk.Cases;

/// <summary>A case's tracking id with the two tokens derived from it: for programs, and for links in mails.</summary>
public sealed record TrackingKeys(string Id, string Token, string LinkToken);
