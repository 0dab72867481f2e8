using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Links;

/// <summary>A part of a question becomes a case of its own: same applicant, own number, own deadline, linked.</summary>
public sealed class SplitCase(Desk desk, DeskDb db, SeenCase seen, SplitCase.Parts parts)
{
    public const string UndoneReason = "split-undone";

    public sealed record Parts(OpenCase Open, CaseFlow Flow, MailWriter Mail);

    /// <param name="Subject">of the new case</param>
    /// <param name="Body">the part of the question, in the applicant's words</param>
    /// <param name="Note">why, voluntary</param>
    /// <param name="Version">of the case, as the person saw it; null does not look</param>
    public sealed record Input(string? Subject, string? Body, string? Note, int? Version);

    /// <summary>Returns the new case's number; the same again for the same key.</summary>
    /// <exception cref="RuleBroken">not-found, not-allowed, case.moved-on, case.closed, case.merged, split.other-kind, input.invalid</exception>
    public Task<string> RunAsync(string number, Input input, string? key, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var name = string.IsNullOrWhiteSpace(key) ? null : $"split {by.PersonId} {number} {key.Trim()}";
        if (name is not null && await EarlierAsync(name, cancel) is { } earlier)
        {
            return earlier;
        }

        var fields = new InputFields();
        var note = fields.Optional("note", input.Note, CaseLink.NoteLength);
        fields.ThrowIfAny();
        var (theCase, act) = await seen.LoadAsync(number, input.Version, by, now, cancel);
        theCase.EnsureSplits();
        await db.Entry(theCase).Reference(c => c.District).LoadAsync(cancel);
        var receipt = await parts.Open.OpenAsync(QuestionOf(theCase, input), theCase.Channel, by, name, now, cancel);
        var part = db.Cases.Local.Single(c => c.Number == receipt.Number);
        (part.DistrictKey, part.NoticeGivenAt) = (theCase.DistrictKey, theCase.NoticeGivenAt ?? part.NoticeGivenAt);
        db.CaseLinks.Add(CaseLink.Between(part, theCase, CaseLinkKind.Split, note, act));
        theCase.Record(EntryKinds.CaseSplit, act, new { into = part.Number, note });
        part.Record(EntryKinds.CaseSplit, act, new { from = theCase.Number, note });
        return part.Number;
    }, cancel);

    /// <summary>While nobody has worked on the part, it can go back: it is closed, and its applicant is told that the first case goes on.</summary>
    /// <exception cref="RuleBroken">not-found, not-allowed, case.moved-on, split.not-split, split.touched</exception>
    public Task UndoAsync(string number, int? version, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var (part, act) = await seen.LoadAsync(number, version, by, now, cancel);
        var link = await db.CaseLinks.SingleOrDefaultAsync(l => l.FromId == part.Id && l.Kind == CaseLinkKind.Split && l.UndoneAt == null, cancel)
            ?? throw new RuleBroken("split.not-split");
        if (part.IsClosed || await IsTouchedAsync(part, link, cancel))
        {
            throw new RuleBroken("split.touched");
        }

        var theCase = (await desk.LoadAsync(link.ToId, cancel))!;
        link.Undo(act);
        await parts.Mail.ToApplicantAsync(part, MailTemplates.SplitUndone, act, cancel, new Dictionary<string, string> { ["ursprung"] = theCase.Number });
        part.Record(EntryKinds.SplitUndone, act, new { from = theCase.Number });
        part.Close(act, UndoneReason);
        theCase.Record(EntryKinds.SplitUndone, act, new { into = part.Number });
        await parts.Flow.AbandonAsync(part, act, cancel);
    }, cancel);

    /// <summary>For showing whether it can still be undone.</summary>
    public async Task<bool> CanUndoAsync(string number, Actor by, CancellationToken cancel)
    {
        var id = await db.Cases.AdvisedBy(by).Where(c => c.Number == number && c.Stage != Stage.Closed).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel);
        var link = id is null ? null
            : await db.CaseLinks.AsNoTracking().SingleOrDefaultAsync(l => l.FromId == id && l.Kind == CaseLinkKind.Split && l.UndoneAt == null, cancel);
        return link is not null && await desk.LoadAsync(link.FromId, cancel) is { } part && !await IsTouchedAsync(part, link, cancel);
    }

    /// <summary>Whether anybody but the desk itself did something in it since: claimed a task, wrote, replied, withdrew, linked.</summary>
    private async Task<bool> IsTouchedAsync(Case part, CaseLink link, CancellationToken cancel) =>
        part.Tasks.Exists(t => t.AssigneeId is not null || t.State != Tasks.TaskState.Open)
        || await db.CaseEntries.AnyAsync(e => e.CaseId == part.Id && e.ActorKind != ActorKind.System
            && (e.ActorKind == ActorKind.Applicant || (e.Kind != EntryKinds.CaseOpened && e.Kind != EntryKinds.CaseSplit && e.Kind != EntryKinds.MessageSent)), cancel)
        || await db.CaseLinks.AnyAsync(l => l.Id != link.Id && l.UndoneAt == null && (l.FromId == part.Id || l.ToId == part.Id), cancel);

    private async Task<string?> EarlierAsync(string key, CancellationToken cancel)
    {
        var hash = Secret.Hash(key);
        return await db.SubmissionKeys.Where(k => k.KeyHash == hash).Select(k => k.Case!.Number).SingleOrDefaultAsync(cancel);
    }

    private static QuestionInput QuestionOf(Case theCase, Input input) => new()
    {
        Type = theCase.TypeCode,
        // A case that was handed over stays with the office that has it now.
        DistrictKey = theCase.District?.OfficeId == theCase.OfficeId ? theCase.DistrictKey : null,
        Office = theCase.Office!.Code,
        Subject = input.Subject, Body = input.Body,
        Topic = theCase.Topic, Setting = theCase.Setting, Phase = theCase.Phase, ApplicationStage = theCase.ApplicationStage,
        TargetGroups = [.. theCase.TargetGroups.Select(g => g.Code)],
        Contact = new ContactInput
        {
            Name = theCase.Contact.Name, Email = theCase.Contact.Email, Organisation = theCase.Contact.Organisation, Phone = theCase.Contact.Phone,
        },
        Consent = true,
    };
}
