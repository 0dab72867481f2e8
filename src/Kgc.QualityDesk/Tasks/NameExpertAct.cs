using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tasks;

/// <summary>A review came back: the advisor names somebody else, or does without it.</summary>
internal sealed class NameExpertAct(DeskDb db, StaffDirectory staff, PassOnReview passOn, CaseFlow flow) : ITaskAct
{
    /// <summary>Days are working days.</summary>
    public static readonly TaskSettings Settings = new(TaskTypes.NameExpert, Roles.Advisor, 1, 2, 3,
        [new("named", "Andere Fachperson benennen"), new("waived", "Auf diese Prüfung verzichten")], []);

    public string TaskType => TaskTypes.NameExpert;

    public async Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel)
    {
        var (theCase, act) = (completion.Case, completion.Act);
        var review = theCase.Tasks.Find(t => t.PublicId == completion.Task.Input) ?? throw new RuleBroken("review.not-awaited");
        review.EnsureOpen();
        if (completion.Outcome == "waived")
        {
            await WaiveAsync(completion, review, cancel);
        }
        else
        {
            await NameAsync(completion, review, cancel);
        }

        return new TaskEffect(new JsonObject(), act);
    }

    private async Task NameAsync(TaskCompletion completion, DeskTask review, CancellationToken cancel)
    {
        var (theCase, fields) = (completion.Case, new InputFields());
        var questions = fields.Optional("questions", completion.Text("questions"), QuestionRules.CommentLength);
        var email = completion.Text("expert");
        var expert = string.IsNullOrWhiteSpace(email) ? null : await staff.SuitableAsync(email, Roles.Expert, theCase.OfficeId, cancel);
        if (expert is null)
        {
            fields.Add("expert", "Bitte wählen Sie eine Fachperson dieser Stelle.");
        }

        fields.ThrowIfAny();
        await db.Reviews.Include(r => r.Expert).Where(r => r.CaseId == theCase.Id).LoadAsync(cancel);
        review.Assign(completion.Act, expert!.Id, suits: true);
        review.Assignee = expert;
        await passOn.RunAsync(theCase, review, expert, questions, completion.Act, cancel);
    }

    private async Task WaiveAsync(TaskCompletion completion, DeskTask review, CancellationToken cancel)
    {
        var fields = new InputFields();
        var reason = fields.Required("reason", completion.Text("reason"), QuestionRules.CommentLength, "Bitte schreiben Sie auf, warum es ohne diese Prüfung geht.");
        fields.ThrowIfAny();
        completion.Case.Record(EntryKinds.ReviewWaived, completion.Act, new { task = review.Title, reason });
        review.Cancel(completion.Act);
        if (review.TokenId is { } token)
        {
            await flow.WaiveAsync(completion.Case, token, completion.Act, cancel);
        }
    }
}
