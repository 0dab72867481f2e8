using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Messages;

/// <summary>What became of each message of a case: waiting, sent, failed and why, posted by whom, told by whom.</summary>
public static class MessageStates
{
    /// <summary>By the message's id; a message of which nothing is known (older programs noted less) is missing.</summary>
    public static async Task<IReadOnlyDictionary<long, MessageState>> OfAsync(DeskDb db, int caseId, CancellationToken cancel)
    {
        Dictionary<long, MessageState> states = [];
        var mails = await db.OutboxMails.AsNoTracking().Where(m => m.CaseId == caseId && m.SaidId != null).OrderBy(m => m.Id)
            .Select(m => new { Id = m.SaidId!.Value, m.State, m.CreatedAt, m.SentAt, m.NextAttemptAt, m.LastError, m.Attempts }).ToListAsync(cancel);
        foreach (var mail in mails)
        {
            states[mail.Id] = mail.State switch
            {
                MailState.Sent => new(MessageState.States.Sent, "Per E-Mail gesendet", mail.SentAt ?? mail.CreatedAt),
                MailState.Failed => new(MessageState.States.Failed, $"Nicht zugestellt: {mail.LastError}", mail.NextAttemptAt),
                _ => new(MessageState.States.Waiting, mail.Attempts == 0 ? "Wartet auf den Versand" : $"Wartet auf einen neuen Versuch: {mail.LastError}", mail.CreatedAt),
            };
        }

        var tasks = await db.Tasks.AsNoTracking().Where(t => t.CaseId == caseId && t.SaidId != null && (t.State == TaskState.Open || t.State == TaskState.Suspended))
            .Select(t => new { Id = t.SaidId!.Value, t.OpenedAt }).ToListAsync(cancel);
        tasks.ForEach(t => states[t.Id] = new(MessageState.States.ByHand, With(states, t.Id, "Wartet: per Post oder Telefon zu übermitteln"), t.OpenedAt));
        var deliveries = await db.Deliveries.AsNoTracking().Where(d => d.CaseId == caseId).OrderBy(d => d.Id).ToListAsync(cancel);
        deliveries.ForEach(d => states[d.MessageId] = new(
            d.Way == DeliveryWay.Post ? MessageState.States.Posted : MessageState.States.Told,
            $"{(d.Way == DeliveryWay.Post ? "Per Post versandt" : "Telefonisch mitgeteilt")} am {GermanDates.DayAndMonth(d.On)} {d.On.Year} durch {d.ByName}", d.RecordedAt));
        return states;
    }

    private static string With(Dictionary<long, MessageState> states, long id, string text) =>
        states.TryGetValue(id, out var earlier) && earlier.State == MessageState.States.Failed ? $"{text}. {earlier.Text}" : text;
}
