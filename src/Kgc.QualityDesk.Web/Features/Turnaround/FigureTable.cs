using System.Globalization;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>The numbers of a plot as a table; a cell knows the figure whose cases it counts. The page and the CSV file show the same one.</summary>
public sealed record FigureTable(string Key, string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<FigureTable.Cell>> Rows)
{
    /// <summary>Longer ones are folded on the screen.</summary>
    public const int MostRows = 14;

    public bool IsLong => Rows.Count > MostRows;

    public bool IsNumeric(int column) => Rows.Count > 0 && Rows[0][column].IsNumber;

    public static Cell Word(string text, string? href = null) => new(text, text) { Href = href };

    public static Cell Number(string text) => new(text, text) { IsNumber = true };

    /// <summary>A number of cases, which opens their list.</summary>
    public static Cell Count(int count, string? figure) =>
        new(Figures.Count(count), count.ToString(CultureInfo.InvariantCulture)) { IsNumber = true, Figure = count > 0 ? figure : null };

    /// <param name="Text">as people read it</param>
    /// <param name="Raw">as a spreadsheet reads it</param>
    public sealed record Cell(string Text, string Raw)
    {
        public bool IsNumber { get; init; }

        public string? Figure { get; init; }

        public string? Href { get; init; }
    }
}
