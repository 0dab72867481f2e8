using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Numbers of the same town, without an area code: behind "erreichen Sie mich", before "(privat)", in a row beside a mail address.</summary>
internal static partial class LocalTelephones
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Four digits and more, in any groups; no year alone, no amount, no time.
    private const string Number = @"(?<number>(?!(19|20)\d{2}(?!\d|[ /-]\d))[1-9]\d{1,7}([ /-]{1,3}\d{1,5}){0,4})(?<=\d([ /-]{0,3}\d){3,9})(?!\d|[.,:]\d|[ ]?(€|%|§))";
    private const string Ended = @"(?=[ ]?($|[\n.,;:!?()|/–-])|[ ](und|oder|bitte|an|anrufen|ab|nach|vor|bis|zwischen|zu|wenn|falls|aber|nur|meist|abends|morgens|tagsüber|vormittags|nachmittags|privat|dienstlich|mobil|ist|geht|klingeln|durchklingeln)(?!\p{L}))";

    public static IEnumerable<Spot> Find(string letters) => [.. All(Announced(), letters), .. All(Followed(), letters), .. All(Between(), letters), .. All(Extension(), letters), .. Rows(letters)];

    private static IEnumerable<Spot> All(Regex form, string letters) =>
        form.Matches(letters).Select(m => m.Groups["number"]).Select(number => new Spot(RedactionKind.Telephone, number.Index, number.Index + number.Length));

    // "Muster, Erika / 774131 / erika@…": a cell of digits alone in a row with a mail address.
    private static IEnumerable<Spot> Rows(string letters)
    {
        foreach (Match row in Row().Matches(letters))
        {
            foreach (Match cell in Cell().Matches(row.Value))
            {
                var number = cell.Groups["number"];
                yield return new Spot(RedactionKind.Telephone, row.Index + number.Index, row.Index + number.Index + number.Length);
            }
        }
    }

    // "erreichen Sie mich abends unter 44 27 18", "einfach durchklingeln: 774131", "meine Nummer ist 77 41 31"
    [GeneratedRegex(@"(?<!\p{L})((erreich(en|bar)?|durchkling(eln?|elt)|durchrufen|anrufen|angerufen|anklingeln|klingeln?|klingelt|ruf(t|e|en)?|zurückrufen|rückruf|melden?|meldet|telefon\p{L}{0,10}|tel|fon|handy\p{L}{0,8}|mobil\p{L}{0,8}|festnetz\p{L}{0,8}|rufnummer|rufnr|nummer|sms|whatsapp|anschluss|apparat|hausapparat|anrufbeantworter|zuhause|daheim)[.:,]{0,2}([ ]{1,2}\(?(mich|uns|ihn|sie|er|ich|wir|bitte|gern|gerne|auch|noch|nur|immer|meist|meistens|abends|morgens|mittags|nachmittags|vormittags|tagsüber|ab|nach|bis|vor|\d{1,2}([:.]\d{2})?[ ]uhr|am|besten|unter|auf|über|der|die|dem|das|mit|meine|meiner|seine|seiner|ihre|ihrer|unsere|unserer|nummer|rufnummer|nr|telefonnummer|telefon|handy|festnetz|lautet|ist|wäre|neu|neue|neuen|neuer|privat|dienstlich|mobil|zu|hause|daheim|telefonisch|sonst|einfach|durch|an|dort|hier|im|in|wieder|jederzeit|kurz|mal)[.:,)]{0,2}){0,8})[ :=(,–-]{1,4}" + Number + Ended, Options, 10_000)]
    private static partial Regex Announced();

    // "44 27 18 (privat)", "774131 anrufen"
    [GeneratedRegex(@"(?<![\p{L}\p{N}/.,+-]|\d[ ])" + Number + @"[ ]?([(,-][ ]?|[ ])?(privat|dienstlich|mobil|handy|festnetz|telefon|tel\.|anrufen|anklingeln|durchklingeln|zu[ ]hause|daheim|whatsapp|mit[ ]ab|ab[ ]ist[ ]an|nur[ ]abends)(?!\p{L})", Options, 10_000)]
    private static partial Regex Followed();

    // "bin bis 4 auf 118", "ruf die 77 41 an"
    [GeneratedRegex(@"(?<!\p{L})(bin|bist|sitze|sitzt)([ ](\p{L}{1,10}|\d{1,2}([:.]\d{2})?)){0,5}[ ](auf|unter)([ ](der|app\.?|apparat|dw|durchwahl|nebenstelle))?[ ](?<number>-?\d{2,4})(?=[ ]?($|[\n.,;!)])(?![.,]\d))|(?<!\p{L})(ruf|rufe|rufen[ ]sie|wähl|wählen[ ]sie)([ ](mal|bitte|einfach|dort|dann|die|unter)){0,3}[ ](?<number>\d{2,4}([ /-]?\d{2,4}){0,2})[ ](an|durch)(?!\p{L})", Options, 10_000)]
    private static partial Regex Extension();

    // "unter 442718 zu erreichen", "auf der 77 41 29 anrufen"
    [GeneratedRegex(@"(?<!\p{L})(unter|auf|über|bei|per)([ ](der|die|meiner|seiner|ihrer|unserer|rufnummer|nummer|nr\.?|tel\.?|telefon|handy)){0,3}[ :]{1,2}" + Number + @"([ ,]{1,2}\p{L}{1,14}){0,5}[ ](zu[ ]sprechen|erreich\p{L}{0,3}|an(ge)?ruf\p{L}{0,2}|meld\p{L}{1,3}|(durch|an)?kling\p{L}{1,4}|telefon\p{L}{0,8})(?!\p{L})", Options, 10_000)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<=^|\n)[^\n@]{0,200}@[^\n]{0,200}", Options, 10_000)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<=^|[/;|,\t])[ ]{0,2}(?<number>(?!(19|20)\d{2}(?!\d))[1-9]\d{1,7}([ -]{1,3}\d{1,5}){0,4})(?<=\d([ -]{0,3}\d){3,9})[ ]{0,2}(?=$|[/;|,\t\n])", Options, 10_000)]
    private static partial Regex Cell();
}
