using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>Writes an interim reply to the applicant: it takes longer, and until when.</summary>
public sealed class InterimReply(DeskDb db, MailWriter mail)
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(366);

    /// <param name="theCase">the case, loaded for change</param>
    /// <param name="text">what the applicant reads</param>
    /// <param name="expectedOn">the day by which an answer is expected, as yyyy-MM-dd; null for the due date, or a short term once that has passed</param>
    /// <param name="act">who and when</param>
    /// <param name="cancel">gives up</param>
    /// <exception cref="RuleBroken">input.invalid with fields, case.closed, case.withdrawn, case.answered, not-allowed, interim.same-text</exception>
    internal async Task SayAsync(Case theCase, string? text, string? expectedOn, Act act, CancellationToken cancel)
    {
        var fields = new InputFields();
        var said = fields.Required("text", text, QuestionRules.BodyLength, "Bitte schreiben Sie die Zwischennachricht auf.");
        var expected = Expected(theCase, expectedOn, act, fields);
        fields.ThrowIfAny();
        theCase.SendInterim(act, said, expected);
        if (await WasSaidAsync(theCase, said, cancel))
        {
            throw new RuleBroken("interim.same-text");
        }

        await mail.ToApplicantAsync(theCase, MailTemplates.Interim, act, cancel);
    }

    /// <summary>Whoever presses twice sends once: with nothing said since, the same words are the same message.</summary>
    private async Task<bool> WasSaidAsync(Case theCase, string text, CancellationToken cancel)
    {
        var latest = await db.Messages.AsNoTracking().Where(m => m.CaseId == theCase.Id && m.Direction == MessageDirection.ToApplicant)
            .OrderByDescending(m => m.Id).Select(m => new { m.Kind, m.Body }).FirstOrDefaultAsync(cancel);
        return latest is { Kind: MailTemplates.Interim } && latest.Body.Contains(text, StringComparison.Ordinal);
    }

    private static DateTimeOffset Expected(Case theCase, string? expectedOn, Act act, InputFields fields)
    {
        var calendar = act.Clock.Calendar;
        if (string.IsNullOrWhiteSpace(expectedOn))
        {
            var due = theCase.DeadlineAt(act.At, act.Clock).DueAt;
            return due > act.At ? due : calendar.DueAfter(act.At, act.Clock.UrgentDays);
        }

        if (!DateOnly.TryParseExact(expectedOn.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            fields.Add("expectedOn", "Bitte geben Sie ein Datum an.");
            return act.At;
        }

        var today = BerlinTime.DateOf(act.At);
        if (day < today || day > today.AddDays(Farthest.Days))
        {
            fields.Add("expectedOn", "Bitte nennen Sie einen Tag von heute an, höchstens ein Jahr voraus.");
            return act.At;
        }

        return calendar.EndOfWorkingDay(day);
    }
}
