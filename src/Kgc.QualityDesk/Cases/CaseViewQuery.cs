using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>Finds a case and shows of it what this person may see.</summary>
public sealed class CaseViewQuery(DeskDb db, CaseViewQuery.Parts parts, TimeProvider time)
{
    public sealed record Parts(OfficeCalendars Calendars, TaskList Tasks, FindFiles Files);

    /// <summary>Null when there is none that this person may see.</summary>
    public async Task<CaseView?> FindAsync(string number, Actor by, CancellationToken cancel)
    {
        var theCase = await db.Cases.AsNoTracking().AsSplitQuery().VisibleTo(by).Where(c => c.Number == number)
            .Include(c => c.Office).Include(c => c.Advisor).Include(c => c.MergedInto).Include(c => c.MergedHere).Include(c => c.TargetGroups)
            .Include(c => c.Intervals).Include(c => c.Reviews).ThenInclude(r => r.Expert)
            .Include(c => c.Reviews).ThenInclude(r => r.Revision).Include(c => c.Reviews).ThenInclude(r => r.Comments)
            .SingleOrDefaultAsync(cancel);
        if (theCase is null)
        {
            return null;
        }

        var lines = await parts.Tasks.OfCaseAsync(number, by, cancel);
        if (!by.Advises(theCase.OfficeId) || theCase.IsBlind(by))
        {
            return await OwnPartAsync(theCase, lines, by, cancel);
        }

        var messages = await db.Messages.AsNoTracking().Where(m => m.CaseId == theCase.Id).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(cancel);
        var entries = await db.CaseEntries.AsNoTracking().Where(e => e.CaseId == theCase.Id).OrderBy(e => e.Sequence).ToListAsync(cancel);
        var revision = await db.ResponseRevisions.AsNoTracking().Include(r => r.Author).Include(r => r.DecidedBy)
            .Include(r => r.Approvals).Include(r => r.Files).ThenInclude(f => f.Attachment).AsSplitQuery()
            .Where(r => r.CaseId == theCase.Id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel);
        var deadline = CaseParts.DueOf(theCase, time.Now(), await parts.Calendars.OfAsync(theCase.OfficeId, cancel));
        return CaseParts.Question(theCase, lines) with
        {
            Contact = CaseParts.PersonOf(theCase.Contact),
            MergedInto = theCase.MergedInto?.Number,
            FollowUpOn = theCase.FollowUpOn,
            FollowUpReason = theCase.FollowUpReason,
            MinutesSpent = theCase.MinutesSpent,
            Deadline = deadline,
            DueAt = theCase.PausedAt is null ? theCase.DueAt : deadline.DueAt,
            Reviews = CaseParts.VotesOf(theCase.Reviews),
            Messages = CaseParts.SaidOf(messages, await MessageStates.OfAsync(db, theCase.Id, cancel)),
            Attachments = await parts.Files.OfCaseAsync(number, by, cancel),
            History = CaseParts.EntriesOf(entries),
            Intervals = CaseParts.IntervalsOf(theCase),
            Response = CaseParts.AnswerOf(theCase, revision),
        };
    }

    /// <summary>What a named expert needs: the question, and what they did themselves.</summary>
    private async Task<CaseView> OwnPartAsync(Case theCase, IReadOnlyList<TaskRow> lines, Actor by, CancellationToken cancel)
    {
        var own = await db.CaseEntries.AsNoTracking().Where(e => e.CaseId == theCase.Id && e.ActorId == by.PersonId)
            .OrderBy(e => e.Sequence).ToListAsync(cancel);
        var mine = theCase.ReviewReadBy(by);
        return CaseParts.Frozen(CaseParts.Question(theCase, [.. lines.Where(l => l.Role == Roles.Expert)]), mine?.Revision) with
        {
            Reviews = CaseParts.VotesOf(theCase.ReviewsSeenBy(by)),
            // Numbered anew: gaps would tell how much others did in between.
            History = [.. CaseParts.EntriesOf(own).Select((e, i) => e with { Sequence = i + 1 })],
            Attachments = await parts.Files.OfCaseAsync(theCase.Number, by, cancel),
        };
    }
}
