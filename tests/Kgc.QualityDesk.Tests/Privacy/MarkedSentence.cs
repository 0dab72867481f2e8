using System.Text;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;
using Kgc.QualityDesk.Tests.Architecture;

namespace Kgc.QualityDesk.Tests.Privacy;

/// <summary>A sentence of <c>Sentences/*.txt</c> with the places that must be pointed out: <c>[PersonName:Frau Meier] hat [Health:Diabetes].</c></summary>
internal sealed partial record MarkedSentence(string Text, IReadOnlyList<SensitiveHit> Marks)
{
    public static IReadOnlyList<MarkedSentence> All(string file) =>
        [.. File.ReadLines(Path.Combine(Sources.Root, "tests/Kgc.QualityDesk.Tests/Privacy/Sentences", file))
            .Where(line => line.Length > 0 && !line.StartsWith('#')).Select(Read)];

    /// <summary>Whether a mark was hit: the same kind, and at least a letter in common.</summary>
    public static bool IsHit(SensitiveHit mark, IEnumerable<SensitiveHit> hits) =>
        hits.Any(hit => hit.Kind == mark.Kind && hit.Start < mark.End && mark.Start < hit.End);

    private static MarkedSentence Read(string line)
    {
        var (text, marks, from) = (new StringBuilder(), new List<SensitiveHit>(), 0);
        foreach (Match mark in Mark().Matches(line))
        {
            text.Append(line, from, mark.Index - from);
            var inside = mark.Groups["text"].Value;
            marks.Add(new SensitiveHit(Enum.Parse<SensitiveKind>(mark.Groups["kind"].Value), text.Length, inside.Length, inside));
            text.Append(inside);
            from = mark.Index + mark.Length;
        }

        return new MarkedSentence(text.Append(line, from, line.Length - from).ToString(), marks);
    }

    [GeneratedRegex(@"\[(?<kind>[A-Z][A-Za-z]+):(?<text>(\[[^\]]*\]|[^\]])*)\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Mark();
}
