using System.Globalization;
using System.IO.Compression;
using System.Text;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reports;

namespace Kgc.QualityDesk.Views;

/// <summary>
/// The case list as a file: the same cases, columns and order as on the page, to the end of the list. Who asks a question leaves the
/// house only with the office's supervisor. Every export is in the audit log before its first byte leaves.
/// </summary>
public sealed class ExportList(Desk desk, DeskDb db, CaseList cases, CaseConditions conditions)
{
    private const int Batch = 100;

    /// <summary>What a spreadsheet takes.</summary>
    private const int SheetRows = 1_000_000, CellLength = 32_767;

    /// <summary>An export that was checked and written down, with the columns that leave.</summary>
    public sealed record Ready(CaseFilter Filter, Actor By, IReadOnlyList<CaseColumns.Column> Columns, ColumnTexts Texts);

    /// <summary>The columns of a list that this person may take out of the house.</summary>
    public static IReadOnlyList<CaseColumns.Column> Allowed(IEnumerable<CaseColumns.Column> columns, Actor by) => [.. columns.Where(c => !c.IsIdentity || by.Is(Roles.Supervisor))];

    /// <exception cref="RuleBroken">not-allowed, input.invalid, condition.invalid, condition.too-slow</exception>
    public async Task<Ready> BeginAsync(CaseFilter filter, IReadOnlyList<CaseColumns.Column> columns, Actor by, CancellationToken cancel)
    {
        if (!by.Is(Roles.Advisor) && !by.Is(Roles.Supervisor))
        {
            throw new RuleBroken("not-allowed");
        }

        filter = filter with { Cursor = null, Limit = Batch.ToString(CultureInfo.InvariantCulture) };
        var count = await cases.CountAsync(filter, by, cancel);
        var allowed = Allowed(columns, by);
        await desk.ChangeAsync(now =>
        {
            db.Audit(by, now, AuditKinds.ListExported, "export", Detail(filter, allowed, count), null);
            return Task.CompletedTask;
        }, cancel);
        return new Ready(filter, by, allowed, new ColumnTexts(await conditions.ChoicesAsync(by, cancel)));
    }

    /// <summary>UTF-8 with its mark, semicolons, CRLF.</summary>
    public async Task CsvAsync(Ready export, Stream output, CancellationToken cancel)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(true), 64 * 1024, leaveOpen: true);
        await text.WriteAsync(CsvCell.Line(export.Columns.Select(c => c.German)));
        await foreach (var row in RowsAsync(export, cancel))
        {
            await text.WriteAsync(CsvCell.Line(export.Columns.Select(c => export.Texts.Text(row, c.Code))));
        }
    }

    /// <summary>By way of a file that is gone as soon as it is closed, since packing it is no work for a network stream.</summary>
    public async Task XlsxAsync(Ready export, Stream output, CancellationToken cancel)
    {
        var path = Path.Combine(Path.GetTempPath(), $"kgc-list-{Guid.NewGuid():N}.xlsx");
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using (var book = new XlsxWriter(file, CompressionLevel.Fastest))
        {
            Sheet(book, export);
            var left = SheetRows - 1;
            await foreach (var row in RowsAsync(export, cancel))
            {
                if (left-- == 0)
                {
                    Sheet(book, export);
                    left = SheetRows - 2;
                }

                book.Row([.. export.Columns.Select(c => export.Texts.Of(row, c.Code) is var value && value is string { Length: > CellLength } text ? text[..CellLength] : value)]);
            }
        }

        file.Position = 0;
        await file.CopyToAsync(output, cancel);
    }

    private static void Sheet(XlsxWriter book, Ready export)
    {
        book.Sheet("Fälle", [.. export.Columns.Select(c => c.Code == "subject" ? 50 : 20)], 1);
        book.Row([.. export.Columns.Select(c => c.German)], isBold: true);
    }

    private async IAsyncEnumerable<ListedCase> RowsAsync(Ready export, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await cases.PageAsync(export.Filter with { Cursor = cursor }, export.By, some => some.Select(ListedCase.Of), cancel);
            foreach (var row in page.Items)
            {
                yield return row;
            }

            cursor = page.Next;
        }
    }

    private static string Detail(CaseFilter filter, IReadOnlyList<CaseColumns.Column> columns, int count)
    {
        var filters = string.Join(", ", new[]
        {
            ("Suche", filter.Q), ("Stelle", filter.Office), ("Art", filter.Type), ("Abschnitt", filter.Stage), ("Stand", filter.Status), ("Thema", filter.Topic),
            ("Beratung", filter.Advisor), ("Bedingung", filter.Condition),
        }.Where(f => !string.IsNullOrWhiteSpace(f.Item2)).Select(f => $"{f.Item1}: {f.Item2}"));
        filters = filters.Length == 0 ? "alle Fälle" : filters.Length <= 600 ? filters : filters[..600] + " …";
        return $"{CountViews.Text(count)} Fälle ({filters}); Spalten: {CaseColumns.Text(columns)}";
    }
}
