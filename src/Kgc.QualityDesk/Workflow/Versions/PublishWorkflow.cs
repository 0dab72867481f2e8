using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Makes a version of a draft: checked again, numbered, immutable from then on. New cases take it, running ones stay on theirs.</summary>
public sealed class PublishWorkflow(Desk desk, DeskDb db, EditDraft drafts)
{
    /// <summary>Publishes a draft as the person saw it; the draft is used up. A form that is sent twice publishes once.</summary>
    /// <returns>the number of the version</returns>
    public Task<int> DraftAsync(string draftId, int version, string? reason, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            EditDraft.Require(by);
            if (await db.WorkflowVersions.Where(v => v.FromDraft == draftId).Select(v => (int?)v.Version).SingleOrDefaultAsync(cancel) is { } published)
            {
                return published;
            }

            var draft = await drafts.SeenAsync(draftId, version, by, cancel);
            var why = Reason(reason);
            var number = await PublishAsync(draft.DefinitionId, draft.Json, why, by, now, draftId, cancel);
            db.Remove(draft);
            return number;
        }, cancel);

    /// <summary>Publishes a text at once, for programs.</summary>
    /// <returns>the number of the version</returns>
    public Task<int> TextAsync(string definitionId, string json, string? reason, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(now =>
        {
            EditDraft.Require(by);
            return PublishAsync(definitionId, json, Reason(reason), by, now, null, cancel);
        }, cancel);

    /// <summary>The number that the next version of a flowchart gets.</summary>
    public static async Task<int> NextAsync(DeskDb db, string definitionId, CancellationToken cancel) =>
        (await db.WorkflowVersions.Where(v => v.DefinitionId == definitionId).MaxAsync(v => (int?)v.Version, cancel) ?? 0) + 1;

    private async Task<int> PublishAsync(
        string definitionId, string json, string reason, Actor by, DateTimeOffset now, string? draftId, CancellationToken cancel)
    {
        var number = await NextAsync(db, definitionId, cancel);
        var (definition, problems) = DraftText.Check(json, definitionId, number);
        if (definition is null || problems.Count > 0)
        {
            throw Refused(problems);
        }

        var latest = await db.WorkflowVersions.SingleOrDefaultAsync(v => v.DefinitionId == definitionId && v.IsLatest, cancel);
        if (latest is not null)
        {
            if (DefinitionReader.Read(latest.Json, "").Definition is { } current && DefinitionDifference.Between(current, definition).IsEmpty)
            {
                throw new RuleBroken("workflow.no-difference");
            }

            latest.IsLatest = false;
        }

        db.WorkflowVersions.Add(new WorkflowVersion
        {
            DefinitionId = definitionId, Version = number, Name = definition.Name, ContentHash = definition.ContentHash, Json = definition.ToJson(),
            ImportedAt = now, IsLatest = true, PublishedById = by.PersonId, Reason = reason, FromDraft = draftId,
        });
        db.Audit(by, now, AuditKinds.VersionPublished, definitionId, $"Fassung {number}", reason);
        return number;
    }

    private static string Reason(string? reason)
    {
        var fields = new InputFields();
        var why = fields.Required("reason", reason, VersionConfiguration.ReasonLength, "Bitte geben Sie den Grund der Änderung an.");
        fields.ThrowIfAny();
        return why;
    }

    private static RuleBroken Refused(IReadOnlyList<Problem> problems)
    {
        const int Most = 50;
        var lines = problems.Take(Most).Select(p => $"{p.Place}: {p.Reason}");
        return RuleBroken.Field("definition", string.Join('\n', lines) + (problems.Count > Most ? $"\n… und {problems.Count - Most} weitere" : ""));
    }
}
