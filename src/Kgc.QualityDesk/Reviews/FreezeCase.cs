using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Attachments.HandingOn;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reviews;

/// <summary>Freezes what experts are shown of a case. Who is shown the same gets the same revision.</summary>
public sealed class FreezeCase(DeskDb db, AttachmentStore store)
{
    /// <summary>Room for what blacking out adds.</summary>
    public const int SubjectLength = 1000;
    public const int BodyLength = 40_000;
    public const int DraftLength = 80_000;

    /// <param name="Attachments">public ids of files of the case; null: the usable ones of the question itself</param>
    /// <param name="Draft">text of an answer that is to be looked at too</param>
    /// <param name="Redact">identifiers are blacked out</param>
    public sealed record Choice(IReadOnlyList<string>? Attachments = null, string? Draft = null, bool Redact = false);

    /// <exception cref="RuleBroken">input.invalid: a file that is not of this case</exception>
    public async Task<ReviewRevision> RunAsync(Case theCase, Choice choice, Act act, CancellationToken cancel)
    {
        if (theCase.Id > 0)
        {
            await db.Entry(theCase).Collection(c => c.TargetGroups).LoadAsync(cancel);
            await db.ReviewRevisions.Include(r => r.Files).Where(r => r.CaseId == theCase.Id).LoadAsync(cancel);
        }

        var files = await FilesAsync(theCase, choice.Attachments, cancel);
        var known = db.ReviewRevisions.Local.Where(r => r.Case == theCase).ToList();
        var fresh = Frozen(theCase, choice, act);
        fresh.Files.AddRange(files.Select(f => new ReviewRevisionFile { AttachmentId = f.Id, Name = choice.Redact ? HiddenName(f.OriginalName, theCase.Contact) : f.OriginalName, Sha256 = f.Sha256 }));
        fresh.Hash = fresh.ComputeHash();
        if (known.Find(r => r.Hash == fresh.Hash) is { } same)
        {
            return same;
        }

        fresh.Case = theCase;
        fresh.Number = known.Count == 0 ? 1 : known.Max(r => r.Number) + 1;
        db.ReviewRevisions.Add(fresh);
        theCase.Record(EntryKinds.RevisionFrozen, act, new { revision = fresh.Number, files = fresh.Files.Count, draft = fresh.Draft is not null, redacted = fresh.IsRedacted, sha256 = fresh.Hash });
        return fresh;
    }

    /// <summary>A name of a file tells who asks as any text does; words in it are often joined by lines.</summary>
    private static string HiddenName(string name, Contact contact)
    {
        var (stem, end) = (Path.GetFileNameWithoutExtension(name).Replace('_', ' '), Path.GetExtension(name));
        var hidden = IdentityHints.Redact(stem, contact) + end;
        return hidden.Length <= FileNames.MostLetters ? hidden : IdentityHints.Mark + end;
    }

    /// <summary>Chosen files that may tell beside their text who wrote them, and from which that cannot be taken out when they are handed on.</summary>
    internal async Task<IReadOnlyList<string>> TracesAsync(ReviewRevision revision, CancellationToken cancel)
    {
        List<string> places = [];
        var ids = revision.Files.ConvertAll(f => f.AttachmentId);
        foreach (var file in ids.Count == 0 ? [] : await db.Attachments.AsNoTracking().Where(a => ids.Contains(a.Id) && a.StorageName != null).OrderBy(a => a.Id).ToListAsync(cancel))
        {
            if (await store.ReadAsync(file.StorageName!, cancel) is { } content && HandedOn.KeepsTraces(file.Kind, content))
            {
                places.Add($"{revision.Files.Find(f => f.AttachmentId == file.Id)!.Name}: die Dateieigenschaften (Verfasser, Titel, Namen an Kommentaren) gehen mit");
            }
        }

        return places;
    }

    private static ReviewRevision Frozen(Case theCase, Choice choice, Act act)
    {
        string Text(string text) => choice.Redact ? IdentityHints.Redact(text, theCase.Contact) : text;
        return new ReviewRevision
        {
            FrozenAt = act.At, CaseVersion = theCase.Version, Hash = "", IsRedacted = choice.Redact,
            Subject = Text(theCase.Subject), Body = Text(theCase.Body), Draft = choice.Draft is { } draft ? Text(draft) : null,
            Topic = theCase.Topic, Setting = theCase.Setting, Phase = theCase.Phase, ApplicationStage = theCase.ApplicationStage,
            DistrictKey = theCase.DistrictKey, Priority = theCase.Priority,
            TargetGroups = string.Join(' ', theCase.TargetGroups.Select(g => g.Code).Order(StringComparer.Ordinal)),
        };
    }

    private async Task<List<Attachment>> FilesAsync(Case theCase, IReadOnlyList<string>? chosen, CancellationToken cancel)
    {
        var kept = await db.Attachments.AsNoTracking()
            .Where(a => a.CaseId == theCase.Id && (a.State == AttachmentState.Waiting || a.State == AttachmentState.Clean)).OrderBy(a => a.Id).ToListAsync(cancel);
        if (chosen is null)
        {
            return kept.FindAll(a => a is { MessageId: null, IsOfAnswer: false });
        }

        var files = kept.FindAll(a => chosen.Contains(a.PublicId, StringComparer.Ordinal));
        return files.Count == chosen.Distinct(StringComparer.Ordinal).Count()
            ? files
            : throw RuleBroken.Field("attachments", "Eine der gewählten Dateien gibt es in diesem Fall nicht.");
    }
}
