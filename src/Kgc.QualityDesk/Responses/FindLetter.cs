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
        var reader = await ReaderAsync(number, by, cancel);
        return await WriteAsync(reader, reader.Id, revisionNumber, cancel);
    }

    /// <summary>
    /// The answer of the case into which this one is merged, to this one's own applicant: their address, which the seal holds too, their
    /// office and their case number. Only what they were sent.
    /// </summary>
    /// <exception cref="RuleBroken">as <see cref="RunAsync"/>; response.seal-broken also when their address was changed since the approval</exception>
    public async Task<Letter> OfMergedAsync(string number, int revisionNumber, Actor by, CancellationToken cancel)
    {
        var reader = await ReaderAsync(number, by, cancel);
        return reader.MergedIntoId is { } target
            && await db.Messages.AnyAsync(m => m.CaseId == reader.Id && m.Revision!.CaseId == target && m.Revision.Number == revisionNumber, cancel)
                ? await WriteAsync(reader, target, revisionNumber, cancel)
                : throw new RuleBroken("not-found");
    }

    private async Task<Case> ReaderAsync(string number, Actor by, CancellationToken cancel) =>
        await db.Cases.AsNoTracking().AdvisedBy(by).Include(c => c.Office).SingleOrDefaultAsync(c => c.Number == number, cancel) ?? throw new RuleBroken("not-found");

    private async Task<Letter> WriteAsync(Case reader, int answeredIn, int revisionNumber, CancellationToken cancel)
    {
        var theCase = await db.Cases.AsNoTracking().AsSplitQuery().Where(c => c.Id == answeredIn).Include(c => c.MergedHere)
            .Include(c => c.Revisions).ThenInclude(r => r.Files).ThenInclude(f => f.Attachment)
            .Include(c => c.Revisions).ThenInclude(r => r.Approvals).SingleAsync(cancel);
        var revision = theCase.Revisions.Find(r => r.Number == revisionNumber) ?? throw new RuleBroken("not-found");
        var found = await seals.LookToSendAsync(theCase, revision, cancel);
        if (found.Changed != SealParts.None)
        {
            await watch.RunAsync(theCase.Id, cancel);
            throw new RuleBroken(SealWatch.Broken);
        }

        return revision.SentAt is not null && found.Answer is { } answer
            ? new Letter(AnswerLetter.FileName(reader, answer), AnswerLetter.Write(reader, answer))
            : throw new RuleBroken("response.not-sealed");
    }
}
