using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>The organisation's name and its parts, its abbreviation, the names of its projects.</summary>
internal static partial class KnownPhrases
{
    /// <summary>Words that every association's name may have: alone they say nothing.</summary>
    private static readonly FrozenSet<string> Generic =
        ("e v ev gmbh ggmbh gug ug eg ag kg mbh und der die das des dem den am im in an auf fuer von zur zum bei mit aus verein foerderverein kita kindertagesstaette kindertageseinrichtung " +
        "kindergarten hort schule grundschule regelschule stiftung landkreis kreis stadt gemeinde amt gesundheitsamt jugendamt haus zentrum initiative gruppe projekt netzwerk verband " +
        "kreisverband ortsverband ortsgruppe ortsverein landesverband regionalverband institut sportverein turnverein verwaltung stadtverwaltung landratsamt beratung beratungsstelle " +
        "seniorenbuero familienzentrum mehrgenerationenhaus nachbarschaftshilfe nachbarschaftszentrum jugendclub jugendzentrum krankenkasse klinik klinikum pflege pflegedienst praxis " +
        "sozialplanung sozialwerk werk dienst dienste soziale soziales gesundheit selbsthilfe selbsthilfegruppe elterninitiative buergerinitiative frauentreff treff treffpunkt demo " +
        "deutsches deutsche deutscher rotes kreuz e.v. freie freier traeger").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> CommonShort = "GKV AOK DRK ASB AWO BGM BGF KGC MGH ÖGD GBE LZG BZGA VHS EU TH ST DGE GP PG QM SGB".Split(' ').ToFrozenSet();

    public static IEnumerable<Spot> Find(WordRow row, KnownFacts facts) =>
    [
        .. facts.Organisations.SelectMany(o => In(row, o, RedactionKind.Organisation)),
        .. facts.Projects.SelectMany(p => In(row, p, RedactionKind.Project)),
    ];

