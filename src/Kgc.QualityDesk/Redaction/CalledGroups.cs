using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>
/// Groups that are called by an everyday word: "Frauenchor Eintracht singt", "Strickkreis Masche &amp; Co". A noun without an article right behind
/// a group's is its name where the sentence leaves it no other place; nouns of the field ("Arbeitskreis Gesundheit") are none.
/// </summary>
internal static partial class CalledGroups
{
    private const int MostWords = 4;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static IEnumerable<Spot> Find(WordRow row) => All(row).Select(spot => Associations.WithYear(row.Letters, spot));

    private static IEnumerable<Spot> All(WordRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i].Capital && IsHead(row, i) && Last(row, i) is { } last)
            {
                var first = i > 0 && row.Adjoins(i - 1) && (IsOfVillage(row, i - 1) || (row[i - 1].Capital && i > 1 && !row.Ends(i - 2) && Regional().IsMatch(row.Key(i - 1)))) ? i - 1 : i;
                yield return new Spot(RedactionKind.Association, row[first].Start, row[last].End);
                i = last;
            }
            else if (i > 0 && row[i].Capital && IsHead(row, i) && row.Adjoins(i - 1) && IsOfVillage(row, i - 1))
            {
                yield return new Spot(RedactionKind.Association, row[i - 1].Start, row[i].End);
            }
            else if (IsCompound(row, i))
            {
                yield return new Spot(RedactionKind.Association, row[i].Start, row[i].End);
            }
        }
    }

    private static bool IsHead(WordRow row, int i) =>
        Head().IsMatch(row.Key(i)) && !Associations.IsLarge(row, i) && (!GeneralHead().IsMatch(row.Key(i)) || (row.Key(i) is "hausgemeinschaft" or "wohngemeinschaft" or "interessengemeinschaft" && row.Adjoins(i) && IsStreet(row[i + 1])));

    // "Ohre-Landfrauen", "Finne-Chor": a river or a hill that no list of words has.
    private static bool IsCompound(WordRow row, int i)
    {
        if (row[i] is not { Capital: true, Shouted: false } || !Joined().IsMatch(row.Key(i)))
        {
            return false;
        }

        var before = row.Key(i)[..row.Key(i).IndexOf('-', StringComparison.Ordinal)];
        return char.IsLower(row[i].Text[1]) && char.IsUpper(row[i].Text[row[i].Text.IndexOf('-', StringComparison.Ordinal) + 1])
            && !PlaceNames.IsLarge(before) && !Knowledge.Words.StopWords.Has(before) && (!Everyday.IsWord(before) || Singers().IsMatch(row.Key(i)));
    }

    // "Musterauer Anglerverein"
    private static bool IsOfVillage(WordRow row, int i) =>
        row[i] is { Capital: true, Text.Length: > 6 } && row.Key(i).EndsWith("er", StringComparison.Ordinal) && !Everyday.IsWord(row.Key(i)) && !PlaceNames.IsLarge(row.Key(i)[..^2]) && !Associations.IsLarge(row, i)
        && (PlaceNames.IsOfSmall(row.Key(i)) || Village().IsMatch(row.Key(i)));

    private static int? Last(WordRow row, int head)
    {
        var next = head + 1;
        if (!row.Adjoins(head) || !IsPossible(row, next) || (row[next].Shouted && !row[head].Shouted))
        {
            return null;
        }

        if (IsAdjective(row, next))
        {
            return next + 1;
        }

        var isNamed = IsStreet(row[next]) || LoosePeople.IsNoWord(row, next) || (row.Key(head).Length > ShortestHead && IsNoun(row[next]) && IsName(row, head, next));
        return isNamed ? Goes(row, next) : null;
    }

    private const int ShortestHead = 8;

    private static bool IsPossible(WordRow row, int i) =>
        row[i] is { Capital: true, Text.Length: > 2 } && !Associations.IsLarge(row, i) && !PlaceNames.IsLarge(row.Key(i).TrimEnd('s')) && !Knowledge.Words.StopWords.Has(row.Key(i))
        && !AddressedName.IsAddress(row, i) && !NameContext.IsTitle(row, i) && (!Head().IsMatch(row.Key(i)) || row.Key(i).EndsWith("freunde", StringComparison.Ordinal)) && !Topic().IsMatch(row.Key(i));

    private static int Goes(WordRow row, int next)
    {
        var last = next;
        while (last - next + 1 < MostWords && row.Adjoins(last) && row[last + 1].Capital && LoosePeople.IsNoWord(row, last + 1))
        {
            last++;
        }

        return last;
    }

    // "Thomas-Müntzer-Weg", "Karl-Marx-Platz": a street they are called after.
    private static bool IsStreet(Word word) => Street().IsMatch(word.Key) && !Everyday.IsNoun(word.Key);

    // "Flinke Nadel": an adjective with a capital is a name's.
    private static bool IsAdjective(WordRow row, int i) =>
        Inflected().IsMatch(row.Key(i)) && !WordLists.IsNoun(row[i]) && !WordLists.IsRole(row[i]) && row.Adjoins(i) && row[i + 1] is { Capital: true, Text.Length: > 2 }
        && !Topic().IsMatch(row.Key(i + 1)) && !Associations.IsLarge(row, i + 1) && !Head().IsMatch(row.Key(i + 1));

    private static bool IsNoun(Word word) => !WordLists.IsNoun(word) && !WordLists.IsRole(word) && !HealthWords.IsCondition(word);

    // One of a line or a cell of its own; the subject that a sentence begins with; one thing without an article, where no verb asks for it.
    private static bool IsName(WordRow row, int head, int next) =>
        !Partitive().IsMatch(row.Key(next)) && (IsListed(row, head, next) || IsSubject(row, head) || (!IsMany(row.Key(next)) && !IsAsked(row, head))
            || (row.Key(head - 1) is "dem" or "des" or "vom" or "beim" or "zum" or "zur" && row.Adjoins(head - 1) && row.Gap(next).ContainsAny(".,;:)\n")));

    // "Noten", "Auftritte", "Lieder", "Autos": what is left without the ending is a word as well.
    private static bool IsMany(string key) => key[^1] switch
    {
        'e' or 's' => Everyday.IsWord(key[..^1]),
        'n' or 'r' => Everyday.IsWord(key[..^1]) || Everyday.IsWord(key[..^2]),
        _ => false,
    };

    // "braucht die Krabbelgruppe Spielzeug", "wenn die Tanzgruppe Auftritt hat"
    private static bool IsAsked(WordRow row, int head) =>
        row.Key(head - 1) is "der" or "die" or "das" or "unser" or "unsere" or "eine" or "ein" && !row[head - 1].Capital
        && (Conjunction().IsMatch(row.Key(head - 2)) || Asking().IsMatch(row.Key(head - 2)) || row.Gap(head - 2).Contains(','));

    private static bool IsListed(WordRow row, int head, int next) =>
        (head == 0 || row.Gap(head - 1).ContainsAny("\n|;\t•(:")) && (next + 1 == row.Count || row.Gap(next).ContainsAny(",;:)|\n\t(") || row.Gap(next) is " & ");

    // "Der Frauenchor Harmonie singt …": before the verb stands one thing only.
    private static bool IsSubject(WordRow row, int head) => row.Key(head - 1) is "der" or "die" or "das" or "unser" or "unsere" && row.Adjoins(head - 1) && row[head - 1].Capital;

    [GeneratedRegex(@"^(.{2,}(chor|kreis|zirkel|initiative|verein|gruppe|runde|treff|club|klub|stammtisch|kapelle|orchester|garde|(?<!ver)bund|gemeinschaft|team|werkstatt|ensemble|quartett|buehne|truppe|crew|gilde|zunft|combo|clique|freunde|riege|mannschaft|kollektiv)|(kirchen|schueler|jugend|rock|jazz|dorf|senioren|haus|party|tanz|blues|big|brass|schul|lehrer|eltern|familien|folk|musik|blas|inklusions|frauen|maenner)-?band|band|chor|kapelle|ensemble|orchester|zirkel|stammtisch)s?$", Options, 10_000)]
    private static partial Regex Head();

    [GeneratedRegex("^(" + LocalGroups.General + "|zukunfts|antrags|ideen|planungs|fortbildungs|eltern|kern|leitungs|beratungs|kita|praxis|lenk|behandlungs|forschungs|autoren|redaktions|experten|gutachter|einsatz|verbraucher|dach|trag|traeger|staedte|kreis|regional|arbeiter|zweck|wohlfahrts|kommunal|versicherten|leit|leser|netz|wasser|rechts|kultur|markt|betriebs|unternehmens|schul|fuehrungs|mess|indikatoren|konsum|ge|an|be|zer)-?(gruppe|kreis|gemeinschaft|treff|runde|team|werkstatt|bund|verein|zirkel|mannschaft|kollektiv|club|initiative)n?s?$", Options, 10_000)]
    private static partial Regex GeneralHead();

    // What such groups are about: it says what they do, not who they are.
    [GeneratedRegex("(ung|heit|keit|schaft|tion|itaet|ismus|ment|sport|musik|hilfe|pflege|arbeit|bildung|geld|mittel|angebote?|schutz|wesen|kinder|eltern|frauen|maenner|menschen|senioren|familien|leute|kraefte|innen|personen|ende|enden|alter|jugend|krebs|sucht|demenz|diabetes|raum|raeume|thema|themen|ziele?|termine?|fragen?|ideen|interesse|unterstuetzung|zeit|platz|plaetze|lieder|noten|essen|kaffee|kuchen|auftritte?|mitglied|mitglieder|vertrag|antrag|geburtstag|asyl|umwelt|natur|klima|nord|sued|ost|west|mitte|stadt|dorf|anfaenger|einsteiger|aktive|kreativ|besuch|zeug|material)$", Options, 10_000)]
    private static partial Regex Topic();

    [GeneratedRegex("^(dass|weil|wenn|ob|damit|da|bis|sobald|falls|obwohl|waehrend|bevor|nachdem|als|wie|wo|indem|und|oder)$", Options, 10_000)]
    private static partial Regex Conjunction();

    // What somebody does with a thing; "probt", "kommt", "singt" ask for none.
    [GeneratedRegex("^(brauch|benoetig|bekomm|bekam|erhaelt|erhiel|hat|hab|will|woll|moecht|wuensch|such|fand|find|mach|biet|bot|nimm|nahm|gib|gab|kauf|zeig|leist|stell|schenk|bring|brach|lern|plan|sammel|verteil|spend|zahl|back|koch|les|lies|liefer|schaff|bau|organisier|fehl|dien|hilf|half|fuer|bereit)[a-z]{0,3}$", Options, 10_000)]
    private static partial Regex Asking();

    // "Gruppe Erwachsener", "Kreis Betroffener"
    [GeneratedRegex("(ener|ender|igter|rter|loser|licher|iger|ierter|ender)$", Options, 10_000)]
    private static partial Regex Partitive();

    [GeneratedRegex("(t|te|ten)$|^(haben|sind|werden|koennen|wollen|sollen|kann|wird|will|soll|darf|muss|mag|war|ist|hat|gab|kam|lud|sang|half|trug|bot|nahm|rief|schrieb)$", Options, 10_000)]
    internal static partial Regex Verb();

    [GeneratedRegex("^.{3,}(e|er|es|en)$", Options, 10_000)]
    private static partial Regex Inflected();

    [GeneratedRegex("-(strasse|str|weg|platz|allee|gasse|ring|ufer|damm|siedlung|hof)$|[a-z]{3}(strasse|gasse|allee)$", Options, 10_000)]
    private static partial Regex Street();

    [GeneratedRegex("^[a-z]{3,20}-(landfrauen|frauen|maenner|chor|freunde|saenger|saengerinnen|wanderer|musikanten|kapelle|garde|spatzen|schuetzen|strolche|zwerge)$", Options, 10_000)]
    private static partial Regex Joined();

    [GeneratedRegex("-(landfrauen|saenger|saengerinnen|musikanten|garde|spatzen|schuetzen|strolche|zwerge)$", Options, 10_000)]
    private static partial Regex Singers();

    // "vom Musterländischen Wanderbund …"
    [GeneratedRegex("^[a-z]{4,}(isch|erisch)(e|en|er|em|es)$", Options, 10_000)]
    private static partial Regex Regional();

    [GeneratedRegex("(haus|leb|stedt|staedt|rod|ing|dorf|thal|tal|heim|bach|berg|burg|feld|hain|born|furt|kirch|hag|walder?|auer?)(en)?er$", Options, 10_000)]
    private static partial Regex Village();
}
