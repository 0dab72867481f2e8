using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Tests.Reports;

public sealed class ExportTests
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+49 3643", "\"'+49 3643\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("-cmd", "\"'-cmd\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("-5", "-5")]
    [InlineData("-1,5", "\"-1,5\"")]
    [InlineData("a;b\"c", "\"a;b\"\"c\"")]
    [InlineData(" @SUM(A1)", "\"' @SUM(A1)\"")]
    [InlineData(" -7", "\" -7\"")]
    [InlineData("\uFF1D1+1", "\"'\uFF1D1+1\"")]
    [InlineData("\uFF20SUM(A1)", "\"'\uFF20SUM(A1)\"")]
    [InlineData("\u200B=1+1", "\"'\u200B=1+1\"")]
    [InlineData("\uFEFF\u00A0\u202E+cmd", "\"'\uFEFF\u00A0\u202E+cmd\"")]
    [InlineData("", "")]
    [InlineData("Weimar", "Weimar")]
    public void A_cell_is_never_a_formula_and_a_number_stays_one(string text, string cell) => Assert.Equal(cell, CsvCell.Of(text));

    [Fact]
    public async Task Without_identity_nothing_says_whose_case_it_is()
    {
        await using var desk = await DeskWorld.StartAsync();
        await desk.Ask("=HYPERLINK(\"x\") geheim");
        var csv = await CsvAsync(desk, "ana.th", new());
        Assert.Equal(2, csv.TrimEnd().Split("\r\n").Length);
        Assert.Contains("KGC-TH-2026-00001;TH;Qualitätsfrage", csv, StringComparison.Ordinal);
        foreach (var secret in new[] { "Erika", "erika@", "geheim", "kleinräumig" })
        {
            Assert.DoesNotContain(secret, csv, StringComparison.Ordinal);
        }

        var whole = await CsvAsync(desk, "lea.th", new() { Identity = true });
        Assert.Contains("Erika Beispiel", whole, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\") geheim\"", whole, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ana.th", true, "not-allowed")]
    [InlineData("eva.th", false, "not-allowed")]
    [InlineData("lea.st", true, "not-found")]
    [InlineData("ana.st", false, "not-found")]
    public async Task Who_lacks_the_right_gets_nothing_and_leaves_no_trace_of_an_export(string who, bool identity, string code)
    {
        await using var desk = await DeskWorld.StartAsync();
        var by = await desk.Actor($"{who}@desk.example");
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.Get<ExportCases, CaseExport>(e => e.BeginAsync(new() { Office = "TH", Identity = identity }, by, Cancel)));
        Assert.Equal(code, refused.Code);
        Assert.Empty(await desk.DbAsync(db => db.AuditAsync("export", 10, Cancel)));
    }

    [Fact]
    public async Task The_other_office_and_what_a_filter_leaves_out_are_not_in_it()
    {
        await using var desk = await DeskWorld.StartAsync();
        await desk.Ask(district: "16055");
        await desk.Ask(district: "16054");
        await desk.Ask(district: "15001");
        Assert.DoesNotContain("KGC-ST", await CsvAsync(desk, "lea.th", new()), StringComparison.Ordinal);
        var some = await CsvAsync(desk, "lea.th", new() { Condition = "Landkreis = 16054" });
        Assert.Equal(2, some.TrimEnd().Split("\r\n").Length);
        Assert.Single((await CsvAsync(desk, "lea.th", new() { To = "01.03.2026" })).TrimEnd().Split("\r\n"));
        var log = await desk.DbAsync(db => db.AuditAsync("export", 10, Cancel));
        Assert.Equal(3, log.Count);
        Assert.Contains(log, a => a.Detail!.Contains("1 Fälle, ohne Identität", StringComparison.Ordinal) && a.Detail.Contains("16054", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_off_export_is_in_the_log_and_the_first_rows_leave_before_the_last_are_read()
    {
        await using var desk = await DeskWorld.StartAsync();
        await desk.Ask();
        await CopyAsync(desk, 2500);
        var by = await desk.Actor("ana.th@desk.example");
        await InScopeAsync(desk, async s =>
        {
            var export = await s.Begin.BeginAsync(new(), by, Cancel);
            await Assert.ThrowsAsync<IOException>(() => s.Write.CsvAsync(export, new NarrowStream(1), Cancel));
            Assert.DoesNotContain(s.Db.ChangeTracker.Entries(), e => e.Entity is Case);
        });
        Assert.Contains("2501 Fälle", (await desk.DbAsync(db => db.AuditAsync("export", 1, Cancel)))[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_opens_with_every_row_and_its_file_is_gone_afterwards()
    {
        await using var desk = await DeskWorld.StartAsync();
        await desk.Ask("Betreff \u0001 mit <Zeichen>");
        var before = Directory.GetFiles(Path.GetTempPath(), "kgc-export-*").Length;
        using var file = new MemoryStream();
        var by = await desk.Actor("lea.th@desk.example");
        await InScopeAsync(desk, async s => await s.Write.XlsxAsync(await s.Begin.BeginAsync(new() { Identity = true }, by, Cancel), file, Cancel));
        Assert.Equal(before, Directory.GetFiles(Path.GetTempPath(), "kgc-export-*").Length);
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        await using var sheet = await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(Cancel);
        var rows = XDocument.Load(sheet).Descendants().Where(e => e.Name.LocalName == "row").ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("KGC-TH-2026-00001", rows[1].Value, StringComparison.Ordinal);
    }

    private static Task InScopeAsync(DeskWorld desk, Func<ExportServices, Task> use) => desk.Run<IServiceProvider>(services => use(new(
        services.GetRequiredService<ExportCases>(), services.GetRequiredService<WriteExport>(), services.GetRequiredService<DeskDb>())));

    private static async Task<string> CsvAsync(DeskWorld desk, string who, ExportFilter filter)
    {
        var by = await desk.Actor($"{who}@desk.example");
        using var file = new MemoryStream();
        await InScopeAsync(desk, async s => await s.Write.CsvAsync(await s.Begin.BeginAsync(filter, by, Cancel), file, Cancel));
        var bytes = file.ToArray();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        return Encoding.UTF8.GetString(bytes[3..]);
    }

    /// <summary>Copies of the first case, without history: an export reads none.</summary>
    internal static Task CopyAsync(DeskWorld desk, int copies) => desk.DbAsync(async db =>
    {
        var columns = db.Model.FindEntityType(typeof(Case))!.GetTableMappings().Single().Table.Columns.Select(c => c.Name).Where(c => c != "Id").ToList();
        var values = columns.Select(c => c is "Number" or "TrackingId" or "TrackingTokenHash" or "LinkTokenHash" ? $"\"{c}\" || '-' || n.i" : $"\"{c}\"");
        await using var command = db.Database.GetDbConnection().CreateCommand();
        await db.Database.OpenConnectionAsync(Cancel);
        command.CommandText = $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {copies})
            INSERT INTO "Cases" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM "Cases" JOIN n WHERE "Cases"."Id" = 1
            """;
        await command.ExecuteNonQueryAsync(Cancel);
    });

    /// <summary>A reader who hangs up.</summary>
    private sealed class NarrowStream(int flushes) : MemoryStream
    {
        private int _flushed;

        public override Task FlushAsync(CancellationToken cancellationToken) => _flushed++ < flushes ? Task.CompletedTask : throw new IOException("hung up");
    }
}
