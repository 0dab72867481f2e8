using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Features.Responses;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>Reads a task's page, within what the person may see.</summary>
public sealed class TaskSheets(DeskDb db, TaskFinder finder, StaffDirectory staff, FindFiles files)
{
    /// <summary>Null when there is no such task, or none that this person may see.</summary>
    public async Task<TaskSheet?> FindAsync(string publicId, Actor by, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().VisibleTo(by).Include(t => t.Assignee).Include(t => t.EndedBy).Include(t => t.Represented)
            .SingleOrDefaultAsync(t => t.PublicId == publicId, cancel);
        if (task is null)
        {
            return null;
        }

        var theCase = await CaseAsync(task.CaseId, cancel);
        var settings = await finder.SettingsAsync(task, cancel);
        var restricted = !by.Advises(theCase.OfficeId) || theCase.IsBlind(by);
        var terms = await TermNames.ReadAsync(db, cancel);
        var review = task.Type == TaskTypes.ExpertReview ? theCase.Reviews.FindLast(r => r.TaskId == task.Id) : null;
        var mayAssign = task.State == TaskState.Open && MayAssign(task, by);
        return new TaskSheet
        {
            Task = task,
            Question = QuestionPanel.Of(theCase, terms, withContact: !restricted)
                .Frozen(restricted ? review?.Revision : null, terms) with
            {
                Files = await files.OfCaseAsync(theCase.Number, by, cancel),
            },
            Reviews = [.. theCase.ReviewsSeenBy(by).Select(ReviewLine.Of)],
            Messages = restricted ? [] : [.. theCase.Messages.Where(m => m.Direction != MessageDirection.Internal).OrderBy(m => m.At)],
            Revisions = restricted ? [] : [.. theCase.Revisions.OrderBy(r => r.Number)],
            Own = review is { IsExternal: false } && task.IsDoneBy(by) ? review : null,
            Seal = restricted || theCase.Latest(TaskTypes.KindOf(task.Type)) is not { } latest ? null : Seal.Of(theCase, latest).Value,
            Recipients = restricted ? [] : AnswerWords.Recipients(theCase, task.Type),
            AnswerFiles = restricted || !TaskTypes.IsDraft(task.Type) ? [] : await files.OfNextAnswerAsync(theCase.Id, cancel),
            Told = restricted || task.SaidId is null ? null : await ToldAsync(task, theCase, cancel),
            Outcomes = TaskFinder.Outcomes(task, settings),
            Form = settings?.Form ?? [],
            IsRestricted = restricted,
            InsteadOf = by.Represents(task.AssigneeId, task.OfficeId) ? task.Assignee!.DisplayName : task.Represented?.DisplayName,
            AdvisorId = theCase.AdvisorId,
            IsMerged = theCase.IsMerged,
            MergedCases = restricted ? 0 : theCase.MergedCases,
            TopicCode = theCase.Topic,
            Priority = theCase.Priority,
            WhyNot = WhyNot(task, theCase, by),
            MayClaim = task.AssigneeId is null && WhyNot(task, theCase, by) is null,
            MayRelease = task.State == TaskState.Open && task.AssigneeId is not null
                && (task.IsDoneBy(by) || by.Supervises(task.OfficeId)),
            MayAssign = mayAssign,
            Suitable = mayAssign ? await staff.AllSuitableAsync(task.Role, task.OfficeId, cancel) : [],
        };
    }

    /// <summary>Reading an answer out is an exit like any other.</summary>
    private async Task<SealedAnswer?> ToldAsync(DeskTask task, Case theCase, CancellationToken cancel) =>
        theCase.Messages.Find(m => m.Id == task.SaidId)?.RevisionId is { } id ? (await files.AnswersAsync(theCase.Id, cancel)).GetValueOrDefault(id)?.Answer : null;

    private Task<Case> CaseAsync(int id, CancellationToken cancel) => db.Cases.AsNoTracking().AsSplitQuery()
        .Include(c => c.Office).Include(c => c.District).Include(c => c.TargetGroups).Include(c => c.Messages).Include(c => c.MergedHere)
        .Include(c => c.Reviews).ThenInclude(r => r.Expert)
        .Include(c => c.Tasks.Where(t => t.RepresentedId != null))
        .Include(c => c.Reviews).ThenInclude(r => r.Revision).Include(c => c.Reviews).ThenInclude(r => r.Comments)
        .Include(c => c.Revisions).ThenInclude(r => r.Author)
        .Include(c => c.Revisions).ThenInclude(r => r.DecidedBy)
        .Include(c => c.Revisions).ThenInclude(r => r.Approvals)
        .Include(c => c.Revisions).ThenInclude(r => r.Files).ThenInclude(f => f.Attachment)
        .SingleAsync(c => c.Id == id, cancel);

    private static bool MayAssign(DeskTask task, Actor by) => by.Supervises(task.OfficeId)
        || (by.Advises(task.OfficeId) && (task.AssigneeId is null || task.IsDoneBy(by)));

    /// <summary>The entity decides when the task is completed; this tells the person before they type.</summary>
    private static string? WhyNot(DeskTask task, Case theCase, Actor by)
    {
        try
        {
            task.EnsureOpen();
            if (TaskTypes.IsApproval(task.Type))
            {
                theCase.EnsureMayApprove([by.PersonId!.Value, .. task.AssigneeId is { } away && task.IsDoneBy(by) ? new[] { away } : []], TaskTypes.KindOf(task.Type));
            }
        }
        catch (RuleBroken broken)
        {
            return broken.Message;
        }

        return task switch
        {
            { Type: TaskTypes.ExpertReview } when !task.IsDoneBy(by) => RuleTexts.Of("task.named-person-only"),
            { Role: { Length: > 0 } role } when !by.Serves(role, task.OfficeId) => RuleTexts.Of("task.wrong-role"),
            { Assignee: { } other } when !task.IsDoneBy(by) => $"Diese Aufgabe hat {other.DisplayName} übernommen.",
            _ => null,
        };
    }
}
