using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Small associations and houses by name: "… e. V.", "Kita Pusteblume", "SV Grün-Weiß". What works for a whole land is none.</summary>
internal static partial class Associations
{
    private const int MostWords = 9;
    private const int MostNameWords = 4;

    private static readonly FrozenSet<string> Joining = "fuer der die das des dem den und am im in an auf von zur zum bei mit & unter ueber aus".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Clubs =
        "sv sg tsv fsv fc tus vfb vfl bsv hsv ssv esv ksv lsv rsv bsc ttv hc bsg kgv svg tv spvg spvgg msv psv usv gw sc".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Large =
        ("aok plus barmer tk dak ikk bkk knappschaft vdek gkv agethur caritas diakonie unicef who sos greenpeace nabu bund vhs dosb dge bzga rki awo drk asb " +
        "johanniter malteser dlrg thw lzg oegd").Split(' ').ToFrozenSet();

    public static IEnumerable<Spot> Find(WordRow row) =>
        [.. Registered(row).Concat(Called(row)).Concat(SportsClubs(row)).Select(spot => WithYear(row.Letters, spot)), .. Friends(row)];

    // "Angelverein Musterteich 1924", "… 1924 e. V.": the year it was founded in belongs to the name.
    public static Spot WithYear(string letters, Spot spot) =>
        Founded().Match(letters, spot.End) is { Success: true } year ? spot with { End = spot.End + year.Length } : spot;

    // "Förderverein Kirche St. Anna": a building whose friends they are.
    private static IEnumerable<Spot> Friends(WordRow row) =>
        OfBuilding().Matches(row.Letters).Select(m => new Spot(RedactionKind.Association, m.Index, m.Index + m.Length));

    // "Kleingartenverein Abendfrieden e. V.": read from the legal form backwards.
    private static IEnumerable<Spot> Registered(WordRow row)
    {
        foreach (Match form in LegalForm().Matches(row.Letters))
        {
            var first = -1;
            var at = IndexBefore(row, form.Index);
            var last = at;
            while (at >= 0 && last - at < MostWords && (at == last || (!row.Ends(at) && !row.Gap(at).ContainsAny(",:|\t(")))
                && (row[at].Capital || Joining.Contains(row.Key(at)) || char.IsDigit(row.Letters[row[at].Start])))
            {
                first = row[at].Capital && !IsOpening(row, at) ? at : first;
                at--;
            }

            if (first >= 0 && IsSmall(row, first, last))
            {
                yield return new Spot(RedactionKind.Association, Quoted(row, first), form.Index + form.Length);
            }
        }
    }

    private static bool IsOpening(WordRow row, int i) => row.Key(i) is "der" or "die" or "das" or "den" or "dem" or "ein" or "eine" or "einem" or "unser" or "auch" or "im" or "am" or "beim" or "vom" or "zum" or "herr" or "frau";

    private static int IndexBefore(WordRow row, int place)
    {
        var (low, high) = (0, row.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            (low, high) = row[middle].Start < place ? (middle + 1, high) : (low, middle - 1);
        }

        return high >= 0 && place - row[high].End <= 3 ? high : -1;
    }

    // "Verein (e. V.)", "GmbH" say nothing; "Deutsche …", "Landesvereinigung …" are known to all.
    private static bool IsSmall(WordRow row, int first, int last)
    {
        var words = Enumerable.Range(first, last - first + 1).Where(i => row[i].Capital).ToList();
        return (words.TrueForAll(i => !IsLarge(row, i)) || IsBranch(row, first, last)) && (words.Count > 1 || !WordLists.IsNoun(row[first]) || row.Gap(first - 1).ContainsAny("„\"“"))
            && words.Exists(i => !Heads().IsMatch(row.Key(i)) || row.Key(i).Contains('-') || words.Count > 2);
    }

    // What stands in a whole land is small again where it names its branch: "… Kreisverband Musterstadt e. V."
    private static bool IsBranch(WordRow row, int first, int last) =>
        first + 1 < last && IsLarge(row, first) && !LargeWord().IsMatch(row.Key(first)) && Branch().IsMatch(row.Key(first + 1)) && row[last].Capital;

    internal static bool IsLarge(WordRow row, int i) => LargeWord().IsMatch(row.Key(i)) || (Large.Contains(row.Key(i)) && row[i].Shouted);

    private static int Quoted(WordRow row, int first) =>
        first > 0 && row.Gap(first - 1).ContainsAny("„\"“») ") && row[first].Start > 0 && row.Letters[row[first].Start - 1] is '„' or '"' or '“' or '»' ? row[first].Start - 1 : row[first].Start;

