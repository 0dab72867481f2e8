using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.Cases;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Data;

public class VerifyDataTests
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task An_untouched_desk_is_sound()
    {
        await using var desk = await OpenedAsync();
        var report = await Verify(desk);
        Assert.Empty(report.Findings);
        Assert.Equal(2, report.Counts.Single(c => c.Name == "Fälle").Rows);
    }

    [Fact]
    public Task A_changed_kind_in_the_history_is_found() => FindsAsync("Eintrag 2 wurde verändert",
        db => Entry(db, 2).ExecuteUpdateAsync(set => set.SetProperty(e => e.Kind, EntryKinds.NoteAdded), Cancel));

    [Fact]
    public Task A_changed_detail_in_the_history_is_found() => FindsAsync("Die Angaben zu Eintrag 1 wurden verändert.",
        db => Entry(db, 1).ExecuteUpdateAsync(set => set.SetProperty(e => e.Data, "{}"), Cancel));

    [Fact]
    public Task An_entry_changed_together_with_its_own_hash_is_found() => FindsAsync("Eintrag 3 schließt nicht an", async db =>
    {
        var entry = await Entry(db, 2).SingleAsync(Cancel);
        entry.Kind = EntryKinds.NoteAdded;
        entry.Hash = entry.ComputeHash("KGC-TH-2026-00001");
        await db.SaveChangesAsync(Cancel);
    });

    [Fact]
    public Task A_removed_entry_is_found() => FindsAsync("Nach Eintrag 1 folgt Eintrag 3.", db => Entry(db, 2).ExecuteDeleteAsync(Cancel));

    [Fact]
    public Task A_history_cut_off_at_its_end_is_found() => FindsAsync("Der Verlauf endet bei Eintrag 2", db => Entry(db, 3).ExecuteDeleteAsync(Cancel));

    [Fact]
    public async Task An_erased_detail_is_no_fault()
    {
        await using var desk = await OpenedAsync();
        await desk.DbAsync(db => Entry(db, 1).ExecuteUpdateAsync(set => set.SetProperty(e => e.Data, (string?)null), Cancel));
        Assert.Empty((await Verify(desk)).Findings);
    }

    [Fact]
    public Task A_waiting_step_without_its_task_is_found() => FindsAsync("wartet ohne Aufgabe und ohne Termin", db => db.Tasks
        .Where(t => t.CaseId == 1 && t.State == TaskState.Open).ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TaskState.Cancelled), Cancel));

    [Fact]
    public Task A_task_without_its_waiting_step_is_found() => FindsAsync("gehört zu keinem wartenden Schritt", db => db.Tasks
        .Where(t => t.CaseId == 1 && t.State == TaskState.Open).ExecuteUpdateAsync(set => set.SetProperty(t => t.TokenId, "t999"), Cancel));

    [Fact]
    public Task A_finished_flowchart_with_an_open_task_is_found() => FindsAsync("Der Ablauf ist beendet, die Aufgabe", db => db.WorkflowInstances
        .Where(i => i.CaseId == 1).ExecuteUpdateAsync(set => set.SetProperty(i => i.IsFinished, true), Cancel));

    [Fact]
    public Task A_case_without_a_flowchart_is_found() => FindsAsync("Der Fall hat keinen Ablauf.", async db =>
    {
        await db.WorkflowSteps.Where(s => s.Instance!.CaseId == 1).ExecuteDeleteAsync(Cancel);
        await db.WorkflowInstances.Where(i => i.CaseId == 1).ExecuteDeleteAsync(Cancel);
    });

    [Fact]
    public Task A_missing_case_number_is_found() => FindsAsync("3 Nummern sind vergeben, 2 Fälle sind da", db => db.CaseNumberCounters
        .ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, 3), Cancel), "KGC-TH-2026");

    [Fact]
    public Task A_changed_flowchart_is_found() => FindsAsync("Der veröffentlichte Ablauf wurde verändert", db => db.WorkflowVersions
        .ExecuteUpdateAsync(set => set.SetProperty(v => v.Json, v => v.Json.Replace("Frage sichten", "Anders")), Cancel), $"quality-question {Charts.Version}");

    [Fact]
    public Task An_approved_answer_that_was_changed_is_found() => FindsAsync("Antwort (Fassung 1) wurde nach der Freigabe verändert", async db =>
    {
        var author = await db.Users.Select(p => p.Id).FirstAsync(Cancel);
        db.ResponseRevisions.Add(new()
        {
            CaseId = 1, Number = 1, AuthorId = author, Text = "Anders", SubmittedAt = default, ApprovedHash = Secret.Hash("Antwort"),
        });
        await db.SaveChangesAsync(Cancel);
    });

    [Fact]
    public async Task A_statement_that_was_changed_is_found_and_an_erased_one_is_no_fault()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept(["eva.th@desk.example"]));
        await desk.Complete(number, "expert-review", "conditional", "eva.th@desk.example", new() { ["statement"] = "Mit Auflagen." });
        Assert.Empty((await Verify(desk)).Findings);
        await desk.DbAsync(db => db.Reviews.ExecuteUpdateAsync(set => set.SetProperty(r => r.Statement, "Ohne Auflagen."), Cancel));
        var found = Assert.Single((await Verify(desk)).Findings);
        Assert.EndsWith("wurde nach der Abgabe verändert.", found.Problem, StringComparison.Ordinal);
        await desk.DbAsync(db => db.Reviews.ExecuteUpdateAsync(set => set.SetProperty(r => r.Statement, (string?)null), Cancel));
        Assert.Empty((await Verify(desk)).Findings);
    }

    [Fact]
    public async Task A_task_whose_case_is_gone_is_found()
    {
        Assert.SkipUnless(Database == "Sqlite", "a server holds its foreign keys");
        await FindsAsync("gehören zu keinem Fall.", async db =>
        {
            await db.Database.OpenConnectionAsync(Cancel);
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", Cancel);
            await db.Tasks.Where(t => t.CaseId == 1).ExecuteUpdateAsync(set => set.SetProperty(t => t.CaseId, 999), Cancel);
        }, "Aufgaben");
    }

    private static IQueryable<CaseEntry> Entry(DeskDb db, int sequence) => db.CaseEntries.Where(e => e.CaseId == 1 && e.Sequence == sequence);

    private async Task FindsAsync(string problem, Func<DeskDb, Task> damage, string where = "KGC-TH-2026-00001")
    {
        await using var desk = await OpenedAsync();
        await desk.DbAsync(damage);
        var report = await Verify(desk);
        Assert.Contains(report.Findings, f => f.Where == where && f.Problem.Contains(problem, StringComparison.Ordinal));
        Assert.DoesNotContain(report.Findings, f => f.Where == "KGC-TH-2026-00002");
    }

    /// <summary>Two cases; the first one (id 1) is accepted and waits for its draft.</summary>
    private async Task<DeskWorld> OpenedAsync()
    {
        var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Ask("Noch eine Frage");
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));
        return desk;
    }

    private static Task<VerifyReport> Verify(DeskWorld desk) => desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(Cancel));
}
