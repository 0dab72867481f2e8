using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Redaction;

/// <summary>What stands before a found name and belongs to it: "Kl.-H. Witte", "w.-d. ahrend", "Obst- und Gartenbauverein", "Deutsch-Arabischer Freundeskreis".</summary>
internal static partial class Widening
{
    private const int Reach = 40;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static Spot Of(string letters, Spot spot)
    {
        var before = letters[Math.Max(0, spot.Start - Reach)..spot.Start];
        var belongs = spot.Kind switch
        {
            RedactionKind.Name or RedactionKind.OtherPerson => Initials().Match(before) is { Success: true } initials && !Short().IsMatch(initials.Value) ? initials.Length : 0,
            RedactionKind.Association or RedactionKind.Organisation => Halves().Match(before).Length,
            _ => 0,
        };
        return spot with { Start = spot.Start - belongs };
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}.])(([\p{L}]|[CPST]h|[cpst]h|St|st|Kl|kl|Fr|fr|Wi|Jo|jo)\.[ ]?-?[ ]?){1,3}$", Options, 10_000)]
    private static partial Regex Initials();

    // What is no name: "z. B.", "u. a.", "d. h.", "e. V.".
    [GeneratedRegex(@"^(z|u|d|o|s|e|i|v|n|b|m|p)\.[ ]?(B|a|h|ä|o|u|U|V|d|R|A|E|w|m|v)\.|^(S|s|a|b|e|f|g|h|l|p|u|v|z)\.[ ]?$", Options, 10_000)]
    private static partial Regex Short();

    [GeneratedRegex(@"(?<![\p{L}\p{N}-])(\p{Lu}\p{L}{2,14}-(,[ ]\p{Lu}\p{L}{2,14}-)?[ ](und|u\.|&)[ ]|\p{Lu}\p{L}{2,14}-\p{Lu}\p{L}{3,14}(er|e|es)[ ])$", Options, 10_000)]
    private static partial Regex Halves();
}
