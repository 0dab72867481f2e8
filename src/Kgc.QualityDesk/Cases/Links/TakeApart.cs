using System.Text.Json;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Responses;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Links;

/// <summary>Takes a merged case out of the other again, within a change of the caller: what its applicant wrote meanwhile goes with it.</summary>
public sealed class TakeApart(Desk desk, DeskDb db, SealLoop answers, TellAdvisor advisor)
{
    internal async Task<Case> LoadAsync(int targetId, CancellationToken cancel) => (await desk.LoadAsync(targetId, cancel))!;

    internal async Task RunAsync(Case merged, Case target, Act act, CancellationToken cancel)
    {
        var messages = await db.Messages.Where(m => m.CaseId == target.Id && m.OriginCaseId == merged.Id).OrderBy(m => m.Id).ToListAsync(cancel);
        merged.Unmerge(target, act, messages.Count);
        foreach (var message in messages)
        {
            (message.CaseId, message.OriginCaseId) = (merged.Id, null);
        }

        var link = await db.CaseLinks.SingleAsync(
            l => l.FromId == merged.Id && l.ToId == target.Id && l.Kind == CaseLinkKind.Merged && l.UndoneAt == null, cancel);
        link.Undo(act, JsonSerializer.Serialize(new { tasks = MovedTasks(link), messages = messages.Count }));
        // Approved for both and sent to nobody yet: for one alone it is approved anew.
        await answers.LookAgainAsync(target, act, cancel, alsoSent: false);
    }

    /// <summary>The other case was answered by word of mouth: nobody who was merged into it is forgotten over that.</summary>
    internal async Task AfterWordsAsync(Case merged, Case target, string words, Act act, CancellationToken cancel)
    {
        await RunAsync(merged, target, act, cancel);
        merged.HearWhatWasSaid(target, words, act);
        await advisor.OfAsync(merged, "mündliche Auskunft auch hier geben", act.At, cancel);
    }

    private static int MovedTasks(CaseLink link)
    {
        using var moved = JsonDocument.Parse(link.Moved ?? "{}");
        return moved.RootElement.TryGetProperty("tasks", out var tasks) && tasks.ValueKind == JsonValueKind.Array ? tasks.GetArrayLength() : 0;
    }
}
