using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Drafts;

/// <summary>Makes a case of a draft, in one transaction: afterwards there is either the draft or the case, and never two cases.</summary>
public sealed class SendDraft(Desk desk, DeskDb db, DraftSealer sealer, OpenCase open)
{
    /// <summary>Sent: there is a case, of now or of before. Changed: the draft says something else than was shown. Gone: there is none.</summary>
    public enum Ends { Sent, Changed, Gone }

    /// <param name="publicId">the draft's</param>
    /// <param name="mark"><see cref="DraftAnswers.MarkOf"/> of the review that the person saw</param>
    /// <param name="consent">the privacy notice was read</param>
    /// <param name="cancel">stops before the save</param>
    /// <exception cref="RuleBroken">input.invalid with the fields that are still wrong</exception>
    public Task<Ends> RunAsync(string publicId, string? mark, bool consent, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var key = FindDraft.KeyOf(publicId);
            var hash = Secret.Hash(key);
            if (await db.SubmissionKeys.AnyAsync(k => k.KeyHash == hash, cancel))
            {
                return Ends.Sent;
            }

            var draft = await db.QuestionDrafts.SingleOrDefaultAsync(d => d.PublicId == publicId && d.ExpiresAt > now, cancel);
            if (draft is null)
            {
                return Ends.Gone;
            }

            var answers = sealer.Open(draft.Sealed).Answers;
            if (answers.MarkOf(DraftStep.Review) != mark)
            {
                return Ends.Changed;
            }

            var receipt = await open.OpenAsync(answers.ToInput(consent), Channel.Form, Actor.Applicant, key, now, cancel);
            var theCase = db.Cases.Local.Single(c => c.Number == receipt.Number);
            await AdoptFiles.AdoptAsync(db, draft.Id, theCase, await desk.ActAsync(Actor.Applicant, theCase, now, cancel), cancel);
            db.QuestionDrafts.Remove(draft);
            return Ends.Sent;
        }, cancel);
}
