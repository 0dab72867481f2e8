namespace Kgc.QualityDesk.Reports;

/// <summary>
/// Which counts a report for outside hides. Counts of 1 to 4 are hidden, and as many more as it takes that no hidden count has only
/// one possible value for a reader who knows every shown number, every sum, and that a hidden count is at least 1 (zeros are shown).
/// Where that cannot be had, the parts of a sum are withheld as a whole, zeros too. Complementary suppression after Willenborg and
/// de Waal, Elements of Statistical Disclosure Control (2001), chapter 4.
/// </summary>
internal sealed class Hiding
{
    /// <summary>The smallest count that is shown.</summary>
    public const int Threshold = 5;

    private readonly IReadOnlyList<ReportTable> _tables;
    private readonly IReadOnlyList<(Tally Small, Tally Large)> _links;
    private readonly List<Tally> _cells;
    private readonly HashSet<string> _hidden;
    private readonly HashSet<string> _withheld = new(StringComparer.Ordinal);

    private Hiding(IReadOnlyList<ReportTable> tables, IReadOnlyList<(Tally Small, Tally Large)> links)
    {
        (_tables, _links) = (tables, links);
        _cells = [.. tables.SelectMany(t => t.Cells).DistinctBy(c => c.Id)];
        _hidden = [.. _cells.Where(c => IsSmall(c.Value)).Select(c => c.Id)];
    }

    /// <summary>Everything that is not shown.</summary>
    public IReadOnlySet<string> Hidden => _hidden;

    /// <summary>Hidden counts that may be zero as well.</summary>
    public IReadOnlySet<string> Withheld => _withheld;

    public static bool IsSmall(int count) => count is > 0 and < Threshold;

    /// <param name="tables">tables that share counts besides a whole that is shown</param>
    /// <param name="links">counts of which the first cannot exceed the second</param>
    public static Hiding Of(IReadOnlyList<ReportTable> tables, IReadOnlyList<(Tally Small, Tally Large)>? links = null)
    {
        var hiding = new Hiding(tables, links ?? []);
        if (tables.Any(t => t.IsShared && IsSmall(t.Total.Value)))
        {
            hiding.Withhold(tables.SelectMany(t => t.IsShared ? t.Rows : t.Cells));
        }

        while (hiding.FirstKnown() is { } known && hiding.Protect(known))
        {
        }

        return hiding;
    }

    /// <summary>What a reader knows, with the number of each count in the system.</summary>
    public (LinearSystem System, IReadOnlyDictionary<string, int> Variables) Known()
    {
        var system = new LinearSystem();
        var most = Math.Max(1, _cells.Max(c => (long)c.Value)) * 4;
        var variables = _cells.ToDictionary(c => c.Id, c => _withheld.Contains(c.Id) ? system.Add(0, most)
            : _hidden.Contains(c.Id) ? system.Add(1, most) : system.Add(c.Value, c.Value), StringComparer.Ordinal);
        foreach (var (whole, parts) in _tables.SelectMany(t => t.Sums()))
        {
            system.Sum(variables[whole.Id], parts.Select(p => variables[p.Id]));
        }

        foreach (var (small, large) in _links)
        {
            system.AtMost([(variables[small.Id], 1), (variables[large.Id], -1)], 0);
        }

        return (system, variables);
    }

    /// <summary>Whether a mean of scores, rounded to a tenth, may be shown beside these counts without giving one of them away.</summary>
    /// <param name="scores">counts with the score that each stands for</param>
    /// <param name="tenths">the mean times ten, rounded</param>
    public bool AllowsMean(IReadOnlyList<(Tally Cell, int Score)> scores, int tenths)
    {
        var (system, variables) = Known();
        system.AtMost(scores.Select(s => (variables[s.Cell.Id], (20L * s.Score) - (2 * tenths) - 1)), 0);
        system.AtMost(scores.Select(s => (variables[s.Cell.Id], (2L * tenths) - 1 - (20 * s.Score))), 0);
        return _cells.Where(c => _hidden.Contains(c.Id)).All(c => system.MayBeOtherThan(variables[c.Id], c.Value));
    }

    /// <summary>The first hidden count with one possible value.</summary>
    private Tally? FirstKnown()
    {
        var (system, variables) = Known();
        var ranges = system.Ranges()!;
        return _cells.Find(c => _hidden.Contains(c.Id) && (ranges[variables[c.Id]] is var (low, high) && low == high
            || (_links.Count > 0 && !system.MayBeOtherThan(variables[c.Id], c.Value))));
    }

    /// <summary>Hides one more count of a sum that gives a hidden one away: the smallest part, else the whole, else all parts.</summary>
    /// <returns>false when nothing is left to hide</returns>
    private bool Protect(Tally known)
    {
        var sums = _tables.SelectMany(t => t.Sums().Select(s => (Table: t, s.Whole, s.Parts)))
            .Where(s => s.Whole.Id == known.Id || s.Parts.Any(p => p.Id == known.Id)).OrderBy(s => s.Whole.Id == known.Id).ToList();
        var part = sums.SelectMany(s => s.Parts).Where(p => p.Value > 0 && !_hidden.Contains(p.Id)).OrderBy(p => p.Value).ThenBy(p => p.Id, StringComparer.Ordinal).FirstOrDefault();
        var whole = sums.Where(s => !_hidden.Contains(s.Whole.Id) && !(s.Table.IsShared && s.Whole.Level == 0)).Select(s => s.Whole).FirstOrDefault();
        if ((part ?? whole) is { } more)
        {
            return _hidden.Add(more.Id);
        }

        var rest = sums.Find(s => s.Parts.Any(p => !_withheld.Contains(p.Id)));
        return Withhold(rest.Parts ?? _cells.Where(c => c.Level > 0));
    }

    private bool Withhold(IEnumerable<Tally> cells)
    {
        var before = _withheld.Count;
        foreach (var cell in cells)
        {
            _hidden.Add(cell.Id);
            _withheld.Add(cell.Id);
        }

        return _withheld.Count > before;
    }
}
