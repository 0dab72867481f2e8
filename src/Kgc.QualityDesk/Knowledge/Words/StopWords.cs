using System.Collections.Frozen;

namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>Words that a question needs and that say nothing about what it is about.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = ShippedWords.Lines("stop-words.txt")
        .SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string folded) => All.Contains(folded);
}
