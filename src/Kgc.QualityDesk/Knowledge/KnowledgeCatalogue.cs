using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Knowledge;

/// <summary>Published entries for reading: one by its address, or all in a list. Workshops that are over stand in no list.</summary>
public sealed class KnowledgeCatalogue(DeskDb db, TimeProvider time)
{
    public const int PageSize = 30;

    /// <param name="Kind">answer, instrument or workshop</param>
    /// <param name="Slug">stable name</param>
    /// <param name="Title">as published</param>
    /// <param name="StartsAt">of a workshop</param>
    public sealed record Line(KnowledgeKind Kind, string Slug, string Title, DateTimeOffset? StartsAt);

    /// <param name="Kind">answer, instrument or workshop</param>
    /// <param name="Topic">code, or null for entries without one</param>
    /// <param name="Count">of entries</param>
    public sealed record Share(KnowledgeKind Kind, string? Topic, int Count);

    /// <summary>Null when there is none that is published.</summary>
    public Task<KnowledgeEntry?> FindAsync(string slug, CancellationToken cancel) => db.KnowledgeEntries.AsNoTracking().Include(e => e.Office)
        .SingleOrDefaultAsync(e => e.Slug == slug && e.State == KnowledgeState.Published, cancel);

    /// <summary>Those of them that are published, by title.</summary>
    public Task<List<Line>> InstrumentsAsync(IReadOnlyList<string> slugs, CancellationToken cancel) => db.KnowledgeEntries.AsNoTracking()
        .Where(e => slugs.Contains(e.Slug) && e.State == KnowledgeState.Published && e.Kind == KnowledgeKind.Instrument).OrderBy(e => e.Title)
        .Select(e => new Line(e.Kind, e.Slug, e.Title, e.StartsAt)).ToListAsync(cancel);

    /// <summary>How many entries there are of each kind and topic.</summary>
    public Task<List<Share>> SharesAsync(CancellationToken cancel) =>
        Current().GroupBy(e => new { e.Kind, e.Topic }).Select(g => new Share(g.Key.Kind, g.Key.Topic, g.Count())).ToListAsync(cancel);

    /// <summary>By title; coming workshops by date.</summary>
    /// <param name="kind">null for all</param>
    /// <param name="topic">code; null for all</param>
    /// <param name="office">code: its entries and those of both; null for all</param>
    /// <param name="after">slug of the last entry of the page before</param>
    /// <param name="size">rows of a page</param>
    /// <param name="cancel">gives up</param>
    /// <returns>at most <paramref name="size"/> lines and whether there are more</returns>
    public async Task<(IReadOnlyList<Line> Lines, bool HasMore)> PageAsync(
        KnowledgeKind? kind, string? topic, string? office, string? after, int size, CancellationToken cancel)
    {
        var entries = Current();
        entries = kind is null ? entries : entries.Where(e => e.Kind == kind);
        entries = string.IsNullOrEmpty(topic) ? entries : entries.Where(e => e.Topic == topic);
        entries = string.IsNullOrEmpty(office) ? entries : entries.Where(e => e.OfficeId == null || e.Office!.Code == office);
        var last = string.IsNullOrEmpty(after) ? null
            : await db.KnowledgeEntries.AsNoTracking().Where(e => e.Slug == after).Select(e => new { e.Title, e.StartsAt }).SingleOrDefaultAsync(cancel);
        var isByDate = kind == KnowledgeKind.Workshop;
        if (last is not null)
        {
            entries = isByDate
                ? entries.Where(e => e.StartsAt > last.StartsAt || (e.StartsAt == last.StartsAt && string.Compare(e.Slug, after) > 0))
                : entries.Where(e => string.Compare(e.Title, last.Title) > 0 || (e.Title == last.Title && string.Compare(e.Slug, after) > 0));
        }

        var ordered = isByDate ? entries.OrderBy(e => e.StartsAt).ThenBy(e => e.Slug) : entries.OrderBy(e => e.Title).ThenBy(e => e.Slug);
        var lines = await ordered.Take(size + 1).Select(e => new Line(e.Kind, e.Slug, e.Title, e.StartsAt)).ToListAsync(cancel);
        return (lines.Count > size ? lines[..size] : lines, lines.Count > size);
    }

    private IQueryable<KnowledgeEntry> Current()
    {
        var now = time.Now();
        return db.KnowledgeEntries.AsNoTracking().Where(e => e.State == KnowledgeState.Published
            && (e.Kind != KnowledgeKind.Workshop || (e.EndsAt ?? e.StartsAt) > now));
    }
}
