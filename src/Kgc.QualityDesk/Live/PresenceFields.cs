using System.Collections.Frozen;

namespace Kgc.QualityDesk.Live;

/// <summary>Where somebody may be writing, in words. A browser may only name these: what others read never comes from it.</summary>
public static class PresenceFields
{
    public const string Other = "other";

    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["answer"] = "schreibt an der Antwort",
        ["note"] = "schreibt einen Vermerk",
        ["message"] = "schreibt eine Nachricht",
        ["question"] = "schreibt eine Rückfrage",
        ["approval"] = "schreibt an der Freigabe",
        ["classification"] = "ändert die Einordnung",
        [Other] = "schreibt in ein anderes Feld",
    }.ToFrozenDictionary();

    public static string? Known(string? field) => string.IsNullOrEmpty(field) ? null : Texts.ContainsKey(field) ? field : Other;

    public static string German(string? field) => field is not null && Texts.TryGetValue(field, out var text) ? text : "sieht diesen Fall an";
}
