namespace Kgc.QualityDesk.Web.Features.Conditions;

/// <summary>The place of an error for the eye: a piece of the line with a caret under the character.</summary>
public sealed record ConditionMark(string Piece, string Caret)
{
    // Both together fit a narrow screen.
    private const int Before = 20;
    private const int After = 10;

    public static ConditionMark Of(string text, TextPlace place)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var line = lines[Math.Clamp(place.Line - 1, 0, lines.Length - 1)];
        var at = Math.Clamp(place.Column - 1, 0, line.Length);
        var (from, to) = (Math.Max(0, at - Before), Math.Min(line.Length, at + After));
        var lead = from > 0 ? "…" : "";
        var piece = new string([.. line[from..to].Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)]);
        return new(lead + piece + (to < line.Length ? "…" : ""), new string(' ', lead.Length + at - from) + "^");
    }
}
