using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Postal addresses beyond those that a question's guard reads: streets in small letters, without a number, of any name before a postal code.</summary>
internal static partial class LooseAddresses
{
    private const int WidestGap = 45;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static IEnumerable<Spot> Find(string letters)
    {
        List<Spot> found = [.. Streets(letters), .. All(Square(), letters), .. All(BeforeTown(), letters), .. All(SmallBeforeTown(), letters), .. All(BehindTown(), letters), .. All(PostBox(), letters), .. Towns(letters), .. Bare(letters), .. Labelled(letters), .. Told(letters), .. Houses(letters), .. Spoken(letters)];
        List<Spot> joined = [];
        foreach (var spot in Spot.Merged(found))
        {
            if (joined.Count > 0 && spot.Start - joined[^1].End < WidestGap && Between().IsMatch(letters[joined[^1].End..spot.Start]))
            {
                joined[^1] = joined[^1] with { End = spot.End };
            }
            else
            {
                joined.Add(spot);
            }
        }

        return joined.Select(spot => WithCode(letters, spot));
    }

    // "Lindenweg 9, 06110": the postal code without its town.
    private static Spot WithCode(string letters, Spot spot)
    {
        spot = Within().Match(letters, spot.End) is { Success: true } within ? spot with { End = within.Index + within.Length } : spot;
        if (Small().Match(letters, spot.End) is { Success: true } town && WordLists.Key(town.Groups["town"].Value) is var key && (PlaceNames.IsSmall(key) || PlaceNames.IsLarge(key)))
        {
            spot = spot with { End = town.Index + town.Length };
        }

        return BareCode().Match(letters, spot.End) is { Success: true } code ? spot with { End = code.Index + code.Length } : spot;
    }

    // What a form asks for: "STRASSE, HAUSNR.: AM ALTEN GUT 3 B", "PLZ/Ort: …"
    private static IEnumerable<Spot> Labelled(string letters) => Label().Matches(letters).Select(m => m.Groups["address"]).Select(g => new Spot(RedactionKind.Address, g.Index, g.Index + g.Length));

    // "wohnt Unter den Weiden 17": a word before says that a place with a number is a street.
    private static IEnumerable<Spot> Told(string letters) => Preposed().Matches(letters).Select(m => m.Groups["street"]).Select(g => new Spot(RedactionKind.Address, g.Index, g.Index + g.Length));

    // "Privatanschrift Mühlenbreite 5", "wohnt nebenan (Finkenherd 3)", "an Merseburger 90": a name and a number where an address is spoken of.
    private static IEnumerable<Spot> Spoken(string letters) => Named().Matches(letters).Select(m => m.Groups["street"]).Where(g => !NoStreet().IsMatch(g.Value) && !Everyday.IsNoun(WordLists.Key(g.Value.Split(' ')[0])))
        .Select(g => new Spot(RedactionKind.Address, g.Index, g.Index + g.Length));

    // "vor Im Unterdorf 12": a capital inside a sentence says so, too; "Haus Nr. 14": a village that has no streets.
    private static IEnumerable<Spot> Houses(string letters) => House().Matches(letters).Select(m => m.Groups["street"]).Where(g => !NoStreet().IsMatch(g.Value))
        .Select(g => new Spot(RedactionKind.Address, g.Index, g.Index + g.Length));

    private static IEnumerable<Spot> All(Regex form, string letters) => form.Matches(letters).Select(m => new Spot(RedactionKind.Address, m.Index, m.Index + m.Length));

    private static IEnumerable<Spot> Streets(string letters) => Street().Matches(letters).Where(m => !NoStreet().IsMatch(m.Value) && !IsWordWithNumber(m) && (char.IsUpper(m.Value[0]) || m.Groups["sure"].Success || Code().IsMatch(letters[(m.Index + m.Length)..])))
        .Select(m => new Spot(RedactionKind.Address, m.Index, m.Index + m.Length));

    // "Arbeitsweg 3", "Marktplatz 2025": a noun of the list with a number is a street only where it is one by its word.
    private static bool IsWordWithNumber(Match match) =>
        !match.Groups["sure"].Success && WordLists.Key(match.Groups["name"].Value) is var key && (Everyday.IsNoun(key) || (Thing().IsMatch(key) && Everyday.IsWord(key))) && !Hill().IsMatch(key) && key is not ("marktplatz" or "kirchplatz" or "bahnhofsplatz" or "dorfplatz" or "schlossplatz");

