namespace Kgc.QualityDesk.Writing;

/// <summary>Somebody else of the office is writing the same answer.</summary>
public sealed record OtherDraft(string Id, string Who, DateTimeOffset StartedAt, DateTimeOffset ChangedAt, string Text);
