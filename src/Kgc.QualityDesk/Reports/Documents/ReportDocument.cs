namespace Kgc.QualityDesk.Reports;

/// <summary>A report as words and tables, the same for page, PDF, XLSX and CSV.</summary>
/// <param name="Title">German</param>
/// <param name="Facts">office, period, cut-off, signer, checksum …</param>
/// <param name="Sections">in order</param>
/// <param name="IsDraft">marked as such on every page</param>
/// <param name="Day">of the signature, or the cut-off of a draft: the only time that a file bears</param>
public sealed record ReportDocument(
    string Title, IReadOnlyList<(string Term, string Text)> Facts, IReadOnlyList<ReportDocument.Section> Sections, bool IsDraft, DateOnly Day)
{
    /// <summary>Heading of the table of <see cref="Facts"/>.</summary>
    public string FactsCaption { get; init; } = "Angaben zum Bericht";

    /// <param name="Key">the Kennzahl, or a name of its own</param>
    /// <param name="Heading">German</param>
    /// <param name="Paragraphs">German</param>
    /// <param name="Table">null for text only</param>
    public sealed record Section(string Key, string Heading, IReadOnlyList<string> Paragraphs, Table? Table);

    /// <param name="Caption">German</param>
    /// <param name="Columns">headings; all but the first and those of <paramref name="Words"/> hold numbers</param>
    /// <param name="Words">number of columns with words, from the first on</param>
    /// <param name="Rows">each with a cell per column</param>
    public sealed record Table(string Caption, IReadOnlyList<string> Columns, int Words, IReadOnlyList<Row> Rows);

    /// <param name="Level">0 the whole, 1 a part, 2 a part of a part</param>
    /// <param name="Cells">the first is the row's heading</param>
    public sealed record Row(int Level, IReadOnlyList<Cell> Cells);

    /// <param name="Text">as it is read</param>
    /// <param name="Number">for programs; null for words and hidden numbers</param>
    /// <param name="IsHidden">not for outside</param>
    /// <param name="Figure">whose cases it counts; null for none</param>
    /// <param name="Code">the cell of the figure</param>
    public sealed record Cell(string Text, decimal? Number = null, bool IsHidden = false, string? Figure = null, string? Code = null);
}