    private static IEnumerable<Spot> Towns(string letters)
    {
        foreach (Match match in Town().Matches(letters))
        {
            var town = WordLists.Key(match.Groups["town"].Value);
            var isPlace = PlaceNames.IsSmall(town.Replace(' ', '-')) || PlaceNames.IsLarge(town);
            if (isPlace || (char.IsUpper(match.Groups["town"].Value[0]) && !Everyday.IsWord(town)))
            {
                yield return new Spot(RedactionKind.Address, match.Index, match.Index + match.Length);
            }
        }
    }

    // "in der Lindenstraße", "am Karl-Marx-Platz": a street by name says more than the district.
    private static IEnumerable<Spot> Bare(string letters)
    {
        foreach (Match match in NamedStreet().Matches(letters))
        {
            var key = WordLists.Key(match.Groups["word"].Value);
            if (!Everyday.IsNoun(key) && !Kind().IsMatch(key))
            {
                yield return new Spot(RedactionKind.Address, match.Index, match.Index + match.Length);
            }
        }
    }

    private const string Number = @"[ ]{0,2}(Nr\.?[ ]?)?(?!(19|20)\d\d(?!\d))\d{1,4}([ ]([13]/[24](?!\d)|½))?([ ]?[a-zA-Z](?!\p{L}))?([ ]?[-/+][ ]?\d{1,4}[a-z]?)?(?![\p{L}\p{N}]|[.,:]\d|[ ]?(Uhr|Euro|%|€|Prozent|Personen|Kinder|Meter|km|Minuten))";

    [GeneratedRegex(@"(?<![\p{L}\p{N}-])((\p{Lu}[\p{L}.'-]{0,30}[ ]){0,2}(?<name>[\p{L}'.-]{0,40}((?<sure>(?i:straße|strasse|str\.|str(?=[ ]?\d)|gasse|allee|chaussee|promenade|esplanade|boulevard))|(?i:weg|platz|ring|ufer|damm|steig|pfad|siedlung|graben|stieg|anger|markt|hof|berg|plan|winkel|tor|brücke|wall|garten|höhe|teich|rain)))|(Straße|Platz|Allee|Weg|Ring)[ ](der|des|am)[ ]\p{Lu}[\p{L}-]{2,30})" + Number, Options, 10_000)]
    private static partial Regex Street();

    // "Ort: Ratssaal, Markt 1", "2 | Schulplatz 2 |": a square with a number in a list or a cell, where no square of a plan would stand.
    [GeneratedRegex(@"(?<=[,:|;(][ ]|\n|^)(Alter[ ]|Neuer[ ]|Großer[ ]|Kleiner[ ])?(\p{Lu}\p{L}{2,20}(platz|markt|anger)|Markt|Anger|Domplatz|Burg|Esplanade|Graben|Brühl|Freiheit|Steinweg|Plan|Ring|Damm)[ ]\d{1,3}([ ]?[a-z](?!\p{L}))?(?=[ ]?($|[\n,;|)]))(?<!(Stell|Kita|Sitz|Krippen|Betreuungs|Pflege|Arbeits|Ausbildungs|Studien|Lager|Super|Floh|Wochen|Bau|Spiel|Sport|Park)(platz|markt)[ ]\d{1,3})", Options, 10_000)]
    private static partial Regex Square();

    // "friedensstr. 14 musterstadt"
    [GeneratedRegex(@"\G(,[ ]|[ ](in[ ])?)(?<town>\p{L}[\p{L}-]{2,30})(?!\p{L})", Options, 10_000)]
    private static partial Regex Small();

    // "Alte Ziegelei 2, 06785 Riesigk": whatever bears a number before a postal code is a street.
    [GeneratedRegex(@"(?<![\p{L}\p{N}-])(((Am|An|Im|In|Auf|Unter|Zum|Zur|Hinter|Vor|Beim|Über)([ ](der|dem|den))?[ ])?\p{Lu}[\p{L}'.-]{1,30}([ ]\p{Lu}?[\p{L}'.-]{1,30}){0,2})[ ]\d{1,4}[ ]?[a-zA-Z]?(?!\p{L})([ ]{0,2}[,;|\n][ \n]{0,3}|[ ]in[ ])(D-)?\d{5}[ ]\p{Lu}[\p{L}-]{2,30}", Options, 10_000)]
    private static partial Regex BeforeTown();

