using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Names that a question's guard lets pass for fear of a false alarm: lists of those present, an initial with a surname, a given name alone.</summary>
internal static partial class LoosePeople
{
    private const int MostNames = 40;

    // A bound, so that a text of nothing but lists is read in one pass.
    private const int LongestList = 2000;

    private static readonly FrozenSet<string> NoPerson = "lars papilio emma klasse max lisa lea phineo".Split(' ').ToFrozenSet();

    public static IEnumerable<Spot> Find(WordRow row) => [.. Titled(row), .. Signed(row), .. Speaking(row), .. Given(row), .. Listed(row), .. Present(row), .. Initialled(row), .. Told(row)];

    // "Patientin Musterchen", "Ihr Mann (Bao Musterson)", "Kaya (geb. …)": in no list, and told by where it stands.
    private static IEnumerable<Spot> Told(WordRow row) =>
        Enumerable.Range(0, row.Count).SelectMany(i => new[] { ToldName.Behind(row, i, isStrict: true), ToldName.Before(row, i), ToldName.Noble(row, i) })
            .OfType<NameSpan>().Select(name => new Spot(RedactionKind.OtherPerson, name.Start, name.End));

    // "Ortsbürgermeister Nehring", "Köchin Fricke", "Landrätin Weiß-Lemke"
    private static IEnumerable<Spot> Titled(WordRow row)
    {
        for (var i = 0; i + 1 < row.Count; i++)
        {
            if (row[i].Capital && row.Adjoins(i) && Title().IsMatch(row.Key(i)) && (IsPossible(row[i + 1]) || IsGivenBefore(row, i + 1)) && !Several().IsMatch(row.Key(i)))
            {
                var last = row.Adjoins(i + 1) && i + 2 < row.Count && (IsGivenBefore(row, i + 1) || IsPossible(row[i + 2]) || ToldName.IsMadeOfWords(row, i + 2)) ? i + 2 : i + 1;
                yield return Person(row, i + 1, last);
            }
        }
    }

    // "Ratsmitglied Falk …": behind a title a given name that is a word as well, with any surname.
    private static bool IsGivenBefore(WordRow row, int i) =>
        i + 1 < row.Count && row.Adjoins(i) && row[i].Capital && row[i + 1].Capital && WordLists.IsGivenName(row[i]) && !WordLists.IsInstitution(row[i + 1]);

    // "LG Hedi Muster", "Mit besten Grüßen\nGesine …", "Danke Jenny": whoever closes a letter; an office does not.
    private static IEnumerable<Spot> Signed(WordRow row)
    {
        foreach (Match closing in Closing().Matches(row.Letters))
        {
            var name = closing.Groups["name"];
            if (Word.In(name.Value) is { Count: > 0 } words && IsPossible(words[0]) && !Knowledge.Words.StopWords.Has(words[0].Key) && !WordLists.IsRole(words[0]) && !words.Any(w => WordLists.IsNoun(w)))
            {
                yield return new Spot(RedactionKind.OtherPerson, name.Index, name.Index + name.Length);
            }
        }
    }

    // "…, dass Enno bringt …": a capital inside a sentence that is no noun, and does what only people do.
    private static IEnumerable<Spot> Speaking(WordRow row)
    {
        for (var i = 1; i + 1 < row.Count; i++)
        {
            if (IsPossible(row[i]) && row[i] is { Shouted: false, Text.Length: > 2 } && (row.Gap(i - 1) is ": " || (row.Adjoins(i - 1) && !row[i - 1].Capital)) && !Knowledge.Words.StopWords.Has(row.Key(i))
                && !WordLists.IsPlace(row[i]) && !PlaceNames.IsSmall(row.Key(i)) && row.Follows(i, Doing())
                && (!Everyday.IsWord(row.Key(i)) || (!Everyday.IsNoun(row.Key(i)) && (row.Gap(i - 1) is ": " || row.Key(i - 1) is "dass" or "weil" or "ob" or "wenn"))))
            {
                yield return Person(row, i, i);
            }
        }
    }

