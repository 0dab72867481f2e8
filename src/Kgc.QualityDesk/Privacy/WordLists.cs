using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>The lists that names and states of health are recognised by (<c>Lists/*.txt</c>), folded: ä as ae, ł as l, all small.</summary>
internal static partial class WordLists
{
    private static readonly FrozenSet<string> Places = Read("places");
    private static readonly FrozenSet<string> Nouns = Read("nouns");
    private static readonly FrozenDictionary<string, bool> GivenNames = ReadMarked("given-names");
    private static readonly FrozenDictionary<string, bool> Surnames = ReadMarked("surnames");
    private static readonly FrozenSet<string> Roles = Read("roles");
    private static readonly FrozenSet<string> WellKnown = Lines("well-known").SelectMany(line => line.Split(';', StringSplitOptions.TrimEntries))
        .Select(Key).ToFrozenSet();

    public static bool IsPlace(Word word) => Places.Contains(word.Key);

    public static bool IsPlace(string word) => Places.Contains(Key(word));

    public static bool IsGivenName(Word word) => IsAmong(word.Key, GivenNames);

    /// <summary>A given name that is no everyday word as well.</summary>
    public static bool IsClearGivenName(Word word) => IsClear(word.Key, GivenNames);

    public static bool IsSurname(Word word) => IsAmong(word.Key, Surnames);

    /// <summary>A surname that is neither an everyday word nor a given name.</summary>
    public static bool IsClearSurname(Word word) =>
        (IsClear(word.Key, Surnames) && !GivenNames.ContainsKey(word.Key)) || (word.Capital && SlavicEnding().IsMatch(word.Key));

    public static bool IsRole(Word word) => Roles.Contains(word.Key);

    public static bool IsWellKnown(string fullName) => WellKnown.Contains(Key(fullName));

    /// <summary>A common noun, a place or an institution: not the name of a person.</summary>
    public static bool IsNoun(Word word) =>
        Nouns.Contains(word.Key) || Places.Contains(word.Key) || IsInstitution(word)
        || ((Roles.Contains(word.Key) || NounEnding().IsMatch(word.Key)) && !IsAmong(word.Key, Surnames));

    /// <summary>A noun, and no name that ends as one: "Nebelung", "Iffland" are words only by their ends.</summary>
    public static bool IsSureNoun(Word word) =>
        IsNoun(word) && (!NameEnding().IsMatch(word.Key) || Nouns.Contains(word.Key) || Places.Contains(word.Key) || IsInstitution(word) || Redaction.Everyday.IsWord(word.Key));

    /// <summary>A noun, and not only one put together of others, as many a surname is: "Sanftleben".</summary>
    public static bool IsSimpleNoun(Word word) =>
        IsSureNoun(word) && (!NameEnding().IsMatch(word.Key) || Nouns.Contains(word.Key) || Places.Contains(word.Key) || IsInstitution(word) || Redaction.Everyday.IsNoun(word.Key));

    /// <summary>What is named after people: Karl-Marx-Straße, Anna-Amalia-Bibliothek.</summary>
    public static bool IsInstitution(Word word) => InstitutionEnding().IsMatch(word.Key);

    public static string Key(string word)
    {
        foreach (var c in word)
        {
            if (c > '\u007F')
            {
                return Folding.Fold(word).Replace('ı', 'i').Replace('ł', 'l').Replace('đ', 'd').Replace('ø', 'o');
            }
        }

        return word.ToLowerInvariant();
    }

    public static FrozenSet<string> Read(string list) => Lines(list).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Key).ToFrozenSet();

    private static IEnumerable<string> Lines(string list)
    {
        using var reader = new StreamReader(typeof(WordLists).Assembly.GetManifestResourceStream($"Kgc.QualityDesk.Privacy.Lists.{list}.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Length > 0)
            {
                yield return line;
            }
        }
    }

    // A double name counts by either part; a genitive by its bare form.
    private static bool IsAmong(string key, FrozenDictionary<string, bool> names) =>
        names.ContainsKey(key) || (key.EndsWith('s') && names.ContainsKey(key.TrimEnd('\'', 's')))
        || (key.Contains('-') && key.Split('-').Any(names.ContainsKey));

    private static bool IsClear(string key, FrozenDictionary<string, bool> names) =>
        names.TryGetValue(key.Contains('-') ? key[..key.IndexOf('-')] : key, out var ambiguous) && !ambiguous;

    private static FrozenDictionary<string, bool> ReadMarked(string list)
    {
        var names = new Dictionary<string, bool>();
        foreach (var entry in Lines(list).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            names[Key(entry.TrimEnd('*'))] = entry.EndsWith('*');
        }

        return names.ToFrozenDictionary();
    }

    [GeneratedRegex(@"^[a-z]{3,14}(enko|tschuk|chuk|ovic|owski|owska|ewski|ewska|iewicz|owicz|oglu|yshyn|ishvili|idze)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SlavicEnding();

    [GeneratedRegex(@"(.{3}ung|heit|keit|schaft|tion|itaet|ismus|ment|ungen|heiten|keiten|schaften|tionen|taeten|amt|aemter|verein|kurs|kurse|gruppe|gruppen|projekt|projekte|programm|beratung|angebot|angebote|arbeit|bedarf|pflege|hilfe|plan|ziel|ziele|konzept|thema|themen|tag|tage|woche|kreis|rat|leben|mittel|jahr|zeit|stelle|stellen|fonds|antrag|bericht|spiel|training|methode|analyse|werkstatt|runde|treffen|tisch|karte|bogen|skala|management|coaching|manager|managerin|essen|sport|fest|cafe|treff|prozess|struktur|raeume|raum|gymnastik|yoga|euro|land|familien|kinder|menschen|frauen|maenner|erin|eurin|raetin|entin|antin|orin|aerztin|istin|innen|frist|antwort|termine?|mappe|liste|zettel|brief|lage|krebs|sucht|demenz|therapie|schutz|wesen|paedagogik|medizin|ologie|technik|dienst|dienste|diensten|dienstes|vereine|vereinen|plaene|hilfen|zentren|wirtschaft|hort|bereich|gespraech|zimmer|kueche|garten|freude|kraft|lust|angst)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex NounEnding();

    [GeneratedRegex("^[a-z]{2,12}(ung|land|leben|rat|tag|zeit|kraft|lust|lage|plan|ziel|brief|wesen|fest|hort|garten|raum)s?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex NameEnding();

    [GeneratedRegex(@"((-|^|[a-z])(strasse|str|platz|allee|gasse|bibliothek|schule|gymnasium|universitaet|hochschule|institut|stiftung|klinik|kliniken|klinikum|krankenhaus|kita|kindergarten|zentrum|stadion|park|gesellschaft|gemeinde|kirche|stift|werk|verein|verband|kolleg|akademie|theater|museum|denkmal|brunnen|bruecke|bund|union|apotheke|baeckerei|verlag|gmbh)|-(haus|weg|ring|heim|halle|preis|tor|test|skala|index|modell|methode|kriterien|prinzip|syndrom|krankheit|gruppe|projekt|programm|team|kreis|stadt|saal|hof|ufer|schulen|haeuser))$|^(haus|heim|firma|sankt|st|ag|kg|praxis|kindertagesstaette)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex InstitutionEnding();
}