    // "lange reihe 5 39343 altenhausen": typed small, told by the postal code behind the number.
    [GeneratedRegex(@"(?<![\p{L}\p{N}-])((am|an|im|in|auf|unter|zum|zur|hinter|vor)[ ]((der|dem|den)[ ])?)?(lange|kurze|alte|neue|große|kleine|breite|hohe|obere|untere)?[ ]?\p{Ll}{3,20}[ ]\d{1,3}[ ]?([a-z](?!\p{L}))?,?[ ]{1,2}\d{5}[ ]\p{L}{3,30}(?!\p{L})", Options, 10_000)]
    private static partial Regex SmallBeforeTown();

    // "06785 Riesigk, An der Ziegelei 2"; and a house of a village that has no streets: "OT Riesigk Nr. 2"
    [GeneratedRegex(@"(?<![\p{L}\p{N}+/.,-])\d{5}[ ]\p{Lu}[\p{L}-]{2,30}([ ]?\(\p{L}{3,15}\))?[ ]?[,;|][ ]((Am|An|Im|In|Auf|Unter|Zum|Zur|Hinter|Vor|Beim|Über)([ ](der|dem|den))?[ ])?\p{Lu}[\p{L}'.-]{1,30}([ ]\p{Lu}[\p{L}'.-]{1,30}){0,2}[ ]\d{1,4}[ ]?([a-zA-Z](?!\p{L}))?([ ]?[-/][ ]?\d{1,3})?(?![\p{L}\p{N}]|[.,:]\d|[ ]?Uhr)|(?<!\p{L})(OT|Ortsteil)[ ]\p{Lu}[\p{L}-]{2,25}[, ]{1,2}(Nr\.|Haus|Hausnummer|Haus-Nr\.)?[ ]?\d{1,3}[ ]?([a-z](?!\p{L}))?(?![\p{L}\p{N}]|[.,:]\d|[ ]?(Uhr|Einwohner))", Options, 10_000)]
    private static partial Regex BehindTown();

    [GeneratedRegex(@"(?<!\p{L})Postfach[ ]\d([ ]?\d){1,7}(?!\d)([ ,\n]{1,3}\d{5}[ ]\p{Lu}[\p{L}-]{2,30})?", Options, 10_000)]
    private static partial Regex PostBox();

    [GeneratedRegex(@"(?<![\p{L}\p{N}+/.,-]|chlüssel[ ]|AGS[ ]|ca\.[ ])(D-)?(?!00)\d{5}[ ]{1,2}(?<town>(Bad[ ]|Lutherstadt[ ]|bad[ ])?\p{L}[\p{L}-]{2,30})(?!\p{L})([ ]?(\(Saale\)|/Saale|/[ ]?\p{Lu}\p{L}{2,12}|a\.[ ]?d\.[ ]?\p{Lu}\p{L}{2,12}|an[ ]der[ ]\p{Lu}\p{L}{2,12}|OT[ ]\p{Lu}\p{L}{2,25}|am[ ]\p{Lu}\p{L}{2,12}))?", Options, 10_000)]
    private static partial Regex Town();

    [GeneratedRegex(@"(?<![\p{L}\p{N}-])((\p{Lu}\p{L}{2,20}(er|sche|ische))[ ](Straße|Str\.|Allee|Gasse|Chaussee|Platz)|(?<word>\p{Lu}[\p{L}]{2,25}(straße|strasse|str\.|gasse|allee|chaussee))|(?<word>\p{Lu}[\p{L}]{1,20}-(\p{Lu}[\p{L}]{1,20}-){0,3}(Straße|Str\.|Platz|Allee|Ring|Weg|Ufer|Gasse|Damm|Siedlung)))(?![\p{L}\p{N}-])", Options, 10_000)]
    private static partial Regex NamedStreet();

    // "weg 9, 06712 …": typed in small letters, a postal code makes it a street.
    [GeneratedRegex(@"^[ ,]{1,3}\d{5}(?!\d)", Options, 10_000)]
    private static partial Regex Code();

