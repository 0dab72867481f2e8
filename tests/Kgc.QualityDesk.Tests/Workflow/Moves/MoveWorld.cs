using System.Data;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.Cases;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow.Moves;

/// <summary>What an administrator does with versions, in a test's words.</summary>
internal static class MoveWorld
{
    public const string Id = "quality-question";

    public static async Task<Actor> Administrator(this DeskWorld desk) =>
        (await desk.Actor("lea.th@desk.example")) with { Roles = new HashSet<string> { Roles.Administrator } };

    public static async Task<int> Publish(this DeskWorld desk, JsonNode chart, string reason = "Neuer Schritt") =>
        await desk.Get<PublishWorkflow, int>(async p => await p.TextAsync(Id, chart.ToJsonString(), reason, await desk.Administrator(), DeskWorld.Cancel));

    public static Task<DryRunReport> DryRun(this DeskWorld desk, int to, MoveOptions? options = null, int? from = null) =>
        desk.Get<DryRun, DryRunReport>(d => d.OfVersionAsync(Id, from, to, options ?? MoveOptions.None, desk.Clock.GetUtcNow(), DeskWorld.Cancel));

    public static async Task<string> Migrate(this DeskWorld desk, int to, MoveOptions? options = null, int? from = null)
    {
        var by = await desk.Administrator();
        var batch = await desk.Get<MigrateCases, string>(m => m.BeginAsync(Id, from, to, options ?? MoveOptions.None, null, "Alle auf den neuen Stand", by, DeskWorld.Cancel));
        await desk.CarryOn(batch);
        return batch;
    }

    public static async Task Undo(this DeskWorld desk, string batch, params string[] numbers)
    {
        var by = await desk.Administrator();
        await desk.Run<MigrateCases>(m => m.UndoAsync(batch, numbers.Length == 0 ? null : numbers, "Doch nicht", by, DeskWorld.Cancel));
        await desk.CarryOn(batch);
    }

    public static Task CarryOn(this DeskWorld desk, string batch, int atMost = int.MaxValue)
    {
        var left = atMost;
        return desk.Run<CarryOnMigrations>(c => c.RunAsync(batch, () => left-- <= 0, DeskWorld.Cancel));
    }

    public static Task<List<CaseMigration>> Moved(this DeskWorld desk, string batch) => desk.DbAsync(db => db.CaseMigrations.AsNoTracking()
        .Include(m => m.Case).Where(m => m.Batch!.PublicId == batch).OrderBy(m => m.CaseId).ToListAsync(DeskWorld.Cancel));

    /// <summary>Every column of every instance, task and timer but the concurrency versions, as the database holds them.</summary>
    public static Task<string> Rows(this DeskWorld desk) => desk.DbAsync(async db =>
    {
        var text = new StringBuilder();
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(DeskWorld.Cancel);
        foreach (var table in new[] { "WorkflowInstances", "Tasks", "Timers", "WorkflowSteps", "EventWaits" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY \"Id\"";
            await using var reader = await command.ExecuteReaderAsync(DeskWorld.Cancel);
            while (await reader.ReadAsync(DeskWorld.Cancel))
            {
                text.Append(table);
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    text.Append(reader.GetName(column) == "Version" ? "" : $"|{reader.GetName(column)}={reader.GetValue(column)}");
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    });

    /// <summary>Cases at every place of the shipped chart where one can wait; by the task or step at which it waits.</summary>
    public static async Task<Dictionary<string, string>> CasesEverywhere(this DeskWorld desk)
    {
        Dictionary<string, string> cases = new(StringComparer.Ordinal);
        foreach (var place in new[] { "triage", "reviews", "half-reviewed", "draft", "approve", "sent", "clarify", "withdrawn" })
        {
            var number = cases[place] = (await desk.Ask(place)).Number;
            if (place is "triage" or "withdrawn")
            {
                continue;
            }

            if (place == "clarify")
            {
                await desk.Complete(number, "triage", "clarify", "ana.th@desk.example", new() { ["question"] = "Was genau meinen Sie?" });
                continue;
            }

            await desk.Complete(number, "triage", "accept", "ana.th@desk.example",
                JourneyTests.Accept(place is "reviews" or "half-reviewed" ? ["eva.th@desk.example", "emil.th@desk.example"] : []));
            if (place == "half-reviewed")
            {
                await desk.Complete(number, "expert-review", "supported", "eva.th@desk.example", new() { ["statement"] = "Gut." });
            }

            if (place is "approve" or "sent")
            {
                await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "Antwort" });
            }

            if (place == "sent")
            {
                await desk.Complete(number, "approve-response", "approved", "lea.th@desk.example");
            }
        }

        await desk.Run<Kgc.QualityDesk.Desk>(d => d.ChangeAsync(async now =>
        {
            var theCase = (await d.LoadAsync(c => c.Number == cases["withdrawn"], DeskWorld.Cancel))!;
            theCase.Withdraw(await d.ActAsync(Actor.Applicant, theCase, now, DeskWorld.Cancel));
        }, DeskWorld.Cancel));
        return cases;
    }
}