    // "Doris macht die Kasse", "Leon, 5 Jahre": a given name that is nothing else.
    private static IEnumerable<Spot> Given(WordRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is { Capital: true, Shouted: false, Text.Length: > 2 } && WordLists.IsClearGivenName(row[i]) && !Everyday.IsNoun(row.Key(i)) && !WordLists.IsPlace(row[i])
                && !NoPerson.Contains(row.Key(i)) && !NameContext.IsInstitution(row, i, i) && !WordLists.IsInstitution(row[i]) && !PlaceNames.IsSmall(row.Key(i))
                && !(row.Adjoins(i) && i + 1 < row.Count && row[i + 1].Capital) && !(i > 0 && row.Adjoins(i - 1) && row[i - 1].Capital && IsNamedAfter(row, i - 1)))
            {
                yield return Person(row, i, i);
            }
        }
    }

    private static bool IsNamedAfter(WordRow row, int i) => WordLists.IsInstitution(row[i]) || Everyday.IsWord(row.Key(i)) || (WordLists.IsGivenName(row[i]) && i > 0 && WordLists.IsInstitution(row[i - 1]));

    // "Specht, Udo" at the beginning of a line or a cell
    public static IEnumerable<Spot> Listed(WordRow row)
    {
        for (var i = 0; i + 1 < row.Count; i++)
        {
            if (row.Gap(i) is ", " && row[i].Capital && row[i + 1].Capital && (WordLists.IsClearGivenName(row[i + 1]) || (IsPossible(row[i]) && IsPossible(row[i + 1]) && row.Gap(i + 1) is " - " or ";" or "; " or ": " or "\t" or " | ")) && (i == 0 || row.Gap(i - 1).ContainsAny("\n|;\t)("))
                && row.Gap(i + 1) is not " ")
            {
                yield return Person(row, i, i + 1);
            }
        }
    }

    // "Anwesend: Kummer, Sturm und Frau Nagel"
    public static IEnumerable<Spot> Present(WordRow row)
    {
        foreach (Match label in Label().Matches(row.Letters))
        {
            var from = label.Index + label.Length;
            var end = row.Letters.AsSpan(from).IndexOfAny('\n', ';') is >= 0 and var stop ? from + stop : row.Letters.Length;
            end = Math.Min(end, from + LongestList);
            foreach (Match name in Item().Matches(row.Letters[from..end]).Take(MostNames))
            {
                var words = Word.In(name.Groups["name"].Value);
                if (words.Count is > 0 and < 5 && (words.All(word => IsPossible(word) && !Phone().IsMatch(word.Key)) || (words.Count == 1 && (IsShortNoun(words[0]) || ToldName.IsCalendar(words[0].Key)) && BesideNames(row.Letters[from..end]))))
                {
                    yield return new Spot(RedactionKind.OtherPerson, from + name.Groups["name"].Index, from + name.Groups["name"].Index + name.Groups["name"].Length);
                }
            }
        }
    }

    // "Anwesend: Nowak, Lampe, Stolze": among names a short noun is one.
    private static bool IsShortNoun(Word word) => word is { Capital: true, Text.Length: > 3 and < 9 } && !WordLists.IsNoun(word) && !WordLists.IsRole(word) && !WordLists.IsInstitution(word) && !PlaceNames.IsLarge(word.Key);

    private static bool BesideNames(string list) => Item().Matches(list).Take(MostNames).Any(m => Word.In(m.Groups["name"].Value) is [var only] && IsPossible(only) && (WordLists.IsSurname(only) || !Everyday.IsWord(only.Key)));

    // "B. Nagel", "Y. Röhl", "H.-J. Kraus"; not "z. B. Kurse"
    private static IEnumerable<Spot> Initialled(WordRow row)
    {
        for (var i = 0; i + 1 < row.Count; i++)
        {
            if (row.InitialEnd(i) is not null && row.Gap(i) is ". " or "." && row[i + 1] is { Capital: true, Shouted: false } && (row[i + 1].Text.Length > 3 || IsShortPart(row, i + 1)) && !IsAbbreviation(row, i)
                && (!WordLists.IsSimpleNoun(row[i + 1]) || IsNamed(row, i + 1)) && !(Everyday.IsWord(row.Key(i + 1)) && !IsNamed(row, i + 1) && !WordLists.IsSurname(row[i + 1]) && Everyday.IsNoun(row.Key(i + 1)) && i > 0 && row.Gap(i - 1) is " ")
                && !row.Follows(i + 1, Cited()))
            {
                yield return Person(row, i, IsShortPart(row, i + 1) ? i + 2 : i + 1);
            }
        }
    }

    // "M. Sonntag", "E. Bamberg": in a list a day or a town is a name.
    private static bool IsNamed(WordRow row, int i) =>
        (ToldName.IsCalendar(row.Key(i)) || WordLists.IsPlace(row[i])) && i > 1 && (row.Gap(i - 2).ContainsAny(",;(\n") || row.Gap(i - 2) is " - " || row.Key(i - 2) is "und" or "von" or "durch" or "an" or "mit");

    // "G. Lo Muster"
    private static bool IsShortPart(WordRow row, int i) =>
        row[i].Text.Length is 2 or 3 && row.Adjoins(i) && !Knowledge.Words.StopWords.Has(row.Key(i)) && row[i + 1] is { Capital: true, Text.Length: > 3 } && !Everyday.IsWord(row.Key(i)) && !Everyday.IsWord(row.Key(i + 1)) && !WordLists.IsNoun(row[i + 1]);

    /// <summary>"Denny 0151 …", "Ortiz: x@y.example": what stands right before a number or a mail address and is no word.</summary>
    public static IEnumerable<Spot> BesideNumbers(WordRow row, IEnumerable<Spot> spots)
    {
        var all = spots.ToList();
        var starts = all.Where(s => s.Kind is RedactionKind.Telephone or RedactionKind.Mail).Select(s => s.Start).ToHashSet();
        var others = all.Where(s => s.Kind is RedactionKind.Address or RedactionKind.HealthInsuranceNumber or RedactionKind.BirthDate).Select(s => s.Start).ToHashSet();
        for (var i = 0; i < row.Count; i++)
        {
            var after = row[i].End;
            while (after < row.Letters.Length && after - row[i].End < 4 && row.Letters[after] is ' ' or ':' or ',' or '(' or '*' or ';' or '|')
            {
                after++;
            }

            // Before those a colon ends a label: "Wohnanschrift: …".
            if (after > row[i].End && (starts.Contains(after) || (others.Contains(after) && !row.Letters.AsSpan(row[i].End, after - row[i].End).Contains(':'))) && (IsUnheard(row, i) || IsSmallName(row, i)))
            {
                var first = i;
                while (first > 0 && i - first < 3 && row.Adjoins(first - 1) && IsUnheard(row, first - 1))
                {
                    first--;
                }

                yield return Person(row, first, i);
            }
        }
    }

    // "sonst beispiel 0391 …", typed small
    private static bool IsSmallName(WordRow row, int i) =>
        !row[i].Capital && row.IsSmall(i) && row.Gap(i) is " " or ": " or ", " && SmallPeople.IsSurname(row, i) && !Phone().IsMatch(row.Key(i)) && row.Key(i) is not ("zurueck" or "daheim" or "dazu" or "abends" or "intern" or "extern" or "mobil" or "statt");

    /// <summary>Whether a word is in no list of words, and begins with a capital.</summary>
    public static bool IsNoWord(WordRow row, int i) =>
        IsPossible(row[i]) && row[i].Text.Length > 2 && !row[i].Shouted && !Knowledge.Words.StopWords.Has(row.Key(i)) && !Phone().IsMatch(row.Key(i)) && !PlaceNames.IsSmall(row.Key(i));

    private static bool IsUnheard(WordRow row, int i) =>
        IsNoWord(row, i) && row.Key(i - 1) is not ("in" or "nach" or "aus" or "bei" or "ot" or "ortsteil" or "ist" or "war" or "als" or "der" or "das");

    private static bool IsAbbreviation(WordRow row, int i) =>
        i > 0 && row.Gap(i - 1) is ". " or "." or "-" or ".-" && row[i - 1].Text.Length <= 2 && row.InitialEnd(i - 1) is null;

    internal static bool IsPossible(Word word) =>
        word is { Capital: true, Text.Length: > 1 } && !WordLists.IsSureNoun(word) && (!Everyday.IsWord(word.Key) || WordLists.IsSurname(word) || WordLists.IsClearSurname(word) || WordLists.IsClearGivenName(word))
        && !WordLists.IsInstitution(word) && !PlaceNames.IsLarge(word.Key) && word.Key is not ("und" or "der" or "die" or "das" or "sie" or "ihr" or "ihnen" or "ihre");

    [GeneratedRegex("^(tel|ruf|fernruf|stellv|telefon|fon|fax|telefax|mobil|handy|funk|festnetz|privat|dienstlich|dienstl|mail|e-mail|email|durchwahl|apparat|nummer|rufnummer|nr|neu|anruf|rueckruf|kontakt|from|to|cc|barmer|dipl|[a-z]+nummer|hotline|zentrale|whatsapp|signal|ab|unter|versichert|wohnhaft|geboren)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<!\p{L})(LG|VG|BG|[Mm][Ff][Gg]|Gruß|Grüße|Grüßen|Gruss|Gruesse|Herzlichst|Hochachtungsvoll|Danke|Dank|[Gg]ez\.|Ihr|Ihre|Dein|Deine|Euer|Eure)([ ]aus[ ](der[ ]|dem[ ])?\p{Lu}\p{L}+)?[ ,!.]{0,3}[ \n]{1,3}(?<name>\p{Lu}[\p{L}'-]+([ ](von|van|zu|de|da|el|al)(?=[ ]))?([ ]\p{Lu}[\p{L}'-]+){0,2})(?=[ ]?(\n|$|,|\(|;|\.?$|[ ]aus[ ]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Closing();

    [GeneratedRegex("(en|t|st|e|er|lich|ig|isch|eln|ern|s)$", RegexOptions.ExplicitCapture, 10_000)]
    internal static partial Regex Inflected();

    [GeneratedRegex(@"^[ ](sagt|sagte|meint|meinte|fragt|fragte|ruft|rief|bringt|brachte|übernimmt|übernahm|wohnt|wohnte|möchte|bittet|geht[ ](in|auch|mit|nach)|kommt[ ](auch|nicht|aus|mit)|wünscht|lobt|kritisiert|erzählt|erzählte|schreibt|schrieb|telefoniert|leidet|verschoben|krank)(?!\p{L})", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Doing();

    private static Spot Person(WordRow row, int first, int last) => new(RedactionKind.OtherPerson, row[first].Start, row[last].End);

    [GeneratedRegex(@"(meister|meisterin|leiter|leiterin|raetin|landrat|stadtrat|trainer|trainerin|koch|koechin|pfarrer|pfarrerin|pastor|pastorin|lehrer|lehrerin|erzieherin|erzieher|schwester|vorsitzende|vorsitzender|sprecher|sprecherin|direktor|direktorin|kollege|kollegin|referent|referentin|beraterin|berater|aerztin|arzt|hebamme|hausmeister|moderatorin|dozentin|dozent|familie|eheleute|wart|wartin|verwalter|verwalterin|hausverwaltung|fahrer|fahrerin|pfleger|pflegerin|helfer|helferin|kraft|mitglied|mieter|mieterin|schueler|schuelerin|zeuge|zeugin|anwalt|anwaeltin|beauftragte|beauftragter|therapeut|therapeutin|imam|rabbiner|rabbinerin|diakon|diakonin|kantor|kantorin|vikar|vikarin|bauer|baeuerin|imker|imkerin|gaertner|gaertnerin|wirt|wirtin|chef|chefin|notar|notarin|muetter|vaeter)$", RegexOptions.ExplicitCapture, 10_000)]
    internal static partial Regex Title();

    [GeneratedRegex(@"^(hand|forst|meister|welt|zahnarzt|haus|fach|amts)?(handwerks)?-?(meisterschaft|kreisrat)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Several();

    [GeneratedRegex(@"(?<!\p{L})(Anwesend|Anwesende|Teilnehmende|Teilnehmer|Teilnehmerinnen|Entschuldigt|Gast|Gäste|Protokoll(ant|antin|führung)?|Moderation|Verteiler|Ansprechperson(en)?|Ansprechpartner(in)?|Vorstand|Vorsitz|Kasse|Kassenwart|Schriftführung|Leitung|Betreuung|Interview(te)?|Fotos?|Musik|Presse|Koordination|Organisation|Begleitung|(Stellv\.?[ ]?|Stell)?[Vv]ertretung|Vertretungsberechtigt|Notfallkontakt|(Auto|Gruppe|Team|Schicht|Tisch|Fahrt|Dienst)[ ]\d{1,2}|Verantwortlich|(es[ ])?waren[ ](da|anwesend|dabei)|dabei|da[ ]waren|(Referent|Patient|Klient|Kund|Schüler|Bewohner|Mieter|Betreuer|Helfer|Fahrer|Koch|Köchin|Kursleiter|Vertreter|Antragsteller|Trainer|Übungsleiter|Versicherte|Angehörige|Pate|Patin|Nutzer|Mitarbeiter|Sorgeberechtigte?|Fotograf|Dolmetscher|Stellvertreter|Vertretungsberechtigte?)((/-?|[*:_(])?in(nen)?\)?|[rn]|(/-?|[*:_(])r\)?)?)[ ]?:[ ]?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<=^[ ]?|,[ ]|[ ]und[ ]|:[ ])((Frau|Herrn?|Hr\.|Fr\.|Dr\.|Prof\.)[ ]){0,3}(?<name>\p{Lu}[\p{L}'-]+([ ]\p{Lu}[\p{L}'-]+){0,2})(?=[ ]?(,|$|\.|[ ]und[ ]|\())", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^([ ]?\(?(19|20)\d{2}|,?[ ]et[ ]al|[ ]?[&/][ ]?\p{Lu}|,[ ](19|20)\d{2})", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Cited();
}
