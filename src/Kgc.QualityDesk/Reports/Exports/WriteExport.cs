using System.Globalization;
using System.IO.Compression;
using System.Text;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reports;

/// <summary>Writes an export in batches of cases by key: memory stays the same for any number, and nobody's writing waits for a slow reader.</summary>
public sealed class WriteExport(DeskDb db, CaseTypes types)
{
    private const int Batch = 1000;

    /// <summary>What a spreadsheet takes: rows of a sheet, characters of a cell.</summary>
    private const int SheetRows = 1_000_000, CellLength = 32_767;

    /// <summary>UTF-8 with its mark, semicolons, CRLF.</summary>
    public async Task CsvAsync(CaseExport export, Stream output, CancellationToken cancel)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(true), 64 * 1024, leaveOpen: true);
        await text.WriteAsync(Line(Headings(export)));
        await foreach (var batch in RowsAsync(export, cancel))
        {
            foreach (var row in batch)
            {
                await text.WriteAsync(Line(row));
            }

            await text.FlushAsync(cancel);
        }
    }

    /// <summary>A workbook by way of a file that is gone as soon as it is closed, since packing it is no work for a network stream.</summary>
    public async Task XlsxAsync(CaseExport export, Stream output, CancellationToken cancel)
    {
        var path = Path.Combine(Path.GetTempPath(), $"kgc-export-{Guid.NewGuid():N}.xlsx");
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using (var book = new XlsxWriter(file, CompressionLevel.Fastest))
        {
            var headings = Headings(export);
            var (left, isEmpty) = (0, true);
            await foreach (var batch in RowsAsync(export, cancel))
            {
                foreach (var row in batch)
                {
                    if (left-- == 0)
                    {
                        Sheet(book, headings);
                        (left, isEmpty) = (SheetRows - 1, false);
                    }

                    book.Row([.. row.Select(v => v is string { Length: > CellLength } text ? text[..CellLength] : v)]);
                }
            }

            if (isEmpty)
            {
                Sheet(book, headings);
            }
        }

        file.Position = 0;
        await file.CopyToAsync(output, cancel);
    }

    private static void Sheet(XlsxWriter book, IReadOnlyList<object?> headings)
    {
        book.Sheet("Fälle", [.. headings.Select(_ => 20)], 1);
        book.Row(headings, isBold: true);
    }

    private static IReadOnlyList<object?> Headings(CaseExport export) => export.HasIdentity ? [.. ExportColumns.Plain, .. ExportColumns.Identity] : ExportColumns.Plain;

    private async IAsyncEnumerable<IReadOnlyList<IReadOnlyList<object?>>> RowsAsync(
        CaseExport export, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var terms = await db.Terms.AsNoTracking().ToDictionaryAsync(t => (t.Kind, t.Code), t => t.Name, cancel);
        var columns = new ExportColumns(terms, await types.NamesAsync(cancel));
        var last = 0;
        while (await BatchAsync(export, last, cancel) is { Count: > 0 } rows)
        {
            var (from, to) = (rows[0].Id, rows[^1].Id);
            var groups = (await db.Set<CaseTargetGroup>().AsNoTracking().Where(g => g.CaseId >= from && g.CaseId <= to).ToListAsync(cancel)).ToLookup(g => g.CaseId, g => g.Code);
            var people = export.HasIdentity ? await PeopleAsync(export, from, to, cancel) : [];
            yield return [.. rows.Select(row => people.TryGetValue(row.Id, out var who)
                ? (IReadOnlyList<object?>)[.. columns.Of(row, groups[row.Id]), .. ExportColumns.Of(who)] : columns.Of(row, groups[row.Id]))];
            last = to;
        }
    }

    private Task<List<ExportRow>> BatchAsync(CaseExport export, int last, CancellationToken cancel)
    {
        var rows = export.Cases.Where(c => c.Id > last).OrderBy(c => c.Id).Take(Batch).Select(c => new ExportRow(
            c.Id, c.Number, c.Office!.Code, c.TypeCode, c.Channel, c.DistrictKey, c.District!.Name, c.Topic, c.Setting, c.Phase, c.ApplicationStage,
            c.Priority, c.Stage, c.Status, c.ReceivedAt, c.PromisedAt, c.DueAt, c.PausedAt, c.FirstAnsweredAt, c.AnsweredAt, c.ClosedAt, c.ClosureReason, c.WithdrawnAt,
            c.TurnaroundMinutes, c.HandlingMinutes, c.IntakeMinutes, c.ReviewMinutes, c.ResponseMinutes, c.DeskMinutes, c.ExpertMinutes, c.ApplicantMinutes, c.ClosedMinutes,
            c.AnsweredInTime, c.Rating));
        return export.HasCondition ? QueryPatience.RunAsync(db, wait => rows.ToListAsync(wait), cancel) : rows.ToListAsync(cancel);
    }

    private static Task<Dictionary<int, ExportRow.Identity>> PeopleAsync(CaseExport export, int from, int to, CancellationToken cancel) =>
        export.Cases.Where(c => c.Id >= from && c.Id <= to).Select(c => new ExportRow.Identity(
            c.Id, c.Contact.Name, c.Contact.Email, c.Contact.Organisation, c.Contact.Phone, c.Subject, c.Body, c.RatingComment, c.Advisor!.DisplayName))
            .ToDictionaryAsync(p => p.Id, cancel);

    private static string Line(IReadOnlyList<object?> row)
    {
        var line = new StringBuilder();
        for (var i = 0; i < row.Count; i++)
        {
            line.Append(i == 0 ? "" : ";").Append(row[i] switch
            {
                null => "", decimal number => number.ToString(CultureInfo.InvariantCulture), var other => CsvCell.Of((string)other),
            });
        }

        return line.Append("\r\n").ToString();
    }
}
