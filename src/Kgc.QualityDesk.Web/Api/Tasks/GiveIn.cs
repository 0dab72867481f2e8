using System.Text.Json.Nodes;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Features.Writing;
using Kgc.QualityDesk.Writing;

namespace Kgc.QualityDesk.Web.Api.Tasks;

/// <summary>
/// Completes a task for a program, with the rule that the page has for answers: whoever gives one in learns first that somebody else is
/// writing it too, a text that is refused because somebody was faster is kept as its author's draft, and one that was given in is no draft any more.
/// </summary>
internal sealed class GiveIn(CompleteTask complete, TaskList list, WritingDesk writing)
{
    /// <exception cref="RuleBroken">response.other-draft, and whatever <see cref="CompleteTask"/> refuses</exception>
    public async Task RunAsync(string id, CompleteInput input, Actor by, CancellationToken cancel)
    {
        var fields = input.Fields();
        var task = await list.FindAsync(id, by, cancel);
        if (task is not { Type: TaskTypes.DraftResponse } || TextOf(fields) is not { } text)
        {
            await complete.RunAsync(id, input.Outcome ?? "", fields, input.Version, by, cancel);
            return;
        }

        try
        {
            await EnsureToldAsync(task, input, by, cancel);
            await complete.RunAsync(id, input.Outcome ?? "", fields, input.Version, by, cancel);
        }
        catch (RuleBroken broken) when (RuleTexts.StatusOf(broken.Code) == StatusCodes.Status409Conflict)
        {
            await KeepAsync(task.CaseNumber, text, by);
            throw;
        }

        await writing.Drafts.EndAsync(DraftPlace.OfAnswer(task.CaseNumber), [BothTextsModel.AnswerField], null, by, CancellationToken.None);
    }

    private async Task EnsureToldAsync(TaskRow task, CompleteInput input, Actor by, CancellationToken cancel)
    {
        if (task.State != TaskState.Open || (input.Version is { } seen && seen != task.Version))
        {
            // Somebody was faster, and the refusal says who.
            return;
        }

        var others = await writing.Drafts.OthersAsync(task.CaseNumber, by, cancel);
        if (others.FirstOrDefault(other => input.Told?.Contains(other.Id) != true) is { } unread)
        {
            throw new RuleBroken("response.other-draft") { Conflict = new(unread.Who, "schreibt ebenfalls an dieser Antwort", unread.ChangedAt) };
        }
    }

    private async Task KeepAsync(string number, string text, Actor by)
    {
        try
        {
            await writing.KeepAsync(number, text, by);
        }
        catch (RuleBroken refused) when (refused.Code is "not-found" or "input.invalid")
        {
            // Whoever may not draft this answer, or sends more than one can be long, hears why the task was refused and nothing else.
        }
    }

    private static string? TextOf(JsonObject fields) =>
        fields["text"] is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;
}