    // "Kita Pusteblume", "Grundschule „Am Hang“", "Bürgerinitiative Lebenswertes Tröglitz"
    private static IEnumerable<Spot> Called(WordRow row)
    {
        for (var i = 0; i + 1 < row.Count; i++)
        {
            if (!row[i].Capital || !IsHead(row.Key(i)) || IsLarge(row, i))
            {
                continue;
            }

            var last = row.Gap(i) is " „" or " \"" or " »" or " “" or " '" ? InQuotes(row, i + 1) : Named(row, i);
            if (last > i && !Enumerable.Range(i, last - i + 1).Any(w => IsLarge(row, w)))
            {
                yield return new Spot(RedactionKind.Association, row[Opening(row, i)].Start, row[last].End);
                i = last;
            }
        }
    }

    // "Freiwillige Feuerwehr …", "Evangelische Kita …": what belongs to the name before its noun.
    private static int Opening(WordRow row, int i) => i > 0 && row.Adjoins(i - 1) && row[i - 1].Capital && Sort().IsMatch(row.Key(i - 1)) ? i - 1 : i;

    // "des Nachbarschaftstreffs Bunte Platte"
    private static bool IsHead(string key) => Heads().IsMatch(key) || (key.EndsWith('s') && Heads().IsMatch(key[..^1]));

    internal static int InQuotes(WordRow row, int first)
    {
        for (var i = first; i < row.Count && i - first < MostWords; i++)
        {
            if (row.Gap(i).ContainsAny("“\"”«'"))
            {
                return i;
            }
        }

        return -1;
    }

    private static int Named(WordRow row, int head)
    {
        var i = head + 1;
        if (!row.Adjoins(head))
        {
            return -1;
        }

        // "Förderverein der Grundschule am Rabenhügel"
        if (row.Key(i) is "der" or "des" or "fuer" or "am" or "an" or "im" or "zum" or "zur")
        {
            i += row.Key(i) is "an" && row.Key(i + 1) is "der" ? 2 : 1;
            if (i >= row.Count || !row[i].Capital || (row.Key(head + 1) is "am" or "an" or "im" or "zum" or "zur" && (WordLists.IsNoun(row[i]) || Everyday.IsNoun(row.Key(i)) && !SchoolLike().IsMatch(row.Key(head)))))
            {
                return -1;
            }

            return Heads().IsMatch(row.Key(i)) ? Math.Max(Named(row, i), -1)
                : row.Key(head + 1) is "am" or "an" or "zum" or "zur" && IsName(row, i) ? i : -1;
        }

        if (!IsName(row, i) || (Circles().IsMatch(row.Key(head)) && (row.Key(head) is "gruppe" ? Everyday.IsWord(row.Key(i)) || !row.Adjoins(i) || !row[i + 1].Capital : Everyday.IsWord(row.Key(i)) && !(row.Adjoins(i) && row[i + 1].Capital))))
        {
            return -1;
        }

        var last = i;
        while (last + 1 < row.Count && last - i < MostNameWords && row.Adjoins(last) && row[last + 1].Capital && (!WordLists.IsNoun(row[last + 1]) || IsAdjective(row, last)) && !IsVerb(row, last + 1))
        {
            last++;
        }

        return last;
    }

    // "Bunte Platte": an adjective that a name begins with takes its noun along.
    private static bool IsAdjective(WordRow row, int i) => Inflected().IsMatch(row.Key(i)) && !Everyday.IsWord(row.Key(i)) && !WordLists.IsNoun(row[i]);

    // Nouns of the field follow a house in any sentence ("damit die Kita Kinder aufnimmt"); a name that is a noun is none of them.
    private static bool IsName(WordRow row, int i) =>
        row[i] is { Capital: true, Text.Length: > 2 } && !IsVerb(row, i) && !IsFieldNoun(row[i]) && !PlaceNames.IsLarge(row.Key(i).TrimEnd('s')) && !Heads().IsMatch(row.Key(i));

    // "DER VEREIN BRAUCHT …": in capitals throughout a verb is no name.
    private static bool IsVerb(WordRow row, int i) => row[i].Shouted && !Everyday.IsWord(row.Key(i)) && CalledGroups.Verb().IsMatch(row.Key(i));

    private static bool IsFieldNoun(Word word) => WordLists.IsNoun(word) && !PlaceNames.IsSmall(word.Key) || Plural().IsMatch(word.Key) || WordLists.IsRole(word)
        || word.Key is "frau" or "herr" or "herrn" or "sie" or "ihnen" or "ihr" or "und" or "die" or "der" or "das";

