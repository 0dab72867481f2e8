namespace Kgc.QualityDesk.Reports;

/// <summary>Puts cases into the rows of a table.</summary>
internal static class Counting
{
    /// <summary>The row of cases without a value.</summary>
    public const string None = "none";

    public const string NoneLabel = "Ohne Angabe";

    public static Tally Of(string figure, string cell, string label, int level, IEnumerable<ReportCase> cases) =>
        new(figure, cell, label, level, [.. cases.Select(c => c.Number).Order(StringComparer.Ordinal)]);

    /// <summary>A row per entry of a list, one per code that the list does not know, and one for none.</summary>
    public static IReadOnlyList<Tally> Rows(
        string figure, IReadOnlyList<ReportCase> cases, IEnumerable<ReportLists.Entry> list, Func<ReportCase, string?> code)
    {
        var byCode = cases.ToLookup(c => code(c) ?? None, StringComparer.Ordinal);
        return [.. Entries(list, byCode.Select(g => g.Key)).Select(e => Of(figure, e.Code, e.Name, 1, byCode[e.Code])), Of(figure, None, NoneLabel, 1, byCode[None])];
    }

    /// <summary>Main topics (the code before the dash, the name before the colon), each followed by its topics.</summary>
    public static IReadOnlyList<Tally> Tree(string figure, IReadOnlyList<ReportCase> cases, IEnumerable<ReportLists.Entry> list, Func<ReportCase, string?> code)
    {
        var byCode = cases.ToLookup(c => code(c) ?? None, StringComparer.Ordinal);
        List<Tally> rows = [];
        foreach (var main in Entries(list, byCode.Select(g => g.Key)).GroupBy(e => e.Code.Split('-')[0], StringComparer.Ordinal))
        {
            List<ReportLists.Entry> parts = [.. main];
            if (parts is [var only] && only.Code == main.Key)
            {
                rows.Add(Of(figure, only.Code, only.Name, 1, byCode[only.Code]));
                continue;
            }

            rows.Add(Of(figure, main.Key, parts[0].Name.Split(':')[0], 1, parts.SelectMany(p => byCode[p.Code])));
            rows.AddRange(parts.Select(p => Of(figure, p.Code == main.Key ? p.Code + "-" : p.Code, p.Name, 2, byCode[p.Code])));
        }

        return [.. rows, Of(figure, None, NoneLabel, 1, byCode[None])];
    }

    /// <summary>A row per entry; a case stands in the row of each of its values.</summary>
    public static IReadOnlyList<Tally> Mentions(
        string figure, IReadOnlyList<ReportCase> cases, IEnumerable<ReportLists.Entry> list, Func<ReportCase, IEnumerable<string>> codes)
    {
        var byCode = cases.SelectMany(c => codes(c).Select(code => (code, c))).ToLookup(m => m.code, m => m.c, StringComparer.Ordinal);
        return [.. Entries(list, byCode.Select(g => g.Key)).Select(e => Of(figure, e.Code, e.Name, 1, byCode[e.Code]))];
    }

    private static IEnumerable<ReportLists.Entry> Entries(IEnumerable<ReportLists.Entry> list, IEnumerable<string> codes)
    {
        List<ReportLists.Entry> known = [.. list];
        var names = known.Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
        return known.Concat(codes.Where(c => c != None && !names.Contains(c)).Order(StringComparer.Ordinal).Select(c => new ReportLists.Entry(c, c)));
    }
}
