using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Search;

/// <summary>Every text of a case that the search knows.</summary>
internal static class SearchTexts
{
    public static void Read(Case theCase, SearchDraft draft)
    {
        draft.AddNumber(theCase.Number);
        draft.Add(SearchPlaces.Question, theCase.Subject, theCase.Body);
        draft.Add(SearchPlaces.Contact, theCase.Contact.Name, theCase.Contact.Organisation, theCase.Contact.Email, theCase.Contact.Phone);
    }

    /// <summary>Null when there is no such case.</summary>
    public static async Task<SearchDraft?> OfCaseAsync(DeskDb db, int caseId, CancellationToken cancel)
    {
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId, cancel) is not { } theCase)
        {
            return null;
        }

        var draft = new SearchDraft();
        Read(theCase, draft);
        foreach (var m in await db.Messages.AsNoTracking().Where(m => m.CaseId == caseId)
            .Select(m => new { m.Direction, m.Kind, m.AuthorId, m.Body }).ToListAsync(cancel))
        {
            if (SearchChanges.IsSaid(m.Direction, m.AuthorId))
            {
                draft.Add(SearchChanges.PlaceOf(m.Direction, m.Kind), m.Body);
            }
        }

        foreach (var statement in await db.Reviews.AsNoTracking().Where(r => r.CaseId == caseId && r.Statement != null).Select(r => r.Statement).ToListAsync(cancel))
        {
            draft.Add(SearchPlaces.Review, statement);
        }

        foreach (var comment in await db.Reviews.AsNoTracking().Where(r => r.CaseId == caseId && r.Statement != null).SelectMany(r => r.Comments).Select(c => c.Text).ToListAsync(cancel))
        {
            draft.Add(SearchPlaces.Review, comment);
        }

        foreach (var text in await db.ResponseRevisions.AsNoTracking().Where(r => r.CaseId == caseId).Select(r => r.Text).ToListAsync(cancel))
        {
            draft.Add(SearchPlaces.Answer, text);
        }

        await ReadFilesAsync(db, caseId, draft, cancel);
        return draft;
    }

    private static async Task ReadFilesAsync(DeskDb db, int caseId, SearchDraft draft, CancellationToken cancel)
    {
        var files = await db.Attachments.AsNoTracking().Where(a => a.CaseId == caseId && (a.State == AttachmentState.Waiting || a.State == AttachmentState.Clean))
            .Select(a => new { a.MessageId, a.IsOfAnswer, a.OriginalName, db.AttachmentTexts.FirstOrDefault(t => t.AttachmentId == a.Id)!.Text }).ToListAsync(cancel);
        foreach (var file in files)
        {
            draft.Add(file.MessageId is null && !file.IsOfAnswer ? SearchPlaces.QuestionFile : SearchPlaces.MessageFile, file.OriginalName, file.Text);
        }
    }
}
