using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Groups without a legal form, told by what follows them: a village ("Tanzgruppe Musterau"), a name in quotes, a house they belong to.</summary>
internal static partial class LocalGroups
{
    private const int MostWords = 4;

    /// <summary>What a group of an office, a study or a field is: such a one has no name.</summary>
    internal const string General = "(arbeits|fach|projekt|steuerungs|lenkungs|ziel|alters|personen|experten|land|fokus|berufs|teil|unter|stadt|kontroll|vergleichs|bedarfs|netz|verwaltungs|bundes|landes|freundes-?und|klein|gross|um|wirtschafts|familien|bevoelkerungs|risiko|fall|leistungs|kosten|lern|erste-?|sozial|pflege|starthilfe|beihilfe|finanz|haushalts|bei|nach|ab|eingliederungs|jugend|selbst|soforthilfe|entwicklungs|interessen|solidar|werte|lebens|haus|wohn|werbe|sitzungs|diskussions|gespraechs|frage|auswahl)";

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static IEnumerable<Spot> Find(WordRow row) => All(row).Select(spot => Associations.WithYear(row.Letters, spot));

    private static IEnumerable<Spot> All(WordRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (!row[i].Capital)
            {
                continue;
            }

            if (i > 0 && row.Adjoins(i - 1) && OfPlace(row, i) is { } first)
            {
                yield return new Spot(RedactionKind.Association, row[first].Start, row[i].End);
            }
            else if (IsCircle(row, i) && Last(row, i) is { } last)
            {
                yield return new Spot(RedactionKind.Association, row[i].Start, row[last].End);
            }
        }
    }

    // "die Kräuterfrauen Musterau", "Evangelische Gemeinschaft Musterau", "Backgruppe der Kirchgemeinde Musterau": a noun right before a village.
    private static int? OfPlace(WordRow row, int place)
    {
        var isSmall = (PlaceNames.IsSmall(row.Key(place)) && !Everyday.IsNoun(row.Key(place))) || PlaceNames.IsSmall($"{row.Key(place - 1)}-{row.Key(place)}");
        if (!isSmall && !IsCity(row.Key(place)))
        {
            return null;
        }

        var first = place;
        while (first > 0 && place - first < MostWords && row.Adjoins(first - 1) && Belongs(row, first - 1))
        {
            first--;
        }

        if (first == place || (Office().IsMatch(row.Key(place - 1)) && !IsBelonging(row, first)))
        {
            return null;
        }

        var names = Enumerable.Range(first, place - first).ToList();
        if (IsBelonging(row, first))
        {
            return first - 2;
        }

        if (!isSmall)
        {
            return names.Exists(i => Club().IsMatch(row.Key(i))) ? first : null;
        }

        return names.Exists(i => IsCircle(row, i)) ? first
            : row.Key(first - 1) is "die" && row.Adjoins(first - 1) && Everyday.IsWord(row.Key(first)) ? (row[first - 1].Capital ? first - 1 : first) : null;
    }

    private static bool Belongs(WordRow row, int i) =>
        row[i] is { Capital: true, Text.Length: > 2 } && !Knowledge.Words.StopWords.Has(row.Key(i)) && !AddressedName.IsAddress(row, i) && !PlaceNames.IsSmall(row.Key(i)) && !WordLists.IsRole(row[i]);

    private static bool IsBelonging(WordRow row, int first) =>
        first > 1 && row.Key(first - 1) is "der" or "des" && row.Adjoins(first - 1) && row.Adjoins(first - 2) && row[first - 2].Capital && IsCircle(row, first - 2);

    private static int? Last(WordRow row, int i)
    {
        if (row.Gap(i) is " „" or " \"" or " »" or " “")
        {
            return Associations.InQuotes(row, i + 1) is > 0 and var end ? end : null;
        }

        // "Frauengruppe der X-Gemeinde", where X is a name
        if (row.Key(i + 1) is "der" or "des" && row.Adjoins(i) && row.Adjoins(i + 1) && row.Key(i + 2) is var house && House().IsMatch(house) && !Everyday.IsNoun(house[..house.IndexOf('-', StringComparison.Ordinal)]))
        {
            return i + 2;
        }

        if (!row.Adjoins(i) || !row[i + 1].Capital || Associations.IsLarge(row, i + 1) || PlaceNames.IsLarge(row.Key(i + 1)) || Knowledge.Words.StopWords.Has(row.Key(i + 1)))
        {
            return null;
        }

        // "Förderverein Musterschule": a house by name
        if (Friends().IsMatch(row.Key(i)) && School().IsMatch(row.Key(i + 1)) && !Everyday.IsNoun(row.Key(i + 1)))
        {
            return i + 1;
        }

        var last = i + 1;
        while (last - i < MostWords && row.Adjoins(last) && row[last + 1].Capital && !Associations.IsLarge(row, last + 1) && !Knowledge.Words.StopWords.Has(row.Key(last + 1)))
        {
            last++;
        }

        // Such a group has a name of its own: "SHG Rücken", "Initiative Schöner Platz"; "Strickkreis Xanadu" is called by what is no word.
        return row.Key(i) is "shg" || (last > i + 1 && Named().IsMatch(row.Key(i))) || (row.Key(i).Length > 8 && LoosePeople.IsNoWord(row, i + 1)) ? last : null;
    }

    private static bool IsCircle(WordRow row, int i) => row[i].Capital && (Circle().IsMatch(row.Key(i)) || (row[i].Shouted && row.Key(i) is "shg"));

    private static bool IsCity(string key) => PlaceNames.IsLarge(key) && !Land().IsMatch(key);

    [GeneratedRegex(@"^(?!" + General + @"(gruppe|kreis|hilfe|gemeinschaft|treff|runde)n?$)(.{3,}-?(gruppe|kreis|treff|cafe|gemeinschaft|initiative|frauen|maenner|freunde|stammtisch|gilde|chor)|.*-?verein|.{3,}nachbarschaftshilfe|nachbarschaftshilfe|gemeinschaft|selbsthilfegruppe|initiative|gruppe|pfadfinder)s?$", Options, 10_000)]
    private static partial Regex Circle();

    [GeneratedRegex("^(.*initiative|selbsthilfegruppe|pfadfinder)$", Options, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex("^(foerder|schul|freundes|eltern)(verein|kreis)s?$", Options, 10_000)]
    private static partial Regex Friends();

    [GeneratedRegex("^(?!(grund|regel|gemeinschafts|gesamt|berufs|sekundar|musik|volkshoch|hoch|foerder|ober|ganztags|fach|fahr|waldorf|tages|kinder|schul|haus)(schule|hort|garten)).{3,}(schule|kita|hort|gymnasium|garten|bad|kirche)$", Options, 10_000)]
    private static partial Regex School();

    [GeneratedRegex("^.{2,20}-(gemeinde|kirche|moschee|synagoge|schule|kita|gymnasium)$", Options, 10_000)]
    private static partial Regex House();

    [GeneratedRegex("^(?!kirchenver|ver).{3,}verein$", Options, 10_000)]
    private static partial Regex Club();

    // What every village has, or what is an office: the place says it already.
    [GeneratedRegex("(stadt|gemeinde|kreis|ortsteil|ort|raum|region|amt|amtes|amts|gericht|gerichts|bahnhof|rathaus|verwaltung|verwaltungsgemeinschaft|polizei|sparkasse|standort|stadtteil|quartier|gebiet|markt|umland|kommune|klinik|klinikum|krankenhaus|stelle|buero|schule|haus|familie)s?$", Options, 10_000)]
    private static partial Regex Office();

    [GeneratedRegex("^(thueringen|sachsen|.*kreis|.*deutschland|europa|.*thueringen|altmark|anhalt|vogtland|rhoen|harz|boerde|eichsfeld|.*-.*|brandenburg|niedersachsen)$", Options, 10_000)]
    private static partial Regex Land();
}
