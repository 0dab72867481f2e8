using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Birth dates that a sentence tells: lists behind "Geburtsdaten", "seit … auf der Welt", "wird am … achtzig", years of birth cut short.</summary>
internal static partial class BirthWords
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int Reach = 50;
    private const string Month = @"(jan|jän|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{L}{0,6}\.?";
    private const string Date = @"(\d{1,2}[ ]?[./-][ ]?\d{1,2}[ ]?[./-][ ]?('?\d{2}|\d{4})|\d{1,2}\.?[ ]?" + Month + @"([ ]?('?\d{2}|\d{4}))?|\d{4}-\d{2}-\d{2}|\d{1,2}\.[ ]?\d{1,2}\.)(?!\d)";
    private const string Age = @"(\d{1,3}\.?|\p{L}{0,12}(zig|ßig|ssig|zehn|hundert|jährig))([ ]Jahre?([ ](alt|jung))?)?";

    public static IEnumerable<Spot> Find(string letters) =>
        new[] { Several(), World(), Turns(), Feast(), ShortYear(), MonthOnly() }.SelectMany(form => form.Matches(letters)).Where(m => !Thing().IsMatch(letters[Math.Max(0, m.Index - Reach)..m.Index])).SelectMany(m => m.Groups["date"].Captures)
            .Select(date => new Spot(RedactionKind.BirthDate, date.Index, date.Index + date.Length));

    // "die Geburtsdaten 1.2.2016 und 3.4.2017", "Geburtstage: Erika 1.2., Max 3.4."
    [GeneratedRegex(@"(?<!\p{L})(geburts-?(daten|tage)|geb\.?-?daten)(?!\p{L})[^\d\n]{0,60}?(?<![\d.])(?<date>" + Date + @")([^\d\n]{1,40}?(?<date>" + Date + @")){0,30}|(?<!\p{L})(geb\.([ ]am)?|geburtsdatum)[ ]?:[ ]{0,3}(?<date>" + Date + @")(([ ]?[;,/&]|[ ]und)[ ](?<date>" + Date + @")){1,10}", Options, 10_000)]
    private static partial Regex Several();

    // "seit 1.7.1951 auf der Welt", "kam am 1. Juli zur Welt", "erblickte 1951 das Licht der Welt"
    [GeneratedRegex(@"(?<![\d.,/-])(?<date>" + Date + @"|(19|20)\d{2})([ ]\p{L}{1,15}|[ ]?,){0,6}[ ](auf[ ]d(er|ie|ieser)[ ](Welt|Erde)|zur[ ]Welt|(das[ ])?Licht[ ]der[ ]Welt)(?!\p{L})|(?<!\p{L})(auf[ ]die[ ]Welt|zur[ ]Welt|das[ ]Licht[ ]der[ ]Welt)([ ]\p{L}{1,15}){0,5}[ ,]{1,2}(?<date>" + Date + ")", Options, 10_000)]
    private static partial Regex World();

    // "wird am 3. Mai 80", "ist am 3.5. fünf geworden", "am 3.5. werde ich siebzig"
    [GeneratedRegex(@"(?<!\p{L})(wird|werde|werden|wurde|würde|ist|bin)([ ]\p{L}{1,15}){0,4}[ ](am|den)[ ](?<date>" + Date + @")[ ]((schon|nun|erst|dann|stolze|süße|ganze)[ ])?" + Age + @"(?=[ ]?([.,;:!?)\n]|$)|[ ](und|oder|geworden|alt)(?!\p{L}))|(?<!\p{L})am[ ](?<date>" + Date + @")[ ](wird|werde|werden|wurde)([ ]\p{L}{1,15}){1,3}[ ]" + Age + @"(?=[ ]?([.,;:!?)\n]|$)|[ ](und|oder|alt)(?!\p{L}))", Options, 10_000)]
    private static partial Regex Turns();

    // "feiert am 3. Mai ihren 80. Geburtstag", "hat am 3.5. Geburtstag", "ihr 80. Geburtstag ist am 3. Mai", "Geburtstag hat er am 3.5."
    [GeneratedRegex(@"(?<![\d.,/-])(?<date>" + Date + @")([ ](feiert|feierte|begeht|beging|hat|hatte|habe|er|sie|ich|mein|meine|meinen|unser|unseren|ihr|ihre|ihren|sein|seinen|seine|den|dem|der|runden|\d{1,3}\.|\p{L}{3,18}sten|\p{L}{3,12}ten)){0,6}[ ](geburtstag|wiegenfest)(?!s?\p{L})|(?<!\p{L})(mein|meine|meinen|meinem|ihr|ihren|ihrem|sein|seinen|seinem|\d{1,3}\.)[ ](geburtstag|wiegenfest)([ ](ist|war|feiert|feierte|hat|er|sie|ich)){0,3}([ ](am|der|den))[ ](?<date>" + Date + @")|(?<!\p{L})geburtstag[ ](hat|habe|hatte)([ ]\p{L}{2,15}){0,3}[ ]am[ ](?<date>" + Date + ")", Options, 10_000)]
    private static partial Regex Feast();

    // "Jahrgang '51", "geb. 51", "51er Jahrgang"; "Jahrgang 10" is a school's
    [GeneratedRegex(@"(?<!\p{L})(jahrgang|jahrg\.|jg\.?|geburtsjahr|geb\.|geboren|\*)[ :]{1,2}(?<date>'?[2-9]\d|(neunzehnhundert|zweitausend)\p{L}{2,30})(?![\d\p{L}]|[ ]?[./:-][ ]?\d|[ ]?(Uhr|%|Euro|€|Jahre))|(?<!\p{L})(bin|ist|war|sind|als)[ ](ein[ ]|eine[ ])?(?<date>[2-9]\der)[ ]jahrgang", Options, 10_000)]
    private static partial Regex ShortYear();

    // "geboren im Mai 1950", "im Mai 1950 geboren", "am 3. Advent 1929 geboren"
    [GeneratedRegex(@"(?<!\p{L})(geb\.|geboren|zur[ ]welt)[ :]{1,2}((im|in)[ ])?(?<date>" + Month + @"[ ]?('?\d{2}|\d{4}))(?!\d|[.:]\d)|(?<!\p{L})(im|in)[ ](?<date>" + Month + @"[ ](19|20)\d{2})([ ]in[ ]\p{L}{2,25})?[ ](geboren|zur[ ]welt)(?!\p{L})|(?<!\p{L})(am|an|zu|im)[ ](?<date>([1-4]\.[ ])?(advent|heilig(en[ ])?abend|weihnachts(tag|feiertag)|weihnachten|silvester(tag)?|neujahr(stag)?|ostersonn(abend|tag)|ostermontag|ostern|karfreitag|pfingst(sonntag|montag)|pfingsten|frauentag|maifeiertag|frühjahr|sommer|herbst|winter|frühling)[ ](19|20)\d{2})([ ]in[ ]\p{L}{2,25})?[ ](geboren|zur[ ]welt)(?!\p{L})", Options, 10_000)]
    private static partial Regex MonthOnly();

    // Not only people have birthdays.
    [GeneratedRegex(@"(?<!\p{L})\p{L}{0,20}(idee|projekt|konzept|vorhaben|netzwerk|verein|bündnis|initiative|gruppe|haus|zentrum|schule|kita|stadt|land|amt)s?(?!\p{L})[^.!?\n]{0,40}$", Options, 10_000)]
    private static partial Regex Thing();
}
