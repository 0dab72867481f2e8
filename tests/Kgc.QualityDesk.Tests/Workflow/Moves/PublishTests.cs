using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow.Moves;

public class PublishTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task A_draft_may_be_faulty_becomes_one_version_and_is_written_down()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var by = await desk.Administrator();
        var (draft, id) = await desk.Get<EditDraft, (string, string)>(e => e.CreateAsync(MoveWorld.Id, "{ kein JSON", null, by, DeskWorld.Cancel));
        Assert.Equal(MoveWorld.Id, id);
        var faulty = await Assert.ThrowsAsync<RuleBroken>(() => Publish(desk, draft, 1));
        Assert.Contains("Kein lesbares JSON", faulty.Fields["definition"], StringComparison.Ordinal);

        await desk.Run<EditDraft>(e => e.SaveAsync(draft, Charts.WithLegalCheck().ToJsonString(), 1, by, DeskWorld.Cancel));
        var stale = await Assert.ThrowsAsync<RuleBroken>(() => desk.Run<EditDraft>(e => e.SaveAsync(draft, "{}", 1, by, DeskWorld.Cancel)));
        Assert.Equal(("workflow.draft-moved-on", "lea.th"), (stale.Code, stale.Conflict!.Who));
        Assert.Contains("reason", (await Assert.ThrowsAsync<RuleBroken>(() => Publish(desk, draft, 2, " "))).Fields.Keys);

        var numbers = await Task.WhenAll(Publish(desk, draft, 2), Publish(desk, draft, 2));
        Assert.Equal([Charts.Next, Charts.Next], numbers);
        var versions = await desk.DbAsync(db => db.WorkflowVersions.Where(v => v.DefinitionId == MoveWorld.Id).OrderBy(v => v.Version).ToListAsync(DeskWorld.Cancel));
        Assert.Equal([false, true], versions.Select(v => v.IsLatest));
        Assert.Equal(("Neuer Schritt", by.PersonId), (versions[1].Reason, versions[1].PublishedById));
        var audit = Assert.Single(await desk.DbAsync(db => db.AuditAsync(MoveWorld.Id, 10, DeskWorld.Cancel)));
        Assert.Equal((AuditKinds.VersionPublished, $"Fassung {Charts.Next}", "Neuer Schritt"), (audit.Kind, audit.Detail, audit.Reason));
        Assert.Equal("workflow.no-difference", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Publish(Charts.WithLegalCheck(9)))).Code);
    }

    [Fact]
    public async Task Only_administrators_write_drafts_and_publish()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var lea = await desk.Actor("lea.th@desk.example");
        Assert.Equal("not-allowed", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Run<EditDraft>(e => e.CreateAsync(MoveWorld.Id, "{}", null, lea, DeskWorld.Cancel)))).Code);
        Assert.Equal("not-allowed", (await Assert.ThrowsAsync<RuleBroken>(
            () => desk.Run<PublishWorkflow>(p => p.TextAsync(MoveWorld.Id, Charts.WithLegalCheck().ToJsonString(), "Grund", lea, DeskWorld.Cancel)))).Code);
    }

    [Fact]
    public async Task A_version_and_an_audit_entry_cannot_be_changed_once_they_are_saved()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Publish(Charts.WithLegalCheck());
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Run<Kgc.QualityDesk.Desk>(d => d.ChangeAsync(_ => desk.DbAsync(async db =>
        {
            (await db.WorkflowVersions.FirstAsync(DeskWorld.Cancel)).Json = "{}";
            await db.SaveChangesAsync(DeskWorld.Cancel);
        }), DeskWorld.Cancel)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.DbAsync(async db =>
        {
            (await db.AuditEntries.FirstAsync(DeskWorld.Cancel)).Reason = "anders";
            await db.SaveChangesAsync(DeskWorld.Cancel);
        }));
    }

    [Fact]
    public async Task A_file_that_bears_the_number_of_an_own_version_is_an_incident_and_the_own_version_goes_on()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Publish(Charts.Renamed("approve", "release"));
        var hash = await Latest(desk);
        var directory = Path.Combine(desk.Directory, "update");
        Charts.Save(directory, "quality-question.json", Charts.WithLegalCheck());
        await desk.ImportAsync(directory);
        await desk.ImportAsync(directory);
        Assert.Equal(hash, await Latest(desk));
        var incident = Assert.Single(await desk.DbAsync(db => db.Incidents.ToListAsync(DeskWorld.Cancel)));
        Assert.Contains("quality-question.json", incident.Detail, StringComparison.Ordinal);
        Assert.Contains("gilt weiter", incident.Detail, StringComparison.Ordinal);
        var by = await desk.Administrator();
        await desk.Run<ResolveIncident>(r => r.ResolveAsync(incident.Id, "Datei umbenannt", by, DeskWorld.Cancel));
        await desk.ImportAsync(directory);
        Assert.Empty(await desk.DbAsync(db => db.Incidents.Where(i => i.ResolvedAt == null).ToListAsync(DeskWorld.Cancel)));
    }

    private static Task<string> Latest(DeskWorld desk) => desk.DbAsync(db => db.WorkflowVersions
        .Where(v => v.DefinitionId == MoveWorld.Id && v.IsLatest).Select(v => v.ContentHash).SingleAsync(DeskWorld.Cancel));

    private static async Task<int> Publish(DeskWorld desk, string draft, int version, string reason = "Neuer Schritt")
    {
        var by = await desk.Administrator();
        return await desk.Get<PublishWorkflow, int>(p => p.DraftAsync(draft, version, reason, by, DeskWorld.Cancel));
    }
}
