using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Names told by those beside them: "die Damen Muster, Beispiel und Backhaus", the next line of a list of people.</summary>
internal static partial class NameLists
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static IEnumerable<Spot> Find(WordRow row)
    {
        foreach (Match list in Together().Matches(row.Letters))
        {
            var names = list.Groups["name"].Captures.Select(name => (name.Index, Words: Word.In(name.Value), name.Length)).ToList();
            if (names.Exists(name => name.Words.All(LoosePeople.IsPossible)))
            {
                foreach (var name in names.Where(name => name.Words.All(word => !WordLists.IsSureNoun(word) && !WordLists.IsRole(word))))
                {
                    yield return new Spot(RedactionKind.OtherPerson, name.Index, name.Index + name.Length);
                }
            }
        }
    }

    /// <summary>Where the lines above or below begin with a person, a line that begins with a capital word that is none does so, too.</summary>
    public static IEnumerable<Spot> Lines(WordRow row, IEnumerable<Spot> spots)
    {
        var people = spots.Where(s => s.Kind is RedactionKind.Name or RedactionKind.OtherPerson).Select(s => s.Start).ToHashSet();
        var firsts = Enumerable.Range(0, row.Count).Where(i => i == 0 || row.Gap(i - 1).Contains('\n')).ToList();
        for (var at = 0; at < firsts.Count; at++)
        {
            var i = firsts[at];
            if (!people.Contains(row[i].Start) && LoosePeople.IsNoWord(row, i) && IsPerson(at - 1, IsSpeaker(row, i)) && (IsPerson(at + 1, IsSpeaker(row, i)) || IsPerson(at - 2, IsSpeaker(row, i))))
            {
                yield return new Spot(RedactionKind.OtherPerson, row[i].Start, row[i].End);
            }
        }

        bool IsPerson(int line, bool speaks) => line >= 0 && line < firsts.Count && people.Contains(row[firsts[line]].Start) && IsSpeaker(row, firsts[line]) == speaks;
    }

    // "Erika: ja": a chat, or notes on several people; what stands beside lists is none of it.
    private static bool IsSpeaker(WordRow row, int i) => row.Gap(i).StartsWith(":") || row.Gap(i + 1).StartsWith(":");

    [GeneratedRegex(@"(?<!\p{L})(Damen|Herren|Eheleute|Geschwister|Familien|Kolleginnen|Kollegen|Nachbarinnen|Nachbarn)[ ](?<name>\p{Lu}[\p{L}'-]{2,30})((,[ ]|[ ]und[ ]|[ ]sowie[ ]|[ ]&[ ])((Frau|Herrn?|Dr\.)[ ]){0,2}(?<name>\p{Lu}[\p{L}'-]{2,30})){1,20}", Options, 10_000)]
    private static partial Regex Together();
}
