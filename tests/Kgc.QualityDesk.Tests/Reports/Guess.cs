using Kgc.QualityDesk.Reports;

namespace Kgc.QualityDesk.Tests.Reports;

/// <summary>
/// A reader who tries every table that fits what a report shows: an exact solver of its own, by enumeration, that shares nothing
/// with the program but the table. For small tables; its cost grows with every hidden cell.
/// </summary>
internal static class Guess
{
    /// <summary>For every hidden cell the values that it may have.</summary>
    public static IReadOnlyDictionary<string, SortedSet<int>> Values(IReadOnlyList<ReportTable> tables, IReadOnlySet<string> hidden, IReadOnlySet<string> withheld)
    {
        var cells = tables.SelectMany(t => t.Cells).DistinctBy(c => c.Id).ToList();
        var sums = tables.SelectMany(t => t.Sums()).Select(s => (Whole: s.Whole.Id, Parts: s.Parts.Select(p => p.Id).ToArray())).ToList();
        var top = cells.Max(c => c.Value) + 3;
        var found = cells.Where(c => hidden.Contains(c.Id)).ToDictionary(c => c.Id, _ => new SortedSet<int>());
        var values = cells.Where(c => !hidden.Contains(c.Id)).ToDictionary(c => c.Id, c => c.Value);
        Try([.. found.Keys], 0);
        return found;

        void Try(string[] open, int next)
        {
            if (sums.Exists(s => Breaks(s.Whole, s.Parts)))
            {
                return;
            }

            if (next == open.Length)
            {
                foreach (var id in open)
                {
                    found[id].Add(values[id]);
                }

                return;
            }

            for (var value = withheld.Contains(open[next]) ? 0 : 1; value <= top; value++)
            {
                values[open[next]] = value;
                Try(open, next + 1);
            }

            values.Remove(open[next]);
        }

        bool Breaks(string whole, string[] parts)
        {
            var known = parts.Where(values.ContainsKey).Sum(p => values[p]);
            var isWhole = Array.TrueForAll(parts, values.ContainsKey);
            return values.TryGetValue(whole, out var sum) ? known > sum || (isWhole && known != sum) : known > top * parts.Length;
        }
    }
}
