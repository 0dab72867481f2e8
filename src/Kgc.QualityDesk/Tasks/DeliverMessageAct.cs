using System.Globalization;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Responses;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tasks;

/// <summary>A person told the applicant what no mail could tell them. An answer is looked at once more before it is recorded as told.</summary>
internal sealed class DeliverMessageAct(DeskDb db, SealCheck seals) : ITaskAct
{
    /// <summary>Outcomes of a task that no chart asked for.</summary>
    public static readonly IReadOnlyList<(string Name, string Label)> Outcomes =
        [("by-phone", "Telefonisch mitgeteilt"), ("by-letter", "Per Post versandt"), ("not-needed", "Nicht mehr nötig")];

    public string TaskType => TaskTypes.DeliverMessage;

    public async Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel)
    {
        var act = completion.Act;
        if (completion.Outcome == "not-needed")
        {
            completion.Case.Record(EntryKinds.MessageDelivered, act, new { how = completion.Outcome });
            return new TaskEffect(new JsonObject(), act);
        }

        var message = completion.Task.SaidId is { } said ? await db.Messages.SingleAsync(m => m.Id == said, cancel) : null;
        var isAnswer = message is not null && (message.RevisionId is not null || MailTemplates.CarriesAnswer(message.Kind));
        if (isAnswer && (message!.RevisionId is not { } revision || (await seals.LookToSendAsync(revision, cancel))?.Answer is null))
        {
            throw new RuleBroken(SealWatch.Broken);
        }

        var on = Day(completion, message);
        completion.Case.Record(EntryKinds.MessageDelivered, act, new { how = completion.Outcome, on = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), message = message?.Kind });
        if (message is not null)
        {
            db.Deliveries.Add(new Delivery
            {
                CaseId = completion.Case.Id, MessageId = message.Id, On = on, ById = act.By.PersonId, ByName = act.By.Name, RecordedAt = act.At,
                Way = completion.Outcome == "by-letter" ? DeliveryWay.Post : DeliveryWay.Telephone,
            });
        }

        return new TaskEffect(new JsonObject(), act);
    }

    private static DateOnly Day(TaskCompletion completion, Message? message)
    {
        var today = BerlinTime.DateOf(completion.Act.At);
        if (completion.Text("on") is not { Length: > 0 } text)
        {
            return today;
        }

        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day > today || (message is not null && day < BerlinTime.DateOf(message.At)))
        {
            throw RuleBroken.Field("on", "Bitte nennen Sie den Tag, an dem es geschah: frühestens den der Nachricht, spätestens heute.");
        }

        return day;
    }
}
