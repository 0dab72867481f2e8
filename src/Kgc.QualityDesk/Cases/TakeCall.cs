using System.Text.Json.Nodes;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>
/// A question taken by telephone or on paper, with the answer if it was given on the spot: one case, one save. What was said is
/// recorded as said; only a draft that a second person approves is ever sent.
/// </summary>
public sealed class TakeCall(Desk desk, DeskDb db, OpenCase open, CompleteTask complete)
{
    /// <param name="Question">who asked what</param>
    /// <param name="Channel">how it came</param>
    /// <param name="End">how it ended</param>
    /// <param name="Answer">what was said; required unless <paramref name="End"/> is open</param>
    /// <param name="AdviceNoted">that advice is no funding decision was said too</param>
    public sealed record Call(QuestionInput Question, Channel Channel, CallEnd End, string? Answer, bool AdviceNoted);

    /// <exception cref="RuleBroken">input.invalid with fields, idempotency.other-body</exception>
    public Task<OpenCase.Receipt> RunAsync(Call call, Actor by, string? key, CancellationToken cancel)
    {
        var checkedCall = Check(call);
        return desk.ChangeAsync(now => TakeAsync(checkedCall, by, key, now, cancel), cancel);
    }

    private async Task<OpenCase.Receipt> TakeAsync(Call call, Actor by, string? key, DateTimeOffset now, CancellationToken cancel)
    {
        var receipt = await open.WithinAsync(call.Question, call.Channel, by, key, now, cancel);
        if (!receipt.IsNew || call.End == CallEnd.Open)
        {
            return receipt;
        }

        await desk.SaveSoFarAsync(now, cancel);
        var number = receipt.Number;
        var task = await db.Tasks.AsNoTracking().Where(t => t.Case!.Number == number && t.State == TaskState.Open)
            .OrderBy(t => t.Id).Select(t => t.PublicId).FirstAsync(cancel);
        var said = new JsonObject { ["answer"] = call.Answer, ["notice"] = call.AdviceNoted ? "true" : "false" };
        await complete.WithinAsync(task, call.End == CallEnd.Answered ? "answered" : "in-writing", said, null, by, now, cancel);
        return receipt;
    }

    /// <summary>What does not fit, by field, so that a form tells it together with its own errors.</summary>
    public static IReadOnlyDictionary<string, string> Complaints(Call call) => Read(call).Fields.Errors;

    private static Call Check(Call call)
    {
        var (fields, answer) = Read(call);
        fields.ThrowIfAny();
        return call.End == CallEnd.Open ? call
            : call with { Answer = answer, Question = call.Question with { Type = CaseType.PhoneQuickAnswer, Answer = $"{call.End} {answer}" } };
    }

    private static (InputFields Fields, string? Answer) Read(Call call)
    {
        var fields = new InputFields();
        var answer = fields.Optional("answer", call.Answer, QuestionRules.StatementLength);
        if (call.End == CallEnd.Open)
        {
            if (answer is not null)
            {
                fields.Add("answer", "Hier steht eine Auskunft. Wählen Sie „Beantwortet, abschließen“ oder „Noch schriftlich beantworten“, oder leeren Sie das Feld.");
            }

            return (fields, answer);
        }

        if (answer is null)
        {
            fields.Add("answer", "Bitte schreiben Sie in Stichworten auf, welche Auskunft Sie gegeben haben.");
        }

        if (call.Channel == Channel.Mail)
        {
            fields.Add("channel", "Eine E-Mail wird schriftlich beantwortet. Nehmen Sie die Anfrage auf und entwerfen Sie die Antwort.");
        }

        if (call.End == CallEnd.Answered && !call.AdviceNoted)
        {
            fields.Add("adviceNoted", "Bitte weisen Sie darauf hin und bestätigen Sie es: Die Beratung nimmt keine Förderentscheidung vorweg.");
        }

        if (call.Question.Type is { Length: > 0 } type && type is not (CaseType.QualityQuestion or CaseType.PhoneQuickAnswer))
        {
            fields.Add("type", "Gleich beantwortet werden nur Qualitätsfragen.");
        }

        return (fields, answer);
    }
}
