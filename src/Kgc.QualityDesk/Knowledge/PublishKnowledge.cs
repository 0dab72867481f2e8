using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Publications;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Knowledge;

/// <summary>
/// Publishes and changes instruments and workshops, and withdraws entries. Advisors and supervisors may for their office, administrators
/// for each and for both. An answer is never published by one person alone: it takes the way of drafts (docs/adr/0024).
/// </summary>
public sealed class PublishKnowledge(Desk desk, DeskDb db)
{
    /// <summary>The subject of the audit entries about an entry.</summary>
    public static string Subject(string slug) => "knowledge " + slug;

    /// <returns>the slug</returns>
    public Task<string> PublishAsync(KnowledgeInput input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        EnsureWriter(by);
        var entry = await CheckedAsync(input, by, cancel);
        if (entry.Slug.Length == 0)
        {
            var (slug, start) = (Slugs.Of(entry.Title), Slugs.Of(entry.Title) + "-");
            var taken = await db.KnowledgeEntries.Where(e => e.Slug == slug || e.Slug.StartsWith(start)).Select(e => e.Slug).ToListAsync(cancel);
            entry.Slug = Slugs.Free(slug, taken.Contains);
        }
        else if (await db.KnowledgeEntries.AnyAsync(e => e.Slug == entry.Slug, cancel))
        {
            throw new RuleBroken("knowledge.slug-taken") { Fields = new Dictionary<string, string> { ["slug"] = RuleTexts.Of("knowledge.slug-taken") } };
        }

        await EnsurePassesAsync(entry, isAnswer: entry.Kind == KnowledgeKind.Answer, cancel);
        entry.PublishedAt = now;
        db.KnowledgeEntries.Add(entry);
        await StampAsync(entry, AuditKinds.KnowledgePublished, by, now, cancel);
        return entry.Slug;
    }, cancel);

    /// <param name="slug">of the entry; it never changes</param>
    /// <param name="input">all of the entry, as it is to be; an entry that was withdrawn is published again</param>
    /// <param name="by">who</param>
    /// <param name="cancel">gives up</param>
    public Task ChangeAsync(string slug, KnowledgeInput input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var entry = await FindAsync(slug, input.Version, by, cancel);
        var said = await CheckedAsync(input with { Slug = null }, by, cancel);
        var isAnswer = entry.Kind == KnowledgeKind.Answer || said.Kind == KnowledgeKind.Answer;
        KnowledgeCopy.Put(said, entry);
        await EnsurePassesAsync(entry, isAnswer, cancel);
        entry.State = KnowledgeState.Published;
        await StampAsync(entry, AuditKinds.KnowledgeChanged, by, now, cancel);
    }, cancel);

    /// <summary>Somebody read it again and found it true: it counts as checked until another day.</summary>
    public Task ConfirmAsync(string slug, DateOnly? until, int? version, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var entry = await FindAsync(slug, version, by, cancel, orSupervisor: true);
        if (until is null || until <= Deadlines.BerlinTime.DateOf(now))
        {
            throw RuleBroken.Field("until", "Bitte geben Sie einen Tag in der Zukunft an.");
        }

        entry.ReviewedUntil = until;
        await StampAsync(entry, AuditKinds.KnowledgeReviewed, by, now, cancel);
    }, cancel);

    /// <summary>Nobody finds it from now on.</summary>
    public Task WithdrawAsync(string slug, int? version, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var entry = await FindAsync(slug, version, by, cancel);
        if (entry.State == KnowledgeState.Published)
        {
            entry.State = KnowledgeState.Withdrawn;
            await StampAsync(entry, AuditKinds.KnowledgeWithdrawn, by, now, cancel);
        }
    }, cancel);

    private async Task EnsurePassesAsync(KnowledgeEntry entry, bool isAnswer, CancellationToken cancel)
    {
        var gate = await PublicationGate.OpenAsync(db, cancel);
        if (!gate.IsByTwo(entry.Slug) && gate.Unresolved(entry) is { Count: > 0 } fields)
        {
            throw new RuleBroken("knowledge.unresolved-hits") { Fields = fields };
        }

        if (isAnswer || gate.IsByTwo(entry.Slug))
        {
            throw new RuleBroken("knowledge.needs-second-person");
        }
    }

    /// <summary>Takes the next stamp, in the order of commits: the row of stamps is a concurrency token.</summary>
    internal static async Task<long> NextStampAsync(DeskDb db, CancellationToken cancel)
    {
        var stamp = await db.KnowledgeStamps.SingleAsync(s => s.Id == KnowledgeStamp.OnlyId, cancel);
        return ++stamp.Number;
    }

    private static void EnsureWriter(Actor by)
    {
        if (!by.Is(Roles.Administrator) && !by.Is(Roles.Supervisor) && !by.Is(Roles.Advisor))
        {
            throw new RuleBroken("not-allowed");
        }
    }

    private static bool May(Actor by, int? officeId) => by.Is(Roles.Administrator) || (officeId is { } office && by.Advises(office));

    private async Task<KnowledgeEntry> CheckedAsync(KnowledgeInput input, Actor by, CancellationToken cancel)
    {
        var fields = new InputFields();
        var entry = (await KnowledgeCheck.ReadAsync(db, cancel)).Entry(input, fields);
        fields.ThrowIfAny();
        return May(by, entry.OfficeId) ? entry : throw new RuleBroken("not-allowed");
    }

    /// <param name="slug">of the entry</param>
    /// <param name="version">that was read</param>
    /// <param name="by">who</param>
    /// <param name="cancel">gives up</param>
    /// <param name="orSupervisor">whether each office's supervisor may do this to an entry of both</param>
    private async Task<KnowledgeEntry> FindAsync(string slug, int? version, Actor by, CancellationToken cancel, bool orSupervisor = false)
    {
        EnsureWriter(by);
        var entry = await db.KnowledgeEntries.SingleOrDefaultAsync(e => e.Slug == slug, cancel) ?? throw new RuleBroken("not-found");
        if (!May(by, entry.OfficeId) && !(orSupervisor && entry.OfficeId is null && by.Is(Roles.Supervisor)))
        {
            // Everybody may read an entry of both offices; one of another office is none of theirs.
            throw new RuleBroken(entry.OfficeId is null ? "not-allowed" : "not-found");
        }

        if (version is null)
        {
            throw RuleBroken.Field("version", "Bitte geben Sie die Version an, die Sie gelesen haben.");
        }

        if (entry.Version != version)
        {
            var who = await db.Users.Where(p => p.Id == entry.ChangedById).Select(p => p.DisplayName).SingleOrDefaultAsync(cancel);
            throw new RuleBroken("knowledge.moved-on") { Conflict = new Conflict(who ?? "Jemand", $"Eintrag „{entry.Title}“ geändert", entry.ChangedAt) };
        }

        return entry;
    }

    private async Task StampAsync(KnowledgeEntry entry, string kind, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        entry.Stamp = await NextStampAsync(db, cancel);
        (entry.ChangedAt, entry.ChangedById) = (now, by.PersonId);
        entry.Version++;
        db.KnowledgeVersions.Add(KnowledgeVersion.Of(entry));
        db.Audit(by, now, kind, Subject(entry.Slug), entry.Title, null);
    }
}
