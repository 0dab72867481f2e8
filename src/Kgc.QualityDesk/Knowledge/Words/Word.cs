using System.Globalization;
using System.Text;

namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>What is known about a word of a text: how it folds, its stem and its root.</summary>
/// <param name="Folded">lower case, without umlauts, gender endings and silent characters</param>
/// <param name="Stem">by <see cref="GermanStem"/></param>
/// <param name="Root">by <see cref="WordRoot"/></param>
/// <param name="IsStop">means nothing by itself</param>
internal sealed record Word(string Folded, string Stem, string Root, bool IsStop)
{
    private static readonly string[] Feminine = ["erin", "orin", "istin", "entin", "antin", "eurin", "ogin", "eutin", "aerztin", "anwaeltin", "raetin", "egin"];

    public static Word Of(ReadOnlySpan<char> raw)
    {
        var folded = WithoutGender(Fold(raw));
        var stem = GermanStem.Of(folded);
        return new Word(folded, stem, WordRoot.Of(folded, stem), StopWords.Has(folded) || !folded.AsSpan().ContainsAnyInRange('0', 'z'));
    }

    /// <summary>The words of a text, without those that mean nothing.</summary>
    public static List<Word> AllOf(string? text) => [.. EachOf(text).Where(w => !w.IsStop)];

    public static List<Word> EachOf(string? text) => [.. Tokens.Of(text).Select(t => Of(text.AsSpan(t.Start, t.BaseLength)))];

    private static string Fold(ReadOnlySpan<char> raw)
    {
        var plain = new string(raw);
        if (raw.ContainsAnyExceptInRange('0', 'ɏ') || raw.Contains('\u00AD'))
        {
            // Letters and marks only, so composing cannot meet a broken surrogate pair.
            plain = new string([.. plain.Normalize(NormalizationForm.FormC).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)]);
        }

        return Folding.Fold(plain);
    }

    /// <summary>Multiplikatorinnen → multiplikator, Leiterin → leiter.</summary>
    private static string WithoutGender(string folded)
    {
        if (folded.Length > 8 && folded.EndsWith("innen", StringComparison.Ordinal))
        {
            return folded[..^5];
        }

        return folded.Length > 6 && folded.EndsWith("in", StringComparison.Ordinal)
            && Array.Exists(Feminine, ending => folded.EndsWith(ending, StringComparison.Ordinal)) ? folded[..^2] : folded;
    }
}
