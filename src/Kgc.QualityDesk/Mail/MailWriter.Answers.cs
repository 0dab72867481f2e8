using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Mail;

public sealed partial class MailWriter
{
    /// <summary>The one place where an answer becomes a mail: it takes a sealed answer, and the row remembers which.</summary>
    internal async Task AnswerAsync(Case theCase, SealedAnswer answer, Act act, CancellationToken cancel)
    {
        await CarryAsync(theCase, answer, theCase.Send(answer, act), act, cancel);
    }

    /// <summary>The sealed answer of the case that this one was merged into, to this one's applicant. The case holds it already, as a message.</summary>
    internal Task MergedAnswerAsync(Case theCase, SealedAnswer answer, Message message, Act act, CancellationToken cancel) =>
        CarryAsync(theCase, answer, message, act, cancel);

    private async Task CarryAsync(Case theCase, SealedAnswer answer, Message message, Act act, CancellationToken cancel)
    {
        var fields = FieldsOf(theCase, act.At, new Dictionary<string, string>
        {
            [ApplicantFields.Answer] = answer.Text,
            ["anlagen"] = FilesLine(answer.FileNames),
        });
        var content = await templates.FillAsync(answer.Template, theCase.OfficeId, fields, cancel);
        if (Bring(theCase, answer.Template, message, content, act) is { } mail)
        {
            mail.RevisionId = answer.Revision.Id;
        }
    }

    private static string FilesLine(IReadOnlyList<string> names) => names.Count == 0
        ? ""
        : $"\n\nZur Antwort gehören {(names.Count == 1 ? "eine Anlage" : $"{names.Count} Anlagen")}: {string.Join(", ", names)}. Sie finden sie unter dem Link am Ende dieser Nachricht.";
}
