using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Writing;

/// <summary>Reads text modules of the offices that a person advises; those of another office do not exist.</summary>
public sealed class FindTextModules(DeskDb db, TimeProvider time)
{
    public const int Most = 500;

    public sealed record Row
    {
        public required string Id { get; init; }

        public required string Office { get; init; }

        public required string Title { get; init; }

        public required string Body { get; init; }

        public string? Topic { get; init; }

        public required string Owner { get; init; }

        public required string OwnerEmail { get; init; }

        public DateOnly? ReviewOn { get; init; }

        public int Uses { get; init; }

        public DateTimeOffset? LastUsedAt { get; init; }

        public bool IsActive { get; init; }

        public string? Gaps { get; init; }

        public DateTimeOffset ChangedAt { get; init; }

        public required string ChangedBy { get; init; }

        public int Version { get; init; }

        /// <summary>The day of the owner's next look has passed.</summary>
        public bool IsOverdue { get; init; }

        public IReadOnlyList<TemplateField> Fields => TemplateField.Read(Gaps);

        public bool IsTemplate => Gaps is not null;
    }

    /// <param name="office">code; null for all of the person's offices</param>
    /// <param name="topic">code: those of the topic and those of every topic; null for all</param>
    /// <param name="activeOnly">leaves out what is no longer offered</param>
    /// <param name="by">who asks</param>
    /// <param name="cancel">gives up</param>
    public async Task<IReadOnlyList<Row>> ListAsync(string? office, string? topic, bool activeOnly, Actor by, CancellationToken cancel)
    {
        var modules = Visible(by).Where(m => (office == null || m.Office!.Code == office) && (topic == null || m.Topic == null || m.Topic == topic)
            && (!activeOnly || m.IsActive));
        return Marked(await Rows(modules.OrderBy(m => m.Title).ThenBy(m => m.Id).Take(Most)).ToListAsync(cancel));
    }

    /// <summary>For an answer: the case's topic first, then what is used most.</summary>
    public async Task<IReadOnlyList<Row>> ForCaseAsync(string number, Actor by, CancellationToken cancel)
    {
        var about = await db.Cases.AdvisedBy(by).Where(c => c.Number == number).Select(c => new { c.OfficeId, c.Topic }).SingleOrDefaultAsync(cancel);
        return about is null ? [] : Marked(await Rows(Visible(by).Where(m => m.OfficeId == about.OfficeId && m.IsActive)
            .OrderBy(m => m.Topic == about.Topic && m.Topic != null ? 0 : m.Topic == null ? 1 : 2).ThenByDescending(m => m.Uses).ThenBy(m => m.Title).Take(Most))
            .ToListAsync(cancel));
    }

    public async Task<Row?> OneAsync(string id, Actor by, CancellationToken cancel) =>
        Marked(await Rows(Visible(by).Where(m => m.PublicId == id)).ToListAsync(cancel)).SingleOrDefault();

    /// <summary>Newest first; empty for a module that this person may not see.</summary>
    public async Task<IReadOnlyList<TextModuleVersion>> HistoryAsync(string id, Actor by, CancellationToken cancel)
    {
        var own = Visible(by).Where(m => m.PublicId == id).Select(m => m.Id);
        return await db.TextModuleVersions.AsNoTracking().Include(v => v.ChangedBy).Where(v => own.Contains(v.ModuleId))
            .OrderByDescending(v => v.Number).Take(100).ToListAsync(cancel);
    }

    private IQueryable<TextModule> Visible(Actor by)
    {
        var offices = by.OfficeIds.Where(by.Advises).ToArray();
        return db.TextModules.AsNoTracking().Where(m => offices.Contains(m.OfficeId));
    }

    private static IQueryable<Row> Rows(IQueryable<TextModule> modules) => modules.Select(m => new Row
    {
        Id = m.PublicId, Office = m.Office!.Code, Title = m.Title, Body = m.Body, Topic = m.Topic, Owner = m.Owner!.DisplayName, OwnerEmail = m.Owner.Email!,
        ReviewOn = m.ReviewOn, Uses = m.Uses, LastUsedAt = m.LastUsedAt, IsActive = m.IsActive, Gaps = m.Fields, ChangedAt = m.ChangedAt,
        ChangedBy = m.ChangedBy!.DisplayName, Version = m.Version,
    });

    private IReadOnlyList<Row> Marked(List<Row> rows)
    {
        var today = BerlinTime.DateOf(time.GetUtcNow());
        return [.. rows.Select(r => r with { IsOverdue = r.ReviewOn < today })];
    }
}