    // What rises or lies before a village is no thing that anybody numbers.
    [GeneratedRegex("^(?!(eis|schulden|akten|muell|schutt|wasch|arbeits|lehr|papier))\\p{L}{3,20}(berg|graben|anger|ufer|teich|damm|steig)$", Options, 10_000)]
    private static partial Regex Hill();

    // Compounds that are rather things than streets: "Stufenplan 3", "Sportplatz 2" is a street, "Schulgarten 2" may not be.
    [GeneratedRegex(@"(plan|tor|hof|hoehe|garten|winkel|berg|bruecke)$", Options, 10_000)]
    private static partial Regex Thing();

    // Words for sorts of streets that the list of nouns may lack.
    [GeneratedRegex(@"^(spiel|haupt|neben|anlieger|fahrrad|einbahn|bundes|land|kreis|wohn|durchgangs|verkehrs|schul|daten|dorf|seiten|einkaufs|geschaefts|ueber|markt|fussgaenger|erschliessungs)-?(strasse|str\.|gasse|allee)$", Options, 10_000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"(?<![\p{L}-])(?<!^\p{Lu}\p{L}{3,20}er[ ])(Arbeits|Kita|Kitaplatz|Zugangs|Lösungs|Förder|Rechts|Dienst|Betreuungs|Pflege|Krippen|Schul|Stell|Steh|Sitz|Ausbildungs|Studien|Übungs|Bauern|Bau|Vor|Schlaf)?(Weg|weg|Platz|platz|Ring|Markt|markt|plan|Plan|Hof|hof|Garten|garten|Berg|Wall|Tor|Höhe|höhe|winkel|Brücke)[ ]\d|(?i:zeitplan|höhe von|maßnahmenplan|arbeitsplan|finanzplan|kostenplan|stufenplan|aktionsplan|stundenplan|mitplan|platz[ ]\d|bis|projekthof)|^(Im|Am|Zum|In der|An den|Vor dem|Zur|Auf der|Auf dem)[ ](Jahr|Jahre|Mai|Juni|Juli|August|Januar|Februar|März|April|September|Oktober|November|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Woche|Stufe|Phase|Seite|Kriterium|Thema|Schnitt|Punkt|Abschnitt|Kapitel|Alter|Frage|Quartal|Schuljahr|Haushalt|Haushaltsjahr|Anlage|Tabelle)", Options, 10_000)]
    private static partial Regex NoStreet();

    [GeneratedRegex(@"\G[ ]?[,;|/·-]?[ \n]{0,2}(D-)?\d{5}(?![\p{L}\p{N}]|[.,:]\d|[ ]?(Euro|EUR|€|%|Personen|Menschen))", Options, 10_000)]
    private static partial Regex BareCode();

    // "… 14 II", "… 1 / Zi. 415"
    [GeneratedRegex(@"\G([ ](III?|IV)(?![\p{L}\p{N}])|[ ]?[,/(][ ]?(Zi\.|Zimmer|Whg\.|Wohnung|WE|Raum|Eingang|Aufgang|Haus|App\.|Etage)[ ]?[\dA-Z]{1,4}(?![\p{L}\p{N}])\)?|[ ]?[,/(][ ]?((\d\.?[ ]?)?(EG|DG|UG|OG|Erdgeschoss|Obergeschoss|Dachgeschoss|Stock|Etage|Hinterhaus|Vorderhaus|Hinterhof|Seitenflügel|Anbau)([ ](links|rechts|mitte|hinten|vorn|li\.?|re\.?))?|links|rechts)(?!\p{L})\)?)", Options, 10_000)]
    private static partial Regex Within();

