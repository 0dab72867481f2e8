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

    public static bool IsPlace(string word) => Places.Contains(Key(word));

    public static bool IsGivenName(string word) => FirstPart(word, GivenNames);

    /// <summary>A given name that is no everyday word as well.</summary>
    public static bool IsClearGivenName(string word) => GivenNames.TryGetValue(Key(word.Split('-')[0]), out var ambiguous) && !ambiguous;

    public static bool IsSurname(string word) => FirstPart(word, Surnames);

    /// <summary>A surname that is neither an everyday word nor a given name.</summary>
    public static bool IsClearSurname(string word) =>
        (Surnames.TryGetValue(Key(word.Split('-')[0]), out var ambiguous) && !ambiguous && !GivenNames.ContainsKey(Key(word))) || SlavicEnding().IsMatch(word);

    public static bool IsRole(string word) => Roles.Contains(Key(word));

    public static bool IsWellKnown(string fullName) => WellKnown.Contains(Key(fullName));

    /// <summary>A common noun, a place or an institution: not the name of a person.</summary>
    public static bool IsNoun(string word)
    {
        if (IsInstitution(word))
        {
            return true;
        }

        var key = Key(word);
        return Nouns.Contains(key) || Places.Contains(key) || (NounEnding().IsMatch(word) && !FirstPart(word, Surnames))
            || (Roles.Contains(key) && !FirstPart(word, Surnames));
    }

    /// <summary>What is named after people: Karl-Marx-Straße, Anna-Amalia-Bibliothek.</summary>
    public static bool IsInstitution(string word) => InstitutionEnding().IsMatch(word);

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

    public static IEnumerable<string> Lines(string list)
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

    public static FrozenSet<string> Read(string list) => Lines(list).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Key).ToFrozenSet();

    // A double name counts by either part; a genitive by its bare form.
    private static bool FirstPart(string word, FrozenDictionary<string, bool> names)
    {
        var key = Key(word);
        return names.ContainsKey(key) || (key.EndsWith('s') && names.ContainsKey(key.TrimEnd('\'', 's')))
            || (key.Contains('-') && key.Split('-').Any(names.ContainsKey));
    }

    private static FrozenDictionary<string, bool> ReadMarked(string list)
    {
        var names = new Dictionary<string, bool>();
        foreach (var entry in Lines(list).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            names[Key(entry.TrimEnd('*'))] = entry.EndsWith('*');
        }

        return names.ToFrozenDictionary();
    }

    [GeneratedRegex(@"^\p{Lu}\p{Ll}{3,12}(enko|tschuk|chuk|ovic|ović|owski|owska|ewski|ewska|iewicz|owicz|oğlu|oglu)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SlavicEnding();

    [GeneratedRegex(@"(.{3}ung|heit|keit|schaft|tion|ität|ismus|ment|ungen|heiten|keiten|schaften|tionen|täten|amt|ämter|verein|kurs|kurse|gruppe|gruppen|projekt|projekte|programm|beratung|angebot|angebote|förderung|arbeit|bedarf|pflege|hilfe|plan|ziel|ziele|konzept|thema|themen|tag|tage|woche|kreis|rat|leben|mittel|jahr|zeit|stelle|stellen|fonds|antrag|bericht|spiel|training|methode|analyse|werkstatt|runde|treffen|tisch|karte|bogen|skala|management|coaching|manager|managerin|essen|sport|fest|café|treff|prozess|struktur|räume|raum|gymnastik|yoga|euro|land|familien|kinder|menschen|frauen|männer)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NounEnding();

    [GeneratedRegex(@"((-|^|\p{Ll})(straße|strasse|str|platz|allee|gasse|bibliothek|grundschule|oberschule|schule|gymnasium|universität|hochschule|institut|stiftung|klinik|kliniken|klinikum|krankenhaus|kita|kindergarten|zentrum|stadion|park|gesellschaft|gemeinde|kirche|stift|werk|verein|verband|kolleg|akademie|theater|museum|denkmal|brunnen|brücke|bund|union|apotheke|bäckerei|verlag|gmbh)|-(haus|weg|ring|heim|halle|preis|tor|test|skala|index|modell|methode|kriterien|prinzip|syndrom|krankheit|gruppe|projekt|programm|team|kreis|stadt|saal|hof|ufer|schulen|häuser))$|^(stiftung|kita|schule|grundschule|regelschule|gymnasium|universität|hochschule|institut|haus|heim|klinik|klinikum|krankenhaus|straße|str|platz|allee|firma|bäckerei|apotheke|gmbh|seniorenheim|pflegeheim|kindergarten|kirche|gemeinde|verlag|verein|sankt|st|ag|kg|praxis|bibliothek|museum|theater|akademie|familienzentrum|mehrgenerationenhaus|nachbarschaftshaus|kindertagesstätte)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex InstitutionEnding();
}
