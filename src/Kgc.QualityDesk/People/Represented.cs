namespace Kgc.QualityDesk.People;

/// <summary>Somebody for whom a person stands in today, and in which office.</summary>
public sealed record Represented(int PersonId, string Name, int OfficeId);