    private static IEnumerable<Spot> In(WordRow row, string phrase, RedactionKind kind)
    {
        var words = Word.In(ReadText.Of(phrase).Letters);
        var parts = words.SelectMany(w => Parts(w.Key)).ToHashSet(StringComparer.Ordinal);
        var telling = words.Where(w => w.Capital || words.Count == 1).SelectMany(w => Parts(w.Key)).Where(k => k.Length > 2 && !Generic.Contains(k) && !WordLists.IsPlace(k)).ToHashSet(StringComparer.Ordinal);
        var capitals = words.Count(w => w.Capital);
        var whole = words.Count;
        for (var i = 0; i < row.Count; i++)
        {
            if (!IsPart(row.Key(i), parts))
            {
                continue;
            }

            var last = i;
            while (last + 1 < row.Count && row.Gap(last) is " " or "  " or "-" or ". " or "\n" or " \"" or " „" or " (" or "\" " or "“ " && IsPart(row.Key(last + 1), parts))
            {
                last++;
            }

            if (Tells(row, i, last, telling, whole, capitals))
            {
                yield return new Spot(kind, row[IsShortKind(row, i - 1, words) ? i - 1 : i].Start, row[last].End);
            }

            i = last;
        }

        foreach (var shortForm in Shortened(phrase, words))
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (row[i].Shouted && row.Letters.AsSpan(row[i].Start, row[i].End - row[i].Start).SequenceEqual(shortForm))
                {
                    yield return new Spot(kind, row[i].Start, row[i].End);
                }
            }
        }
    }

    // One word that is nobody else's, or as many as make the name: "Alte Post", "Grüne Stunde", all of "Verein Aktiv".
    private static bool Tells(WordRow row, int first, int last, HashSet<string> telling, int whole, int capitals)
    {
        var told = Enumerable.Range(first, last - first + 1).Where(i => row[i].Capital || row.IsSmall(i) || IsSmallNoun(row.Key(i), last > first)).Where(i => IsPart(row.Key(i), telling)).ToList();
        if (first == last && Kind().IsMatch(row.Key(first)) && !telling.Contains(row.Key(first)))
        {
            // "an Tagespflegen": others of its sort.
            return false;
        }

        if (told.Count == 0)
        {
            return last - first + 1 >= whole && capitals > 1;
        }

        return told.Count > 1 || (last - first + 1 >= Math.Max(2, whole - 1) && (row[first].Capital || row.IsSmall(first) || last - first + 1 >= whole)) || (last > first && (row[first].Capital || row.IsSmall(first) || Everyday.IsNoun(row.Key(first))) && told[0] > first)
            || told.Exists(i => !Everyday.IsWord(Bare(row.Key(i))) && !WordLists.IsNoun(row[i]) && !Everyday.IsNoun(row.Key(i)) || (whole == 1 && IsPart(row.Key(i), telling)))
            || (first == last && IsHouse(row, first))
            || told.Exists(i => row.Key(i).Length > 8 && Everyday.IsWord(Bare(row.Key(i))) && !Everyday.IsNoun(Bare(row.Key(i))));
    }

    // "hier ist Max vom Kleeblatt", "südpark": a house called by its last word; typed small only where it is made of two words.
    private static bool IsHouse(WordRow row, int i) =>
        (row.Gap(i - 1).ContainsAny("|\t") && row.Gap(i).ContainsAny("|\t\n"))
        || (!WordLists.IsNoun(row[i]) && !Kind().IsMatch(row.Key(i)) && ((row.Key(i - 1) is "vom" && row.Adjoins(i - 1)) || (!row[i].Capital && row.Key(i).Length > 5 && !Everyday.IsNoun(row.Key(i)))));

    // "VG Musteraue" of the "Verbandsgemeinde Musteraue"
    private static bool IsShortKind(WordRow row, int i, IReadOnlyList<Word> words) =>
        i >= 0 && row.Adjoins(i) && row[i].Text.Length is > 1 and < 5 && row.Letters.AsSpan(row[i].Start, row[i].Text.Length).IndexOfAnyExceptInRange('A', 'Z') < 0 && row.Key(i)[0] == words[0].Key[0];

    // Nobody writes a noun small but who writes all of them so.
    private static bool IsSmallNoun(string key, bool isBeside) => key.Length > 5 && Everyday.IsWord(key) && (isBeside || !Everyday.IsNoun(key));

    private static bool IsPart(string key, HashSet<string> parts) => parts.Contains(key) || parts.Contains(Bare(key)) || parts.Contains(key + "r") || parts.Contains(key + "s")
        || (key.Length > 5 && (parts.Contains(key[..^1] + "r") || parts.Contains(key[..^1] + "s") || parts.Contains(key[..^1]) || parts.Contains(key[..^2])))
        || (key.Contains('-') && Array.TrueForAll(key.Split('-'), k => parts.Contains(k) || k.Length < 3) && key.Split('-').Any(parts.Contains));

    private static string Bare(string key) => key.Length > 4 && key.EndsWith('s') ? key[..^1] : key;

    private static IEnumerable<string> Parts(string key) => key.Contains('-') ? [key, .. key.Split('-').Where(p => p.Length > 2)] : [key];

    // What a house is, not what it is called.
    [GeneratedRegex("(beirat|buero|treff|haus|zentrum|heim|verein|schule|kita|hort|pflege|stelle|dienst|jugend|frauen|gruppe|initiative|amt|werk|club|rat|land)(e?s|e?n)?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Kind();

    // In brackets, or the first letters of three words and more: "Bürgerverein Nord Ost" is BNO.
    private static IEnumerable<string> Shortened(string phrase, IReadOnlyList<Word> words)
    {
        var made = string.Concat(words.Where(w => w.Capital && w.Text.Length > 1 && !w.Shouted && w.Key is not ("gmbh" or "ggmbh")).Select(w => char.ToUpperInvariant(w.Text[0])));
        return words.Where(w => w.Shouted && w.Text.Length is > 2 and < 8 && !w.Text.Contains('-')).Select(w => phrase.Contains(w.Text.ToUpperInvariant(), StringComparison.Ordinal) ? w.Text.ToUpperInvariant() : w.Text)
            .Append(made).Where(s => s.Length > 2 && !CommonShort.Contains(s)).Distinct(StringComparer.Ordinal);
    }
}
