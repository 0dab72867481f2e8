namespace Kgc.QualityDesk.Privacy;

/// <summary>
/// Points out personal data in German free text: a hint to whoever writes, never a block. It reads linearly and never throws, whatever the
/// text; it does not know every name, and it says nothing about a topic ("Diabetesprävention"), only about a person ("Frau Meier hat Diabetes").
/// </summary>
public static class SensitiveData
{
    /// <summary>What the form points out before sending: everything but addresses and who writes to whom.</summary>
    public static IReadOnlyList<SensitiveKind> Guarded { get; } =
        [.. Enum.GetValues<SensitiveKind>().Except([SensitiveKind.PostalAddress, SensitiveKind.Correspondent])];

    /// <summary>Every kind, as needed for blacking out a text.</summary>
    public static IReadOnlyList<SensitiveKind> All { get; } = Enum.GetValues<SensitiveKind>();

    /// <summary>What is <see cref="Guarded"/>, in the order of the text; hits do not overlap.</summary>
    public static IReadOnlyList<SensitiveHit> Find(string? text) => Find(text, Guarded);

    /// <summary>The given kinds, in the order of the text; hits do not overlap.</summary>
    public static IReadOnlyList<SensitiveHit> Find(string? text, IEnumerable<SensitiveKind> kinds)
    {
        var wanted = kinds.ToHashSet();
        if (string.IsNullOrWhiteSpace(text) || wanted.Count == 0)
        {
            return [];
        }

        var read = ReadText.Of(text);
        return [.. SensitiveFinders.In(read.Letters, wanted).Select(read.Hit)];
    }
}
