using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Publications;

/// <summary>The second person puts a draft before the public: as a new entry, or in place of what stood at its address.</summary>
public sealed class PublishDraft(Desk desk, DeskDb db, PublicationFinder finder, PublicationSeal seal)
{
    /// <returns>the slug</returns>
    /// <exception cref="RuleBroken">publication.second-person for whoever had a hand in it; publication.unresolved-hits; publication.not-submitted</exception>
    public Task<string> RunAsync(string publicId, int? version, Actor by, CancellationToken cancel) => seal.WatchedAsync(() => desk.ChangeAsync(async now =>
    {
        var draft = await finder.ForChangeAsync(publicId, version, by, cancel);
        var sheet = await finder.SheetAsync(draft, cancel);
        await EnsureStillSealedAsync(draft, cancel);
        draft.Publish(sheet, by, PublicationDraft.Counted(by), now);
        var entry = draft.Slug is { } slug ? await StandingAsync(slug, draft.EntryVersion, cancel) : null;
        var isNew = entry is null;
        entry = await PutAsync(draft, sheet, entry, by, now, cancel);
        draft.Slug = entry.Slug;
        db.Audit(by, now, isNew ? AuditKinds.KnowledgePublished : AuditKinds.KnowledgeChanged, PublishKnowledge.Subject(entry.Slug), entry.Title, null);
        db.Audit(by, now, AuditKinds.PublicationPublished, StartPublication.Subject(publicId), entry.Slug, null);
        return entry.Slug;
    }, cancel), cancel);

    // What was approved may have been changed since the copy was made: then it is no sealed answer any more.
    private async Task EnsureStillSealedAsync(PublicationDraft draft, CancellationToken cancel)
    {
        if (draft.CaseId is { } id)
        {
            await seal.OfAsync((await desk.LoadAsync(id, cancel))!, cancel);
        }
    }

    private async Task<KnowledgeEntry> StandingAsync(string slug, int? version, CancellationToken cancel)
    {
        var entry = await db.KnowledgeEntries.SingleAsync(e => e.Slug == slug, cancel);
        if (entry.Version != version)
        {
            var who = await db.Users.Where(p => p.Id == entry.ChangedById).Select(p => p.DisplayName).SingleOrDefaultAsync(cancel);
            throw new RuleBroken("knowledge.moved-on") { Conflict = new Conflict(who ?? "Jemand", $"Eintrag „{entry.Title}“ geändert", entry.ChangedAt) };
        }

        return entry;
    }

    private async Task<KnowledgeEntry> PutAsync(PublicationDraft draft, RedactionSheet sheet, KnowledgeEntry? standing, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var said = await ReadableAsync(draft, sheet, cancel);
        var entry = standing ?? said;
        if (standing is null)
        {
            var slug = Slugs.Of(said.Title);
            var start = slug + "-";
            var taken = await db.KnowledgeEntries.Where(e => e.Slug == slug || e.Slug.StartsWith(start)).Select(e => e.Slug).ToListAsync(cancel);
            entry.Slug = Slugs.Free(slug, taken.Contains);
            entry.PublishedAt = now;
            db.KnowledgeEntries.Add(entry);
        }
        else
        {
            // A draft shows neither: what stood there stays, as far as it may stand before the public at all.
            var gate = await PublicationGate.OpenAsync(db, cancel);
            (said.OfficeId, said.Source, said.Url) = (standing.OfficeId, Kept(standing.Source), Kept(standing.Url));
            KnowledgeCopy.Put(said, entry);

            string? Kept(string? line) => gate.IsClear(line) ? line : null;
        }

        (entry.State, entry.ChangedAt, entry.ChangedById, entry.Stamp) = (KnowledgeState.Published, now, by.PersonId, await PublishKnowledge.NextStampAsync(db, cancel));
        entry.Version++;
        db.KnowledgeVersions.Add(KnowledgeVersion.Of(entry));
        return entry;
    }

    /// <summary>The entry as the public reads it: every text redacted.</summary>
    private async Task<KnowledgeEntry> ReadableAsync(PublicationDraft draft, RedactionSheet sheet, CancellationToken cancel)
    {
        var fields = new InputFields();
        var office = await db.Offices.Where(o => o.Id == draft.OfficeId).Select(o => o.Code).SingleAsync(cancel);
        var entry = (await KnowledgeCheck.ReadAsync(db, cancel)).Entry(new KnowledgeInput
        {
            Kind = "answer", Title = Text("title"), Question = Text("question"), Body = Text("body"), Keywords = Text("keywords"), Topic = draft.Topic, Setting = draft.Setting,
            Phase = draft.Phase, Criteria = draft.Criteria?.Split(' '), Instruments = draft.Instruments?.Split(' '), ReviewedUntil = draft.ReviewedUntil, Office = office,
        }, fields);
        fields.ThrowIfAny();
        return entry;

        string? Text(string name) => sheet.Fields.FirstOrDefault(f => f.Name == name)?.Redacted;
    }
}
