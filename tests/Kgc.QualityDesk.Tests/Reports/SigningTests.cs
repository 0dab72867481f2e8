using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Reports;

/// <summary>What a signature holds fast, and how the past is told from the history.</summary>
public class SigningTests
{
    private static readonly DateOnly FirstDay = new(2026, 3, 2), NextDay = new(2026, 3, 3);

    private static CancellationToken Cancel => DeskWorld.Cancel;

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task A_signed_report_stays_as_it_was_whatever_happens_to_its_cases()
    {
        await using var desk = await AskedAsync(6);
        await SignAsync(desk, FirstDay);
        var before = await FilesAsync(desk);
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.Complete("KGC-TH-2026-00001", TaskTypes.Triage, "close", "ana.th@desk.example", new() { ["reason"] = "spam" });
        await desk.DbAsync(db => db.Terms.Where(t => t.Code == "BED-DATEN").ExecuteUpdateAsync(set => set.SetProperty(t => t.Name, "Anders"), Cancel));
        await desk.DbAsync(db => db.Offices.ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, "Umbenannt"), Cancel));
        Assert.Equal(before, await FilesAsync(desk));
        Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(Cancel))).Findings);
    }

    [Fact]
    public async Task What_happens_after_the_cut_off_is_not_counted()
    {
        await using var desk = await AskedAsync(6);
        await desk.Complete("KGC-TH-2026-00002", TaskTypes.Triage, "accept", "ana.th@desk.example", new() { ["topic"] = "BED-METH" });
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.Complete("KGC-TH-2026-00001", TaskTypes.Triage, "close", "ana.th@desk.example", new() { ["reason"] = "duplicate" });
        await desk.Complete("KGC-TH-2026-00003", TaskTypes.Triage, "refer", "ana.th@desk.example", new() { ["office"] = "ST", ["reason"] = "Ort" });
        var ana = await desk.Actor("ana.th@desk.example");
        var version = (await desk.Load("KGC-TH-2026-00002")).Version;
        await desk.Run<ChangeCase>(c => c.ClassifyAsync("KGC-TH-2026-00002", version, new("ZIEL-SMART", "KITA", null, Priority.Normal), ana, Cancel));
        await desk.Ask("Noch eine", "16054");

        var then = (await ViewAsync(desk, FirstDay)).Facts.Cases;
        Assert.Equal(6, then.Count);
        Assert.All(then, c => Assert.Null(c.ClosedOn));
        var second = then.Single(c => c.Number == "KGC-TH-2026-00002");
        Assert.Equal(("BED-METH", null), (second.Topic, second.Setting));

        var now = (await ViewAsync(desk, NextDay)).Facts.Cases;
        Assert.Equal(6, now.Count);
        Assert.DoesNotContain(now, c => c.Number == "KGC-TH-2026-00003");
        Assert.Equal(("duplicate", NextDay), (now.Single(c => c.Number == "KGC-TH-2026-00001").ClosureReason, now.Single(c => c.Number == "KGC-TH-2026-00001").ClosedOn));
        Assert.Equal(("ZIEL-SMART", "KITA"), (now.Single(c => c.Number == second.Number).Topic, now.Single(c => c.Number == second.Number).Setting));
        var lea = await desk.Actor("lea.st@desk.example");
        var there = await desk.Get<FindReports, ReportView>(f => f.OneAsync("ST", 2026, 0, NextDay, lea, Cancel));
        Assert.Equal(["KGC-TH-2026-00003"], there.Facts.Cases.Select(c => c.Number));
    }

    [Fact]
    public async Task Nobody_signs_twice_and_a_correction_is_a_further_revision_with_its_reason()
    {
        await using var desk = await AskedAsync(5);
        await SignAsync(desk, FirstDay);
        var twice = await Assert.ThrowsAsync<RuleBroken>(() => SignAsync(desk, FirstDay));
        Assert.Equal(("report.signed", "lea.th"), (twice.Code, twice.Conflict!.Who));
        var bare = await Assert.ThrowsAsync<RuleBroken>(() => SignAsync(desk, FirstDay, 1));
        Assert.Contains("reason", bare.Fields.Keys);
        Assert.Equal(2, await SignAsync(desk, FirstDay, 1, "Ein Fall war falsch eingeordnet."));
        await Assert.ThrowsAsync<RuleBroken>(() => SignAsync(desk, FirstDay, 1, "Zu spät gesehen."));
        var lea = await desk.Actor("lea.th@desk.example");
        Assert.Equal(1, (await desk.Get<FindReports, ReportView>(f => f.OneAsync("TH", 2026, 1, null, lea, Cancel))).Signature!.Revision);
        Assert.Equal("Ein Fall war falsch eingeordnet.", (await desk.Get<FindReports, ReportView>(f => f.OneAsync("TH", 2026, null, null, lea, Cancel))).Signature!.Reason);
        Assert.Equal(2, (await desk.DbAsync(db => db.AuditAsync("report TH 2026", 10, Cancel))).Count(a => a.Kind == AuditKinds.ReportSigned));
    }

    [Fact]
    public async Task A_cut_off_in_the_future_or_before_the_year_is_refused()
    {
        await using var desk = await AskedAsync(1);
        foreach (var day in new[] { NextDay, new DateOnly(2025, 12, 31) })
        {
            Assert.Contains("cutOff", (await Assert.ThrowsAsync<RuleBroken>(() => SignAsync(desk, day))).Fields.Keys);
        }
    }

    [Fact]
    public async Task Only_supervisors_of_the_office_get_in()
    {
        await using var desk = await AskedAsync(1);
        foreach (var (who, code) in new[] { ("ana.th", "not-allowed"), ("eva.th", "not-allowed"), ("lea.st", "not-found") })
        {
            var by = await desk.Actor($"{who}@desk.example");
            Assert.Equal(code, (await Assert.ThrowsAsync<RuleBroken>(() => desk.Get<FindReports, ReportView>(f => f.OneAsync("TH", 2026, null, null, by, Cancel)))).Code);
            Assert.Equal(code, (await Assert.ThrowsAsync<RuleBroken>(() => desk.Get<SignReport, int>(s => s.RunAsync("TH", 2026, new(FirstDay), by, Cancel)))).Code);
        }
    }

    [Theory]
    [InlineData("UPDATE ReportCases SET Topic = 'X' WHERE Number = 'KGC-TH-2026-00001'", "mitgeführten Fälle")]
    [InlineData("UPDATE Reports SET Checksum = 'x'", "Prüfsumme")]
    [InlineData("UPDATE Reports SET SignedByName = 'Jemand'", "nicht mehr die unterzeichnete")]
    [InlineData("UPDATE Reports SET Lists = '['", "nicht mehr berechnen")]
    public async Task A_signed_report_that_somebody_touched_is_found(string sql, string problem)
    {
        await using var desk = await AskedAsync(5);
        await SignAsync(desk, FirstDay);
        await desk.DbAsync(db => db.Database.ExecuteSqlRawAsync(sql, Cancel));
        Assert.Contains((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(Cancel))).Findings, f => f.Problem.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_next_year_tells_what_became_of_last_years_figures()
    {
        await using var desk = await AskedAsync(8);
        await SignAsync(desk, FirstDay);
        desk.Clock.Set(new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.FromHours(1)));
        foreach (var n in Enumerable.Range(1, 6))
        {
            await desk.Complete($"KGC-TH-2026-0000{n}", TaskTypes.Triage, "close", "ana.th@desk.example", new() { ["reason"] = "withdrawn-by-phone" });
        }

        var lea = await desk.Actor("lea.th@desk.example");
        var view = await desk.Get<FindReports, ReportView>(f => f.OneAsync("TH", 2027, null, null, lea, Cancel));
        var shift = view.Comparison!.Shifts.Single(s => s.Id == "standing:closed-unanswered");
        Assert.Equal((0m, 6m, 6), (shift.Published.Value, shift.Now.Value, shift.Changed));
        var received = view.Comparison.Shifts.Single(s => s.Id == "requests_received:");
        Assert.Equal((8m, 8m, 0, 0), (received.Published.Value, received.Now.Value, received.Entered, received.Changed));
        var words = ReportDifferences.Rows(view, isOutside: true);
        Assert.Contains("Unverändert", words[0].Cells.Concat(words.SelectMany(r => r.Cells)).Select(c => c.Text));
    }

    private async Task<DeskWorld> AskedAsync(int cases)
    {
        var desk = await DeskWorld.StartAsync(Database);
        for (var i = 0; i < cases; i++)
        {
            await desk.Ask($"Frage {i}", i % 2 == 0 ? "16055" : "16054");
            desk.Clock.Advance(TimeSpan.FromMinutes(7));
        }

        return desk;
    }

    private static async Task<int> SignAsync(DeskWorld desk, DateOnly cutOff, int? revision = null, string? reason = null)
    {
        var lea = await desk.Actor("lea.th@desk.example");
        return await desk.Get<SignReport, int>(s => s.RunAsync("TH", 2026, new(cutOff, revision, reason), lea, Cancel));
    }

    private static async Task<ReportView> ViewAsync(DeskWorld desk, DateOnly cutOff)
    {
        var lea = await desk.Actor("lea.th@desk.example");
        return await desk.Get<FindReports, ReportView>(f => f.OneAsync("TH", 2026, 0, cutOff, lea, Cancel));
    }

    private static async Task<List<string>> FilesAsync(DeskWorld desk)
    {
        var lea = await desk.Actor("lea.th@desk.example");
        List<string> files = [];
        foreach (var format in ReportFormat.All)
        {
            files.Add(Convert.ToBase64String((await desk.Get<HandOutReport, (byte[] File, string)>(h => h.RunAsync("TH", 2026, null, null, format, lea, Cancel))).File));
        }

        return files;
    }
}
