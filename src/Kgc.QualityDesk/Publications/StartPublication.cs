using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Publications;

/// <summary>Begins a draft: a copy of a case's sealed answer, a new version of an entry, or an empty one. Nothing is begun twice.</summary>
public sealed class StartPublication(Desk desk, DeskDb db, PublicationSeal seal)
{
    /// <summary>The subject of the audit entries about a draft.</summary>
    public static string Subject(string publicId) => "publication " + publicId;

    /// <returns>the draft's public id; that of the open draft where there is one</returns>
    /// <exception cref="RuleBroken">not-found; publication.not-sealed while no approved answer was sent, or its seal is broken</exception>
    public Task<string> FromCaseAsync(string number, Actor by, CancellationToken cancel) => seal.WatchedAsync(() => desk.ChangeAsync(async now =>
    {
        var id = await db.Cases.AdvisedBy(by).Where(c => c.Number == number).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel) ?? throw new RuleBroken("not-found");
        var theCase = (await desk.LoadAsync(id, cancel))!;
        if (await OpenAsync(d => d.CaseId == id, cancel) is { } open)
        {
            return open;
        }

        var text = (await seal.OfAsync(theCase, cancel)).Text;
        return await AddAsync(new PublicationDraft
        {
            PublicId = NewId(), OfficeId = theCase.OfficeId, CaseId = id, Title = theCase.Subject, Body = text.Length > KnowledgeRules.BodyLength ? text[..KnowledgeRules.BodyLength] : text,
            Topic = theCase.Topic, Setting = theCase.Setting, Phase = theCase.Phase,
        }, by, now, cancel);
    }, cancel), cancel);

    /// <summary>A new version of what is published, or was: its address stays.</summary>
    public Task<string> FromEntryAsync(string slug, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var entry = await db.KnowledgeEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Slug == slug && e.Kind == KnowledgeKind.Answer, cancel) ?? throw new RuleBroken("not-found");
        // An entry of both offices is their supervisors' task, each with a second person of their own office.
        var forBoth = entry.OfficeId is null && by.Is(Roles.Supervisor) ? by.OfficeIds.Order().Select(id => (int?)id).FirstOrDefault() : null;
        if ((entry.OfficeId ?? forBoth) is not { } office || !by.Advises(office))
        {
            throw new RuleBroken(entry.OfficeId is null ? "not-allowed" : "not-found");
        }

        return await OpenAsync(d => d.Slug == slug, cancel) ?? await AddAsync(new PublicationDraft
        {
            PublicId = NewId(), OfficeId = office, Slug = slug, EntryVersion = entry.Version, Title = entry.Title, Question = entry.Question, Body = entry.Body,
            Keywords = entry.Keywords, Topic = entry.Topic, Setting = entry.Setting, Phase = entry.Phase, Criteria = entry.Criteria, Instruments = entry.Instruments,
            ReviewedUntil = entry.ReviewedUntil,
        }, by, now, cancel);
    }, cancel);

    /// <summary>An answer that comes from no case, such as one of a meeting: it goes the same way.</summary>
    public Task<string> EmptyAsync(string? office, PublicationInput input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var fields = new InputFields();
        var code = (await KnowledgeCheck.ReadAsync(db, cancel)).Office(office, fields);
        if (code is null)
        {
            fields.Add("office", "Bitte geben Sie die Stelle an, zum Beispiel TH, oder die Nummer eines Falls.");
        }

        fields.ThrowIfAny();
        if (!by.Advises(code!.Value))
        {
            throw new RuleBroken("not-allowed");
        }

        var said = await EditPublication.CheckedAsync(db, input, cancel);
        return await AddAsync(new PublicationDraft
        {
            PublicId = NewId(), OfficeId = code.Value, Title = said.Title!, Question = said.Question, Body = said.Body!, Keywords = said.Keywords, Topic = said.Topic,
            Setting = said.Setting, Phase = said.Phase, Criteria = Joined(said.Criteria), Instruments = Joined(said.Instruments), ReviewedUntil = said.ReviewedUntil,
        }, by, now, cancel);
    }, cancel);

    private static string? Joined(IReadOnlyList<string?>? codes) => codes is { Count: > 0 } ? string.Join(' ', codes) : null;

    private static string NewId() => Guid.CreateVersion7().ToString("N");

    private Task<string?> OpenAsync(System.Linq.Expressions.Expression<Func<PublicationDraft, bool>> which, CancellationToken cancel) => db.PublicationDrafts.Where(which)
        .Where(d => d.State == PublicationState.Editing || d.State == PublicationState.Submitted).Select(d => d.PublicId).FirstOrDefaultAsync(cancel);

    private async Task<string> AddAsync(PublicationDraft draft, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        draft.StartedAt = now;
        draft.Touch(by, now, by.StandsInFor.Select(r => r.PersonId));
        db.PublicationDrafts.Add(draft);
        db.Audit(by, now, AuditKinds.PublicationStarted, Subject(draft.PublicId), draft.Slug is null ? "Neuer Entwurf" : $"Neue Fassung von {draft.Slug}", null);
        return draft.PublicId;
    }
}
