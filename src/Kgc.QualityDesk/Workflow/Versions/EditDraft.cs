using System.Text.RegularExpressions;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Drafts of flowcharts: made, changed and deleted by administrators. A faulty text is kept too.</summary>
public sealed partial class EditDraft(Desk desk, DeskDb db)
{
    public const int MostDrafts = 100;

    /// <param name="definitionId">the flowchart; null takes the one that the text names</param>
    /// <param name="json">as typed or uploaded</param>
    /// <param name="basedOn">the version that it was made from</param>
    /// <param name="by">an administrator</param>
    /// <param name="cancel">gives up</param>
    /// <returns>public id and flowchart of the draft</returns>
    public Task<(string PublicId, string DefinitionId)> CreateAsync(string? definitionId, string? json, int? basedOn, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            Require(by);
            var text = Checked(json);
            var id = string.IsNullOrWhiteSpace(definitionId) ? DefinitionReader.Read(text, "").Definition?.DefinitionId : definitionId.Trim();
            if (id is null || !Id().IsMatch(id))
            {
                throw RuleBroken.Field("definitionId", "Bitte geben Sie die Kennung des Ablaufs an (Buchstaben, Ziffern, Punkt, Binde- und Unterstrich, höchstens 100 Zeichen).");
            }

            if (await db.WorkflowDrafts.CountAsync(d => d.DefinitionId == id, cancel) >= MostDrafts)
            {
                throw RuleBroken.Field("definitionId", $"Zu diesem Ablauf gibt es schon {MostDrafts} Entwürfe. Bitte löschen Sie zuerst einen.");
            }

            var draft = new WorkflowDraft
            {
                PublicId = Guid.CreateVersion7().ToString("N"), DefinitionId = id, Json = text, BasedOn = basedOn,
                CreatedAt = now, ChangedAt = now, ChangedById = by.PersonId, Version = 1,
            };
            db.Add(draft);
            return (draft.PublicId, id);
        }, cancel);

    /// <summary>A draft with the text of a version, to go on from there.</summary>
    public async Task<string> CreateFromAsync(string definitionId, int version, Actor by, CancellationToken cancel)
    {
        var json = await db.WorkflowVersions.Where(v => v.DefinitionId == definitionId && v.Version == version).Select(v => v.Json).SingleOrDefaultAsync(cancel)
            ?? throw new RuleBroken("not-found");
        return (await CreateAsync(definitionId, DraftText.Pretty(json), version, by, cancel)).PublicId;
    }

    /// <param name="draftId">public id</param>
    /// <param name="json">the new text</param>
    /// <param name="version">the version that the person saw</param>
    /// <param name="by">an administrator</param>
    /// <param name="cancel">gives up</param>
    public Task SaveAsync(string draftId, string? json, int version, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var draft = await SeenAsync(draftId, version, by, cancel);
            (draft.Json, draft.ChangedAt, draft.ChangedById) = (Checked(json), now, by.PersonId);
            draft.Version++;
        }, cancel);

    public Task DeleteAsync(string draftId, int? version, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var draft = await SeenAsync(draftId, version, by, cancel);
            db.Remove(draft);
            db.Audit(by, now, AuditKinds.DraftDeleted, draft.DefinitionId, null, null);
        }, cancel);

    internal async Task<WorkflowDraft> SeenAsync(string draftId, int? version, Actor by, CancellationToken cancel)
    {
        Require(by);
        var draft = await db.WorkflowDrafts.Include(d => d.ChangedBy).SingleOrDefaultAsync(d => d.PublicId == draftId, cancel) ?? throw new RuleBroken("not-found");
        return version is null || draft.Version == version ? draft : throw new RuleBroken("workflow.draft-moved-on")
        {
            Conflict = new(draft.ChangedBy?.DisplayName ?? "Jemand", "Entwurf geändert", draft.ChangedAt),
        };
    }

    internal static void Require(Actor by)
    {
        if (!by.Is(Roles.Administrator))
        {
            throw new RuleBroken("not-allowed");
        }
    }

    private static string Checked(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            throw RuleBroken.Field("json", "Bitte geben Sie den Ablauf als JSON an.");
        }

        return json.Length <= DefinitionReader.MaxBytes
            ? json.ReplaceLineEndings("\n")
            : throw RuleBroken.Field("json", "Der Text ist länger als 1 MB.");
    }

    [GeneratedRegex("^[A-Za-z0-9._-]{1,100}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
