namespace Kgc.QualityDesk.Reports;

/// <summary>Counts that belong together: a whole and its parts.</summary>
/// <param name="Key">the Kennzahl</param>
/// <param name="Title">German heading</param>
/// <param name="First">heading of the first column</param>
/// <param name="Unit">what is counted, German plural</param>
/// <param name="Note">the counting rule in words</param>
/// <param name="Total">the whole; <see cref="IsShared"/> when other tables have it too</param>
/// <param name="Rows">parts in order, each followed by its own parts</param>
public sealed record ReportTable(string Key, string Title, string First, string Unit, string Note, Tally Total, IReadOnlyList<Tally> Rows)
{
    /// <summary>Whether the whole is published elsewhere as well, so that hiding it here would hide nothing.</summary>
    public bool IsShared { get; init; } = true;

    public IEnumerable<Tally> Cells => Rows.Prepend(Total);

    /// <summary>Every sum of the table: the whole with its parts, each part with its own.</summary>
    public IEnumerable<(Tally Whole, IReadOnlyList<Tally> Parts)> Sums()
    {
        if (Rows.Count > 0)
        {
            yield return (Total, [.. Rows.Where(r => r.Level == 1)]);
        }

        for (var i = 0; i < Rows.Count; i++)
        {
            var parts = Rows.Skip(i + 1).TakeWhile(r => r.Level > Rows[i].Level).ToList();
            if (Rows[i].Level == 1 && parts.Count > 0)
            {
                yield return (Rows[i], parts);
            }
        }
    }
}
