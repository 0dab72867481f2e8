using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Publications;

/// <summary>Drafts and published answers of the offices that somebody advises.</summary>
public sealed class PublicationList(DeskDb db)
{
    public const int PageSize = 50;

    /// <param name="Id">public id</param>
    /// <param name="Title">before redaction</param>
    /// <param name="Office">code</param>
    /// <param name="State">editing or submitted</param>
    /// <param name="CaseNumber">of the case it was copied from; staff only</param>
    /// <param name="Slug">of the entry that it is a new version of</param>
    /// <param name="ChangedBy">who had it last</param>
    /// <param name="ChangedAt">when</param>
    /// <param name="Version">for changes</param>
    public sealed record Line(string Id, string Title, string Office, PublicationState State, string? CaseNumber, string? Slug, string? ChangedBy, DateTimeOffset ChangedAt, int Version);

    /// <param name="Slug">its address</param>
    /// <param name="Title">as published</param>
    /// <param name="State">published or withdrawn</param>
    /// <param name="ReviewedUntil">null where nobody promised a day</param>
    /// <param name="ChangedAt">when it was changed last</param>
    /// <param name="Version">for changes</param>
    public sealed record Entry(string Slug, string Title, KnowledgeState State, DateOnly? ReviewedUntil, DateTimeOffset ChangedAt, int Version);

    /// <summary>Open drafts, the oldest first; at most a page of them.</summary>
    public Task<List<Line>> OpenAsync(Actor by, CancellationToken cancel) => Lines(PublicationFinder.VisibleTo(db.PublicationDrafts.AsNoTracking(), by)
        .Where(d => d.State == PublicationState.Editing || d.State == PublicationState.Submitted).OrderBy(d => d.Id).Take(PageSize)).ToListAsync(cancel);

    /// <summary>With all that the assistant shows; null outside of somebody's offices.</summary>
    public Task<PublicationDraft?> FindAsync(string publicId, Actor by, CancellationToken cancel) => PublicationFinder.VisibleTo(db.PublicationDrafts.AsNoTracking()
        .Include(d => d.Decisions).Include(d => d.Hands).Include(d => d.Office).Include(d => d.ChangedBy).Include(d => d.PublishedBy).Include(d => d.Case).AsSplitQuery(), by)
        .SingleOrDefaultAsync(d => d.PublicId == publicId, cancel);

    /// <summary>Answers of the offices, by title.</summary>
    public async Task<(List<Entry> Entries, bool HasMore)> EntriesAsync(Actor by, string? after, CancellationToken cancel)
    {
        int[] offices = by.Is(Roles.Advisor) || by.Is(Roles.Supervisor) ? [.. by.OfficeIds] : [];
        var entries = db.KnowledgeEntries.AsNoTracking().Where(e => e.Kind == KnowledgeKind.Answer && e.OfficeId != null && offices.Contains(e.OfficeId.Value));
        if (after is not null)
        {
            entries = entries.Where(e => string.Compare(e.Slug, after) > 0);
        }

        var page = await entries.OrderBy(e => e.Slug).Take(PageSize + 1)
            .Select(e => new Entry(e.Slug, e.Title, e.State, e.ReviewedUntil, e.ChangedAt, e.Version)).ToListAsync(cancel);
        return (page.Count > PageSize ? page[..PageSize] : page, page.Count > PageSize);
    }

    /// <summary>The drafts of a case, for its page.</summary>
    public Task<List<Line>> OfCaseAsync(string number, Actor by, CancellationToken cancel) =>
        Lines(PublicationFinder.VisibleTo(db.PublicationDrafts.AsNoTracking(), by).Where(d => d.Case!.Number == number && d.State != PublicationState.Discarded).OrderByDescending(d => d.Id)).ToListAsync(cancel);

    /// <summary>What an entry said in each version; null outside of somebody's offices.</summary>
    public async Task<(KnowledgeEntry Entry, List<KnowledgeVersion> Versions)?> HistoryAsync(string slug, Actor by, CancellationToken cancel)
    {
        var entry = await db.KnowledgeEntries.AsNoTracking().Include(e => e.Office).SingleOrDefaultAsync(e => e.Slug == slug && e.Kind == KnowledgeKind.Answer, cancel);
        if (entry is null || !(entry.OfficeId is { } office ? by.Advises(office) : by.Is(Roles.Advisor) || by.Is(Roles.Supervisor)))
        {
            return null;
        }

        var versions = await db.KnowledgeVersions.AsNoTracking().Include(v => v.By).Where(v => v.EntryId == entry.Id).OrderByDescending(v => v.Number).Take(PageSize).ToListAsync(cancel);
        return (entry, versions);
    }

    private static IQueryable<Line> Lines(IQueryable<PublicationDraft> drafts) => drafts.Select(d => new Line(
        d.PublicId, d.Title, d.Office!.Code, d.State, d.Case == null ? null : d.Case.Number, d.Slug, d.ChangedBy == null ? null : d.ChangedBy.DisplayName, d.ChangedAt, d.Version));
}