    private static IEnumerable<Spot> SportsClubs(WordRow row)
    {
        for (var i = 0; i + 1 < row.Count; i++)
        {
            if (row.Letters[row[i].End - 1] is >= 'A' and <= 'Z' && Clubs.Contains(row.Key(i)) && row.Adjoins(i) && row[i + 1].Capital && row[i].Text.Length < 6)
            {
                var last = i + 1;
                while (last + 1 < row.Count && last - i < MostNameWords && row.Adjoins(last) && row[last + 1].Capital && !WordLists.IsNoun(row[last + 1]))
                {
                    last++;
                }

                yield return new Spot(RedactionKind.Association, row[i].Start, row[last].End);
                i = last;
            }
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}(])([eE]\.[ ]?V\.?(?!\p{L})|eV(?!\p{L})|gGmbH|gUG|GmbH([ ]?&[ ]?Co\.?([ ]?KG(aA)?)?)?|eG(?!\p{L})|e\.[ ]?[GK]\.|gAG|OHG|GbR|UG[ ]\(haftungsbeschränkt\))(?!\p{L})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"^(.*vereins?|selbsthilfegruppe|(eltern|buerger|dorf|nachbarschafts)initiative|initiative|kita|kindertagesstaette|kindertageseinrichtung|kinderkrippe|krippe|kindergarten|waldkindergarten|kinderhaus|kinderhort|hort|grundschule|regelschule|sekundarschule|gemeinschaftsschule|oberschule|foerderschule|gymnasium|jugend(club|haus|zentrum|treff)|mehrgenerationenhaus|mgh|familienzentrum|seniorenheim|seniorenzentrum|seniorenclub|seniorenresidenz|altenheim|pflegeheim|frauen(haus|treff|zentrum)|maedchentreff|nachbarschafts(zentrum|haus|treff)|stadtteil(zentrum|buero|treff)|buergerhaus|begegnungsstaette|begegnungszentrum|tagespflege|pflegedienst|(.*-)?praxis|physiotherapie|apotheke|fleischerei|baeckerei|sozialwerk|chor|landfrauen|freiwillige-feuerwehr|(orts|jugend)?feuerwehr|(sozial|diakonie)station|stiftung|lebenshilfe|volkssolidaritaet|hof|ortsgruppe|ortsverein|[a-z]{3,15}freunde|(?!jugend).*kl?ub|.*[a-z]club|(spielmanns|fanfaren|musik|blas|trommler|schalmeien)zug|(blas|feuerwehr|dorf|jugend|schalmeien)?(kapelle|orchester)|schalmeien|.*genossenschaft|(kirmes|karnevals|faschings|schuetzen|jagd)(gesellschaft|burschen|gilde|garde)|schuetzengilde|(heimat|frauen|maenner|angler|imker|kultur)bund|(frauen|maedchen|maenner|jugend|senioren|eltern|tanz|theater|trommel|wander|krabbel|spiel|garten|strick|mal|)gruppe|(foerder|frauen|senioren|bastel|haekel|strick|mal|erzaehl)kreis)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Heads();

    [GeneratedRegex(@"\G([ ](ab[ ]\d{2}|[üÜ]-?\d{2}|\d{2}[ ]?(plus|\+))(?![\p{L}\p{N}]|[.,:]\d))?([ ](&|und|u\.)[ ](Co\.?|Compagnie|Konsorten|Freunde)(?!\p{L}))?([ ](von[ ]|gegr\.[ ]|anno[ ])?(18|19|20)\d{2}(?![\p{L}\p{N}]|[.,]\d))?([ ][eE]\.?[ ]?V\.?(?!\p{L}))?", RegexOptions.ExplicitCapture, 10_000)]
    internal static partial Regex Founded();

    [GeneratedRegex(@"(?<!\p{L})(\p{Lu}\p{L}{2,20})?([Vv]erein|[Ff]reunde|[Ff]örderkreis)[ ](Kirche|Dorfkirche|Schloss|Burg|Kloster|Freibad|Schwimmbad|Museum|Mühle|Park|Bibliothek|Grundschule|Kindergarten|Kita|Feuerwehr|Friedhof)[ ](St\.[ ]|Sankt[ ])?\p{Lu}[\p{L}-]{2,25}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OfBuilding();

    [GeneratedRegex("^.{3,}(e|er|es|en)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Inflected();

    [GeneratedRegex(@"^(kreis|orts|regional|stadt|gebiets|bezirks)(verband|verein|gruppe)(es|s)?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Branch();

    [GeneratedRegex(@"^(freiwillige|evangelische|katholische|staatliche|kommunale|staedtische|integrative|freie|private)[nrs]?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Sort();

    // Groups and friends are many things; what follows them must be no word of its own: "Frauengruppe Angebote".
    [GeneratedRegex(@"(gruppe|freunde)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Circles();

    [GeneratedRegex(@"(schule|kita|hort|garten|staette|gymnasium|krippe)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SchoolLike();

    [GeneratedRegex(@"^(deutsch|bundes|landes|europaeisch|international|national|spitzen|kranken|renten|unfall|ministeri|universitaet|hochschule|gesellschaft|kooperations|paritaet|thuering|saechsisch|sachsen-anhalt|rheinland|hessisch|bayer|nordrhein|berlin|brandenburg|fachgesellschaft|dachverband|zentral|bertelsmann|hertie|mensch$)|(verbund|berufsgenossenschaft|versicherung|vereinigung|akademie|landkreis|landesverband|bundesverband)$|^(thueringen|deutschland|sachsen)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LargeWord();

    [GeneratedRegex(@"(kinder|eltern|kraefte|menschen|innen|personen|familien|gruppen|angebote|leute|partner|schulen|vereine|kommunen|besuche|mitarbeitende|erzieher|mitglied|mitglieder)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Plural();
}
