using System.Collections.Frozen;

namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>The words of a question with how much each says: nouns more than verbs where capitals tell them apart, general words little.</summary>
internal static class QuestionWords
{
    private const float Verb = 0.7f;
    private const float Weak = 0.45f;

    private static readonly FrozenSet<string> WeakRoots =
        ShippedWords.Lines("weak-words.txt").SelectMany(Word.AllOf).Select(w => w.Root).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs part with them: „Wie fangen wir an?“ asks for anfangen.</summary>
    private static readonly FrozenSet<string> Separable = new[]
    {
        "ab", "an", "auf", "aus", "bei", "durch", "ein", "fest", "fort", "her", "heraus", "hin", "los", "mit", "nach", "raus", "rein", "statt", "teil",
        "um", "vor", "voran", "weg", "weiter", "zu", "zurueck", "zusammen",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="Word">the word</param>
    /// <param name="Weight">0 to 1</param>
    /// <param name="IsJoined">put together from a verb and its prefix: perhaps no word at all</param>
    public sealed record Said(Word Word, float Weight, bool IsJoined = false);

    public static List<Said> Of(string text)
    {
        List<(Word Word, bool IsCapital, int Clause)> all = [];
        var (clause, at) = (0, 0);
        foreach (var token in Tokens.Of(text))
        {
            clause += text.AsSpan(at, token.Start - at).ContainsAny(".,;:!?()\n–") ? 1 : 0;
            at = token.Start + token.Length;
            all.Add((Word.Of(text.AsSpan(token.Start, token.BaseLength)), char.IsUpper(text[token.Start]), clause));
        }

        // Who writes everything small, or everything large, tells nothing by capitals.
        var tells = all.Skip(1).Any(w => w.IsCapital) && all.Exists(w => !w.IsCapital);
        List<Said> said = [];
        foreach (var (word, isCapital, here) in all)
        {
            if (!word.IsStop)
            {
                said.Add(new Said(word, Weight(word, isCapital || !tells)));
            }
        }

        said.AddRange(Joined(all));
        return said;
    }

    private static float Weight(Word word, bool isNoun) => WeakRoots.Contains(word.Root) ? Weak : isNoun ? 1 : Verb;

    /// <summary>The last word of a clause put before each of its verbs; what is no word will stand in no entry.</summary>
    private static IEnumerable<Said> Joined(List<(Word Word, bool IsCapital, int Clause)> all)
    {
        for (var i = 1; i < all.Count; i++)
        {
            if (!Separable.Contains(all[i].Word.Folded) || (i + 1 < all.Count && all[i + 1].Clause == all[i].Clause && !IsJoint(all[i + 1].Word)))
            {
                continue;
            }

            foreach (var verb in all.Take(i).Where(w => w.Clause == all[i].Clause && !w.IsCapital && w.Word.Folded.Length > 2))
            {
                var folded = all[i].Word.Folded + verb.Word.Folded;
                var stem = GermanStem.Of(folded);
                var word = new Word(folded, stem, WordRoot.Of(folded, stem), false);
                yield return new Said(word, Weight(word, isNoun: false), IsJoined: true);
            }
        }
    }

    private static bool IsJoint(Word word) => word.Folded is "und" or "oder" or "wenn" or "weil" or "ohne" or "damit";
}
