using System.Text.Json;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Responses;

/// <summary>
/// The one gate before every exit: recomputes the seal from what stands in the database now, hashes the attachments as they lie on the
/// disk, and compares with what the history says was approved. Changes nothing.
/// </summary>
public sealed class SealCheck(DeskDb db, AttachmentStore store)
{
    private static readonly string[] Words = [EntryKinds.ResponseApproved, EntryKinds.ResponseReturned, EntryKinds.SealBroken, EntryKinds.ResponseSent, EntryKinds.AddendumSent];

    /// <param name="theCase">with its revisions, their files and approvals</param>
    /// <param name="revision">one of them</param>
    /// <param name="cancel">gives up</param>
    public async Task<SealFinding> LookAsync(Case theCase, ResponseRevision revision, CancellationToken cancel)
    {
        var state = theCase.SealOf(revision);
        if (state == SealState.Broken)
        {
            return new(state, revision.SealBrokenAt is null ? theCase.ChangedSince(revision) : revision.SealBreak, null);
        }

        if (state == SealState.Unsealed)
        {
            return new(state, SealParts.None, null);
        }

        var changed = (await AreFilesWholeAsync(revision, cancel) ? SealParts.None : SealParts.Attachments)
            | (await IsInHistoryAsync(theCase, revision, cancel) ? SealParts.None : SealParts.Record);
        return changed == SealParts.None ? new(state, changed, new SealedAnswer(revision)) : new(SealState.Broken, changed, null);
    }

    /// <summary>
    /// For exits that carry an answer to the recipients of today. What was sent and is whole, but was approved for others, is unsealed for
    /// these; that the recipients were changed is all that is wrong with it.
    /// </summary>
    public async Task<SealFinding> LookToSendAsync(Case theCase, ResponseRevision revision, CancellationToken cancel)
    {
        var found = await LookAsync(theCase, revision, cancel);
        return found.State == SealState.Sealed && theCase.IsReaddressed(revision) ? new(SealState.Unsealed, SealParts.Recipients, null) : found;
    }

    /// <summary>For exits that only read. Null when there is no such revision.</summary>
    public async Task<SealFinding?> LookAsync(int revisionId, CancellationToken cancel) =>
        await FindAsync(revisionId, cancel) is var (theCase, revision) ? await LookAsync(theCase, revision, cancel) : null;

    public async Task<SealFinding?> LookToSendAsync(int revisionId, CancellationToken cancel) =>
        await FindAsync(revisionId, cancel) is var (theCase, revision) ? await LookToSendAsync(theCase, revision, cancel) : null;

    private async Task<(Case Case, ResponseRevision Revision)?> FindAsync(int revisionId, CancellationToken cancel)
    {
        var theCase = await db.Cases.AsNoTracking().AsSplitQuery().Include(c => c.MergedHere)
            .Include(c => c.Revisions).ThenInclude(r => r.Files).ThenInclude(f => f.Attachment)
            .Include(c => c.Revisions).ThenInclude(r => r.Approvals)
            .SingleOrDefaultAsync(c => c.Revisions.Any(r => r.Id == revisionId), cancel);
        return theCase?.Revisions.Find(r => r.Id == revisionId) is { } revision ? (theCase, revision) : null;
    }

    /// <summary>Why a mail of the outbox may not leave; none when it may, also because it carries no answer.</summary>
    internal async Task<SealParts> WhyNotAsync(OutboxMail mail, MailContent content, CancellationToken cancel)
    {
        if (content.Template is { } written && written != mail.Template)
        {
            return SealParts.Record;
        }

        if (mail.RevisionId is null && !MailTemplates.CarriesAnswer(mail.Template))
        {
            return SealParts.None;
        }

        if (mail is not { RevisionId: { } revision, CaseId: { } caseId } || await LookToSendAsync(revision, cancel) is not { } found)
        {
            return SealParts.Record;
        }

        var address = await db.Cases.Where(c => c.Id == caseId).Select(c => c.Contact.Email).SingleAsync(cancel);
        return found.State == SealState.Sealed
            ? address == content.ToAddress ? SealParts.None : SealParts.Recipients
            : found.Changed == SealParts.None ? SealParts.Record : found.Changed;
    }

    private async Task<bool> AreFilesWholeAsync(ResponseRevision revision, CancellationToken cancel)
    {
        foreach (var file in revision.Files.Select(f => f.Attachment!))
        {
            if (file.StorageName is not { } name || !file.IsKept)
            {
                return false;
            }

            await using var content = store.Open(name);
            if (content is null || (await AttachmentStore.HashAsync(content, cancel)).Hash != file.Sha256)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// What the history says was approved last is this very seal: neither broken nor given back since, whatever the row says now. What was
    /// sent stays approved for those who got it, also when somebody does not approve it for others. Before there were seals it knows none.
    /// </summary>
    private async Task<bool> IsInHistoryAsync(Case theCase, ResponseRevision revision, CancellationToken cancel)
    {
        var saved = theCase.Id == 0 ? [] : await db.CaseEntries.AsNoTracking()
            .Where(e => e.CaseId == theCase.Id && Words.Contains(e.Kind)).OrderBy(e => e.Sequence).ToListAsync(cancel);
        var (isKnown, approved, isSent) = (false, (string?)null, false);
        foreach (var (kind, seal) in saved.Concat(theCase.Entries.Where(e => e.Id == 0 && Words.Contains(e.Kind)))
            .Where(e => e.DataHash == CaseEntry.HashOf(e.Data) && e.Hash == e.ComputeHash(theCase.Number))
            .Select(e => (e.Kind, Word: WordIn(e.Data))).Where(w => w.Word?.Revision == revision.Number).Select(w => (w.Kind, w.Word!.Seal)))
        {
            isKnown |= seal is not null;
            (approved, isSent) = kind switch
            {
                EntryKinds.ResponseApproved => (seal ?? approved, isSent),
                EntryKinds.ResponseReturned => (isSent ? approved : null, isSent),
                EntryKinds.SealBroken => (null, false),
                _ => (approved, true),
            };
        }

        return revision.Seal is { } own ? approved is not null && Secret.Same(approved, own) : !isKnown;
    }

    private static Word? WordIn(string? data)
    {
        try
        {
            using var json = JsonDocument.Parse(data ?? "{}");
            return json.RootElement.TryGetProperty("revision", out var number)
                ? new Word(number.GetInt32(), json.RootElement.TryGetProperty("seal", out var seal) ? seal.GetString() : null)
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private sealed record Word(int Revision, string? Seal);
}
