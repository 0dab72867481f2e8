using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Redaction;

/// <summary>A finding among the letters as they are read, from Start up to but without End.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Spot(RedactionKind Kind, int Start, int End)
{
    /// <summary>Findings that share a letter become one that covers both, of the surer kind.</summary>
    public static List<Spot> Merged(IEnumerable<Spot> spots)
    {
        List<Spot> merged = [];
        foreach (var spot in spots.Where(s => s.End > s.Start).OrderBy(s => s.Start).ThenByDescending(s => s.End))
        {
            if (merged.Count > 0 && spot.Start < merged[^1].End)
            {
                var last = merged[^1];
                merged[^1] = new Spot(spot.Kind < last.Kind ? spot.Kind : last.Kind, last.Start, Math.Max(last.End, spot.End));
            }
            else
            {
                merged.Add(spot);
            }
        }

        return merged;
    }
}
