using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Redaction;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Publications;

/// <summary>Finds a draft for a change, at the version that was read, and what its cases know.</summary>
public sealed class PublicationFinder(DeskDb db, CaseFacts facts)
{
    /// <summary>Drafts of the offices that somebody advises; those of others do not exist.</summary>
    public static IQueryable<PublicationDraft> VisibleTo(IQueryable<PublicationDraft> drafts, Actor by)
    {
        int[] offices = by.Is(Roles.Advisor) || by.Is(Roles.Supervisor) ? [.. by.OfficeIds] : [];
        return drafts.Where(d => offices.Contains(d.OfficeId));
    }

    /// <exception cref="RuleBroken">not-found; publication.moved-on when somebody was faster</exception>
    public async Task<PublicationDraft> ForChangeAsync(string publicId, int? version, Actor by, CancellationToken cancel)
    {
        var draft = await VisibleTo(db.PublicationDrafts.Include(d => d.Decisions).Include(d => d.Hands), by).SingleOrDefaultAsync(d => d.PublicId == publicId, cancel)
            ?? throw new RuleBroken("not-found");
        if (version is null)
        {
            throw RuleBroken.Field("version", "Bitte geben Sie die Version an, die Sie gelesen haben.");
        }

        if (draft.Version != version)
        {
            var who = await db.Users.Where(p => p.Id == draft.ChangedById).Select(p => p.DisplayName).SingleOrDefaultAsync(cancel);
            throw new RuleBroken("publication.moved-on") { Conflict = new Conflict(who ?? "Jemand", "Entwurf geändert", draft.ChangedAt) };
        }

        return draft;
    }

    public async Task<RedactionSheet> SheetAsync(PublicationDraft draft, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return RedactionSheet.Of(draft, await FactsAsync(draft, cancel));
    }

    /// <summary>What its own case knows, and those of the earlier versions under the same address.</summary>
    public async Task<KnownFacts> FactsAsync(PublicationDraft draft, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var slug = draft.Slug;
        List<int> cases = slug is null ? [] : await db.PublicationDrafts.Where(d => d.Slug == slug && d.CaseId != null).Select(d => d.CaseId!.Value).Distinct().ToListAsync(cancel);
        return await facts.OfAsync(draft.CaseId is { } own && !cases.Contains(own) ? [own, .. cases] : cases, cancel);
    }
}
