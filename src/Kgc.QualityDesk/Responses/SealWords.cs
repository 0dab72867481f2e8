namespace Kgc.QualityDesk.Responses;

/// <summary>German words for what broke a seal.</summary>
public static class SealWords
{
    public static string German(SealParts broken) => string.Join(", ", Names(broken));

    private static IEnumerable<string> Names(SealParts broken)
    {
        (SealParts Part, string Name)[] all =
        [
            (SealParts.Text, "der Text"), (SealParts.Attachments, "die Anlagen"),
            (SealParts.Recipients, "die Empfängerangaben"), (SealParts.Record, "der Nachweis der Freigabe"),
        ];
        return all.Where(p => broken.HasFlag(p.Part)).Select(p => p.Name);
    }
}
