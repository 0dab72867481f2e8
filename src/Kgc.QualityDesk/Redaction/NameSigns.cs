using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Where a known name is cut to a sign: behind "Kürzel", "gez.", "i. A.", below a greeting, before what somebody says, in a file's name.</summary>
internal static partial class NameSigns
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static IEnumerable<Spot> Find(string letters, NameForms forms) =>
    [
        .. Signs(Announced(), letters, forms, 1), .. Signs(Signed(), letters, forms, 1), .. Signs(Speaker(), letters, forms, 2), .. FileNames(letters, forms),
        .. Initials(letters, forms), .. Accounts(letters, forms),
    ];

    private static IEnumerable<Spot> Signs(Regex form, string letters, NameForms forms, int shortest) =>
        form.Matches(letters).Select(m => m.Groups["sign"]).Where(sign => IsSign(sign.Value, forms, shortest)).Select(sign => new Spot(RedactionKind.Name, sign.Index, sign.Index + sign.Length));

    private static bool IsSign(string sign, NameForms forms, int shortest)
    {
        var key = WordLists.Key(sign.Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        return key.Length >= shortest && forms.IsMadeOf(key) && (IsShouted(sign) || sign.Contains('.') || (!Knowledge.Words.StopWords.Has(key) && !Everyday.IsNoun(key)));
    }

    private static bool IsShouted(string sign) => sign.Length > 1 && !sign.Any(char.IsLower);

    // "H.-J. v. d. H.", "Th. L. N."
    private static IEnumerable<Spot> Initials(string letters, NameForms forms) =>
        Run().Matches(letters).Where(run => Small().Replace(run.Value, "") is var bare && bare.Count(char.IsUpper) > 1 && forms.IsMadeOf(WordLists.Key(new string([.. bare.Where(char.IsLetter)]))))
            .Select(run => new Spot(RedactionKind.Name, run.Index, run.Index + run.Length));

    // "erika_m", "muster.e": as an account is called.
    private static IEnumerable<Spot> Accounts(string letters, NameForms forms)
    {
        foreach (Match account in Account().Matches(letters))
        {
            var parts = Array.ConvertAll(account.Value.Split('.', '_'), WordLists.Key);
            if (Array.Exists(parts, part => part.Length > 2 && forms.Of(part) is not null) && Array.TrueForAll(parts, part => forms.Of(part) is not null || forms.Begins(part)))
            {
                yield return new Spot(RedactionKind.Name, account.Index, account.Index + account.Length);
            }
        }
    }

    // "Antrag_Muster_2026.pdf", "ScanMuster.jpg"
    private static IEnumerable<Spot> FileNames(string letters, NameForms forms)
    {
        foreach (Match file in FileName().Matches(letters))
        {
            foreach (Match part in Part().Matches(file.Value))
            {
                if (forms.Of(WordLists.Key(part.Value)) is { Length: > 2 })
                {
                    yield return new Spot(RedactionKind.Name, file.Index + part.Index, file.Index + part.Index + part.Length);
                }
            }
        }
    }

    // "Kürzel: mm", "gez. Mu", "i. A. MM", "erl. durch Mu.", "Hdz. mu"
    [GeneratedRegex(@"(?<!\p{L})(?i:k(ü|ue)rzel|hdz|handz(eichen)?|namens-?zeichen|paraphe|gez|gezeichnet|sign(um|iert)?|i\.[ ]?[av]|im[ ]auftrag|(bearb|verf|aufgen|erl|notiert|gesehen|gepr|gelesen|freigegeben|erfasst|diktiert|entgegengenommen|angenommen)\p{L}{0,9}|diktat(zeichen)?|notiz|vermerk|aktenvermerk)[.:,]{0,2}[ /–-]{1,3}((?i:von|durch|ist|am[ ][\d.]{3,10})[ ,:/]{1,2})?(?<sign>\p{L}{1,5}(\.?[ ./-]?\p{Lu}\.|-\p{L}{1,3})?(?!\p{L}|-\p{L})\.?)(?![\p{N}@])(?=[ ]?($|[\n,;.)|/–]|[ ]\d))", Options, 10_000)]
    private static partial Regex Announced();

    // The last line of a text or of a part of it; behind "LG" or "Gruß" in the same line, too.
    [GeneratedRegex(@"((?<!\p{L})(?i:[lvmbhs]g|mfg|gru(ß|ss)|gr(ü|ue)(ß|ss)en?|danke?|ciao|tsch(ü|ue)(ß|ss)i?|bis[ ](dann|bald|morgen|später)|herzlichst?|dein|deine|ihr|ihre|euer|eure)[ ,!.]{0,3}[ \n]|\n)[ ]?[-–/(]{0,2}[ ]?(?<sign>\p{L}{2,4}\.?|\p{L}\.(-|[ ])?\p{Lu}\.([ -]?\p{Lu}\.)?)[ ]?\)?[ ]?(?=\n\n|$|\n?$)", Options, 10_000)]
    private static partial Regex Signed();

    // "MM: bin da", "Mu: ja": who says it in a chat.
    [GeneratedRegex(@"(?<=^|\n)[ ]?([\[(]?\d{1,2}[:.]\d{2}[\])]?[ ,–-]{1,3})?(?<sign>\p{Lu}\p{L}{1,3}|\p{Lu}\.[ ]?\p{Lu}\.)[ ]?(?=[:>][ ])(?<!(?i:to|an|von|re|aw|wg|fw|cc|bcc|tel|fax|nr|az|ps|ok|ja|wo|wer|was|wie))", Options, 10_000)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"(?<![\p{L}\p{N}@_()+-])[\p{L}\p{N}][\p{L}\p{N}_()+-]{2,80}(\.[\p{L}\p{N}_+-]{1,30}){0,3}\.(?i:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|txt|csv|jpe?g|png|heic|tiff?|gif|eml|msg|zip|mp3|m4a|mp4|ics|vcf)(?!\p{L})", Options, 10_000)]
    private static partial Regex FileName();

    [GeneratedRegex(@"\p{Lu}?\p{Ll}{2,30}|\p{Lu}{3,30}", Options, 10_000)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.@_-])\p{Lu}\p{Ll}{0,2}\.([ -]{0,2}(\p{Lu}\p{Ll}{0,2}|v|d|z|zu|von|der)\.){1,6}(?![\p{L}\p{N}])", Options, 10_000)]
    private static partial Regex Run();

    [GeneratedRegex(@"(?<!\p{L})(v|d|z|zu|von|der)\.", Options, 10_000)]
    private static partial Regex Small();

    [GeneratedRegex(@"(?<![\p{L}\p{N}@._/-])\p{L}{1,25}([._]\p{L}{1,25}){1,3}(?![\p{L}\p{N}@_])", Options, 10_000)]
    private static partial Regex Account();
}
