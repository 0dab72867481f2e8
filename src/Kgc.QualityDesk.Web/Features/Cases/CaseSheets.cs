using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Similar;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Features.Reviews;
using Kgc.QualityDesk.Web.Features.Tasks;
using Kgc.QualityDesk.Writing;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Reads a case's page, within what the person may see.</summary>
public sealed class CaseSheets(DeskDb db, CaseSheets.Parts parts, TimeProvider time)
{
    public sealed record Parts(OfficeCalendars Calendars, TaskList Tasks, CaseFlows Flows, FindFiles Files, Beside Beside);

    /// <summary>What stands beside a case and is no part of it.</summary>
    public sealed record Beside(SimilarCases Similar, TellMentioned Mentions, TextDrafts Drafts, ReviewQuery Reviews);

    /// <summary>Null when there is no such case, or none that this person may see.</summary>
    public async Task<CaseSheet?> FindAsync(string number, Actor by, CancellationToken cancel)
    {
        if (!await db.Cases.VisibleTo(by).AnyAsync(c => c.Number == number, cancel))
        {
            return null;
        }

        var isFull = await db.Cases.AdvisedBy(by).AnyAsync(c => c.Number == number, cancel);
        var terms = await TermNames.ReadAsync(db, cancel);
        var mine = await MyTasksAsync(number, by, cancel);
        var sheet = isFull ? await FullAsync(number, terms, mine, by, cancel) : await RestrictedAsync(number, terms, mine, by, cancel);
        var reviews = await parts.Beside.Reviews.OfCaseAsync(number, by, cancel) ?? [];
        return sheet with
        {
            Question = sheet.Question with { Files = await parts.Files.OfCaseAsync(number, by, cancel) },
            ReviewPanel = new ReviewPanel(number, reviews, isFull, sheet.Full is { IsClosed: false }),
        };
    }

    private async Task<CaseSheet> RestrictedAsync(string number, TermNames terms, IReadOnlyList<TaskLine> mine, Actor by, CancellationToken cancel)
    {
        var theCase = await db.Cases.AsNoTracking().AsSplitQuery()
            .Include(c => c.Office).Include(c => c.District).Include(c => c.TargetGroups)
            .Include(c => c.Reviews).ThenInclude(r => r.Expert)
            .Include(c => c.Reviews).ThenInclude(r => r.Revision).Include(c => c.Reviews).ThenInclude(r => r.Comments)
            .SingleAsync(c => c.Number == number, cancel);
        return new CaseSheet
        {
            Question = QuestionPanel.Of(theCase, terms, withContact: false)
                .Frozen(theCase.ReviewReadBy(by)?.Revision, terms),
            Reviews = [.. theCase.ReviewsSeenBy(by).Select(ReviewLine.Of)],
            Terms = terms,
            MyTasks = mine,
        };
    }

    private async Task<CaseSheet> FullAsync(string number, TermNames terms, IReadOnlyList<TaskLine> mine, Actor by, CancellationToken cancel)
    {
        var theCase = await db.Cases.AsNoTracking().AsSplitQuery()
            .Include(c => c.Office).Include(c => c.District).Include(c => c.TargetGroups).Include(c => c.Advisor).Include(c => c.MergedHere)
            .Include(c => c.Messages).ThenInclude(m => m.Mentions).ThenInclude(m => m.Person).Include(c => c.Messages).ThenInclude(m => m.Revision).Include(c => c.Entries).Include(c => c.Intervals)
            .Include(c => c.Tasks).ThenInclude(t => t.Assignee)
            .Include(c => c.Reviews).ThenInclude(r => r.Expert).Include(c => c.Reviews).ThenInclude(r => r.Comments)
            .Include(c => c.Revisions).ThenInclude(r => r.Author)
            .Include(c => c.Revisions).ThenInclude(r => r.DecidedBy)
            .Include(c => c.Revisions).ThenInclude(r => r.Approvals).ThenInclude(a => a.Person)
            .Include(c => c.Revisions).ThenInclude(r => r.Files).ThenInclude(f => f.Attachment)
            .SingleAsync(c => c.Number == number, cancel);
        var now = time.Now();
        var clock = await parts.Calendars.OfAsync(theCase.OfficeId, cancel);
        return new CaseSheet
        {
            Question = QuestionPanel.Of(theCase, terms, withContact: true),
            Reviews = [.. theCase.Reviews.OrderBy(r => r.RequestedAt).Select(ReviewLine.Of)],
            Terms = terms,
            MyTasks = mine,
            Full = theCase,
            States = await MessageStates.OfAsync(db, theCase.Id, cancel),
            Flow = await parts.Flows.FindAsync(theCase.Id, cancel),
            Deadline = theCase.ExplainedAt(now, clock),
            Dates = [.. theCase.DatesAt(now, clock).Select(date => DateLine.Of(date, theCase.StateOf(date, now, clock)))],
            Timeline = [.. theCase.Entries.OrderBy(e => e.Sequence).Select(e => TimelineLine.Of(e, theCase.Messages))],
            Similar = await parts.Beside.Similar.FindAsync(number, by, cancel),
            Colleagues = [.. (await parts.Beside.Mentions.CandidatesAsync(theCase.OfficeId, cancel)).Where(p => p.Id != by.PersonId).Select(p => p.DisplayName)],
            Drafts = await parts.Beside.Drafts.MineAsync(theCase.Id, by, cancel),
            Intervals = [.. theCase.Intervals.OrderBy(i => i.StartedAt).Select(i => IntervalLine.Of(i, clock.Calendar, now))],
        };
    }

    private async Task<IReadOnlyList<TaskLine>> MyTasksAsync(string number, Actor by, CancellationToken cancel)
    {
        var mine = await parts.Tasks.PageAsync(new TaskFilter { Scope = "mine", CaseNumber = number }, by, cancel);
        var open = await parts.Tasks.PageAsync(new TaskFilter { Scope = "open", CaseNumber = number }, by, cancel);
        return TaskLine.Of(mine.Items.Concat(open.Items), time.GetUtcNow());
    }
}
