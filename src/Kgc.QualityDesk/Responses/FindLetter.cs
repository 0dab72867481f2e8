using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses.Letters;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Responses;

/// <summary>A sent answer as a letter, for staff who see the whole case. Printing is an exit: the seal is looked at first.</summary>
public sealed class FindLetter(DeskDb db, SealCheck seals, SealWatch watch)
{
    public sealed record Letter(string FileName, byte[] Pdf);

    /// <exception cref="RuleBroken">not-found, response.not-sealed before it was sent, response.seal-broken when something was changed since</exception>
    public async Task<Letter> RunAsync(string number, int revisionNumber, Actor by, CancellationToken cancel)
    {
        var theCase = await db.Cases.AsNoTracking().AsSplitQuery().AdvisedBy(by).Where(c => c.Number == number).Include(c => c.Office).Include(c => c.MergedHere)
            .Include(c => c.Revisions).ThenInclude(r => r.Files).ThenInclude(f => f.Attachment)
            .Include(c => c.Revisions).ThenInclude(r => r.Approvals).SingleOrDefaultAsync(cancel);
        var revision = theCase?.Revisions.Find(r => r.Number == revisionNumber) ?? throw new RuleBroken("not-found");
        var found = await seals.LookToSendAsync(theCase!, revision, cancel);
        if (found.Changed != SealParts.None)
        {
            await watch.RunAsync(theCase!.Id, cancel);
            throw new RuleBroken(SealWatch.Broken);
        }

        return revision.SentAt is not null && found.Answer is { } answer
            ? new Letter(AnswerLetter.FileName(theCase!, answer), AnswerLetter.Write(theCase!, answer))
            : throw new RuleBroken("response.not-sealed");
    }
}
