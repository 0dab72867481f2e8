using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Birth dates in words: "geboren am achten Juni neunzehnhundertfünfzig".</summary>
internal static partial class WrittenOutDates
{
    public static IEnumerable<Spot> Find(string letters) =>
        Born().Matches(letters).Select(m => m.Groups["date"]).Select(date => new Spot(RedactionKind.BirthDate, date.Index, date.Index + date.Length));

    private const string Ordinal = @"((ers|zwei|drit|vier|fünf|fuenf|sechs|sieb|sieben|ach|neun|zehn|elf|zwölf|zwoelf|(drei|vier|fünf|fuenf|sech|sieb|acht|neun)zehn)te[nr]?|((ein|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun)und)?(zwanzig|drei(ß|ss)ig)ste[nr]?)";
    private const string Month = @"(januar|jänner|februar|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember)";
    private const string Year = @"([ ](des[ ]jahres[ ]|im[ ]jahre?[ ])?((19|20)\d{2}|'?\d{2}|(neunzehnhundert|zweitausend)\p{L}{0,30}))?";
    private const string Date = @"(?<date>(" + Ordinal + @"|\d{1,2}\.)[ ]" + Month + Year + @")(?![\p{L}\d])";

    // Words that tell a birth stand before the date or behind it, in the same sentence.
    [GeneratedRegex(@"(?<!\p{L})(geb\.|geboren(e[rnsm]?)?|geburtsdatum|geburtstag|zur[ ]welt)(?!\p{L})[^.!?;\d\n]{0,50}?(?<!\p{L})" + Date + @"|(?<!\p{L})" + Date + @"([ ]\p{L}{2,25}){0,5}[ ](geboren|geburtstag|zur[ ]welt)(?!\p{L})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Born();
}
