namespace Kgc.QualityDesk.Live;

/// <summary>Somebody else who has the case open now, and where they write; null when they only look.</summary>
public sealed record PresenceLine(string Name, string? Field)
{
    public string Text => $"{Name} {PresenceFields.German(Field)}.";
}
