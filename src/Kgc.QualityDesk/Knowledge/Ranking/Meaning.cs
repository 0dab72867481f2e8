using System.Numerics;
using System.Runtime.InteropServices;
using Kgc.QualityDesk.Knowledge.Words;

namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <summary>
/// What a text is about: the sum of the directions of its words, a word of the field leaning towards what the shipped lists say laypersons
/// call it. Whole numbers, so that every machine compares alike.
/// </summary>
internal static class Meaning
{
    private const float Full = 127;
    private const float TowardsEveryday = 1.5f;
    private const float InKeywords = 0.5f;
    private const float InBody = 0.1f;

    private static readonly Lazy<Dictionary<string, float[]>> Field = new(Learn);

    /// <summary>A word of an entry: where its direction is, and the one that the lists have taught.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct OfTerm(WordVectors.Place Place, float[]? Taught);

    public static OfTerm Of(Word word) => new(WordVectors.Shipped.Find(word), Field.Value.GetValueOrDefault(word.Stem));

    /// <summary>Of an entry; null when no word of it is known.</summary>
    public static sbyte[]? Of(IEnumerable<Posting> rows, Func<int, OfTerm> term, IEnumerable<int> terms)
    {
        var sum = new float[WordVectors.Dimensions];
        foreach (var (id, row) in terms.Zip(rows))
        {
            var word = term(id);
            var weight = WordVectors.Shipped.Share(word.Place)
                * ((row.Title > 0 ? 1 : 0) + (row.Question > 0 ? 1 : 0) + (row.Keywords > 0 ? InKeywords : 0) + (row.Body > 0 ? InBody : 0));
            if (word.Taught is { } taught)
            {
                Add(taught, weight, sum);
            }
            else
            {
                WordVectors.Shipped.Add(word.Place, weight, sum);
            }
        }

        return Whole(sum);
    }

    /// <summary>Of a question; its rarer words say more.</summary>
    /// <param name="text">the question</param>
    /// <param name="rarity">of a word among the entries</param>
    public static sbyte[]? Of(string? text, Func<Word, float> rarity)
    {
        var sum = new float[WordVectors.Dimensions];
        var read = text is { Length: > QuestionReader.LongestText } ? text[..QuestionReader.LongestText] : text ?? "";
        foreach (var said in QuestionWords.Of(read).Where(w => !w.IsJoined).DistinctBy(w => w.Word.Stem))
        {
            WordVectors.Shipped.Add(WordVectors.Shipped.Find(said.Word), MathF.Sqrt(said.Weight) * rarity(said.Word), sum);
        }

        return Whole(sum);
    }

    /// <summary>The cosine of both, -1 to 1.</summary>
    public static float Likeness(sbyte[] one, sbyte[] other)
    {
        var sum = Vector<int>.Zero;
        var at = 0;
        for (; at <= one.Length - Vector<sbyte>.Count; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(one, at), out var low, out var high);
            Vector.Widen(new Vector<sbyte>(other, at), out var otherLow, out var otherHigh);
            Vector.Widen(low * otherLow, out var first, out var second);
            Vector.Widen(high * otherHigh, out var third, out var fourth);
            sum += first + second + third + fourth;
        }

        var product = Vector.Sum(sum);
        for (; at < one.Length; at++)
        {
            product += one[at] * other[at];
        }

        return product / (Full * Full);
    }

    /// <summary>By stem, the words that the lists lead to: their own direction, and that of what is said for them.</summary>
    private static Dictionary<string, float[]> Learn()
    {
        Dictionary<string, (Word Word, float[] Said)> learned = new(StringComparer.Ordinal);
        foreach (var (said, meant) in Synonyms.Shipped.Groups)
        {
            var group = new float[WordVectors.Dimensions];
            foreach (var member in said)
            {
                var one = new float[WordVectors.Dimensions];
                member.ForEach(w => WordVectors.Shipped.Add(WordVectors.Shipped.Find(w), 1, one));
                Add(one, 1 / Length(one), group);
            }

            foreach (var word in meant)
            {
                learned.TryAdd(word.Stem, (word, new float[WordVectors.Dimensions]));
                Add(group, 1 / Length(group), learned[word.Stem].Said);
            }
        }

        return learned.Values.ToDictionary(l => l.Word.Stem, l => Leaning(l.Word, l.Said), StringComparer.Ordinal);
    }

    private static float[] Leaning(Word word, float[] said)
    {
        var sum = new float[WordVectors.Dimensions];
        WordVectors.Shipped.Add(WordVectors.Shipped.Find(word), 1, sum);
        Add(said, TowardsEveryday / Length(said), sum);
        var length = Length(sum);
        return Array.ConvertAll(sum, v => v / length);
    }

    private static void Add(float[] one, float weight, float[] to)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += weight * one[i];
        }
    }

    /// <summary>Never 0, so that it may divide.</summary>
    private static float Length(float[] one)
    {
        var sum = 0f;
        foreach (var value in one)
        {
            sum += value * value;
        }

        return MathF.Max(MathF.Sqrt(sum), 1e-6f);
    }

    private static sbyte[]? Whole(float[] sum)
    {
        var length = Length(sum);
        return length < 1e-5f ? null : Array.ConvertAll(sum, v => (sbyte)MathF.Round(Full * v / length));
    }
}
