using System.Globalization;
using Kgc.QualityDesk.Reports;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>Hides small parts of a whole that is shown, and as many more as it takes that they cannot be worked out.</summary>
internal static class SmallCounts
{
    /// <param name="whole">at least five</param>
    /// <param name="parts">their sum is the whole</param>
    /// <returns>the parts, null where hidden</returns>
    public static IReadOnlyList<int?> Hide(int whole, IReadOnlyList<int> parts)
    {
        List<Tally> rows = [.. parts.Select((count, i) => Count(i.ToString(CultureInfo.InvariantCulture), 1, count))];
        var hidden = Hiding.Of([new ReportTable("part", "", "", "", "", Count("", 0, whole), rows)]).Hidden;
        return [.. rows.Select(row => hidden.Contains(row.Id) ? (int?)null : row.Value)];
    }

    public static int? Shown(int count) => Hiding.IsSmall(count) ? null : count;

    private static Tally Count(string cell, int level, int count) => new("part", cell, "", level, [.. Enumerable.Repeat("", count)]);
}
