namespace Kgc.QualityDesk;

/// <summary>Who did what and when, told to the person who came second. <paramref name="What"/> is German: „Aufgabe erledigt: Annehmen“.</summary>
public sealed record Conflict(string Who, string What, DateTimeOffset When);