    [GeneratedRegex(@"(?<!\p{L})((?i:stra(ß|ss)e|anschrift|adresse|wohnanschrift|postanschrift|wohnhaft([ ]in)?)([ ]?[,/&][ ]?(?i:haus)?(?i:nr|nummer)\.?|[ ](?i:und|u\.)[ ](?i:haus)?(?i:nr|nummer)\.?)?[ ]?:[ ]{0,4}(?<address>(?=[^\n]{0,60}\d)\p{L}[^\n:;|]{3,90}?)|(?i:plz|postleitzahl)([ ]?[,/&-][ ]?(?i:(wohn)?ort|stadt))?[ ]?:[ ]{0,4}(?<address>(D-)?\d{5}([ ]\p{Lu}[\p{L} ()-]{2,40}?)?))(?=[ ]?(\n|$|[;|]|,[ ](?i:tel|e-?mail|fax)))", Options, 10_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?i:(?<!\p{L})(wohn(t|en|e|haft|ung)|stra(ß|ss)e|adresse|anschrift|gemeldet|zieht|zog|sitz|umgezogen|büro|liegt|treffen|treffpunkt))(?!\p{L})[^\d.!?\n]{0,30}?[ ](?<street>(Am|An[ ]der|An[ ]den|Auf[ ]dem|Auf[ ]der|Im|In[ ]der|In[ ]den|Unter[ ]den|Unter[ ]der|Unterm|Hinterm|Überm|Zum|Zur|Hinter[ ]der|Hinter[ ]dem|Vor[ ]dem|Vor[ ]der|Beim|Über[ ]den)([ ]\p{Lu}\p{L}{2,20}){1,2}[ ]\d{1,3}[ ]?([a-z](?!\p{L}))?([ ]?[-/][ ]?\d{1,3})?)(?![\p{L}\p{N}]|[.,:]\d|\.[ ]?(\p{Ll}|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)|[ ](Uhr|\p{Lu}\p{L}+(en|er|e|s)(?!\p{L})|Prozent|Minuten))", Options, 10_000)]
    private static partial Regex Preposed();

    [GeneratedRegex(@"(?i:(?<!\p{L})(privat|wohn|post|dienst|liefer|haus|rechnungs)?(anschrift|adresse)(?!\p{L})|(?<!\p{L})(wohnt|wohnen|wohne|wohnhaft|gemeldet|nachbar(in)?)(?!\p{L}))([ ]\p{Ll}{2,12}){0,3}([ ]?[(,][ ]?|[ ])(?<street>\p{Lu}[\p{L}'-]{3,25}([ ]\p{Lu}[\p{L}-]{2,20})?[ ]\d{1,3}([ ]?[a-z](?!\p{L}))?)(?=[ ]?[,;)\n.!?]|$|[ ](schicken|senden|gemeldet|wohnhaft|in|geschickt)(?!\p{L}))|(?<=(?i:schick|send|bring|post|brief|paket|lieferung)[^.!?\n]{0,40}[ ]|[.!?][ ])[Aa]n[ ](?<street>\p{Lu}\p{L}{2,20}er[ ]\d{1,3}[ ]?([a-z](?!\p{L}))?)(?=[ ]?[,;)\n.!?]|$)", Options, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<=\p{L}[ ]|\p{L},[ ]|\()(?<street>(Am|An[ ]der|An[ ]den|Auf[ ]dem|Auf[ ]der|Im|In[ ]der|In[ ]den|Unter[ ]den|Unter[ ]der|Unterm|Hinterm|Überm|Zum|Zur|Hinter[ ]der|Hinter[ ]dem|Vor[ ]dem|Vor[ ]der|Beim)([ ]\p{Lu}[\p{L}-]{2,20}){1,2}[ ]\d{1,3}[ ]?([a-z](?!\p{L}))?)(?![\p{L}\p{N}]|[.,:]\d|\.[ ]?(\p{Ll}|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Quartal)|[ ]?%|[ ](Uhr|Euro|\p{Lu}\p{L}+(en|er|e|s)(?!\p{L})|Prozent|Minuten))|(?<!\p{L})(?<street>(Haus|Hausnummer|Haus-Nr\.|Gehöft|Hof)[ ](Nr\.|Nummer)[ ]?\d{1,3}[ ]?([a-z](?!\p{L}))?|(Hausnummer|Haus-Nr\.)[ ]\d{1,3}[ ]?([a-z](?!\p{L}))?)(?![\p{L}\p{N}])", Options, 10_000)]
    private static partial Regex House();

    [GeneratedRegex(@"^[ ,;|\n/·(-]{0,4}(in[ ]|(OT|Ortsteil|Stadtteil|Haus|Hinterhaus|Eingang|Aufgang|Whg\.?|Wohnung|Zimmer|Zi\.)([ ][\p{Lu}\d][\p{L}\d-]{0,25})?[ ,;)\n-]{1,3}|(\d{1,2}\.[ ]?(OG|Stock|Etage))?[ ,]{0,2})?$", Options, 10_000)]
    private static partial Regex Between();
}
