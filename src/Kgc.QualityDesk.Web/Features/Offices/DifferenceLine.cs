using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Web.Features.Offices;

/// <summary>A line of a difference as it is shown; a stretch of equal lines that is left out is one line without text.</summary>
/// <param name="Kind">old, new or the same</param>
/// <param name="Number">its number where it stands: in the old text for old lines, else in the new one</param>
/// <param name="Text">null for what is left out</param>
/// <param name="LeftOut">how many equal lines are left out</param>
public sealed record DifferenceLine(LineDifference.Kind Kind, int Number, string? Text, int LeftOut)
{
    /// <summary>Equal lines that are shown before and after a change.</summary>
    private const int Around = 2;

    public static IReadOnlyList<DifferenceLine> Of(IReadOnlyList<LineDifference.Line> lines)
    {
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineDifference.Kind.Same)
            {
                Array.Fill(shown, true, Math.Max(0, i - Around), Math.Min(lines.Count, i + Around + 1) - Math.Max(0, i - Around));
            }
        }

        List<DifferenceLine> all = [];
        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i])
            {
                all.Add(new(lines[i].Kind, lines[i].NewNumber ?? lines[i].OldNumber!.Value, lines[i].Text, 0));
            }
            else if (all.Count > 0 && all[^1].Text is null)
            {
                all[^1] = all[^1] with { LeftOut = all[^1].LeftOut + 1 };
            }
            else
            {
                all.Add(new(LineDifference.Kind.Same, lines[i].NewNumber!.Value, null, 1));
            }
        }

        return all;
    }
}
