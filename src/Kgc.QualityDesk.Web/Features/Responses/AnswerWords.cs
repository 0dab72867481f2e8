using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Web.Features.Responses;

/// <summary>German words about answers and whom they go to.</summary>
public static class AnswerWords
{
    /// <summary>Whom a task's text goes to, line by line; an answer and its addenda also to the applicants of merged cases.</summary>
    public static IReadOnlyList<string> Recipients(Case theCase, string taskType) => !TaskTypes.IsApproval(taskType) && !TaskTypes.IsDraft(taskType)
        ? Recipients(theCase.Contact)
        : [.. Recipients(theCase.Contact), .. theCase.MergedHere.Where(m => m.WithdrawnAt is null).OrderBy(m => m.Number, StringComparer.Ordinal)
            .Select(m => $"und für {m.Number}: {string.Join(", ", Recipients(m.Contact))}")];

    /// <summary>Everything that the seal holds of a contact, line by line.</summary>
    private static IReadOnlyList<string> Recipients(Contact contact) =>
    [
        contact.Name,
        .. Some(contact.Organisation),
        .. (contact.PostalAddress ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        .. Some(contact.Email is { Length: > 0 } mail ? $"per E-Mail an {mail}" : null),
        .. Some(string.IsNullOrEmpty(contact.Email) && contact.Phone is { Length: > 0 } phone ? $"Telefon {phone}" : null),
    ];

    public static string KindOf(MessageState.States state) => state switch
    {
        MessageState.States.Sent or MessageState.States.Posted or MessageState.States.Told => "success",
        MessageState.States.Failed => "danger",
        MessageState.States.ByHand => "warning",
        _ => "info",
    };

    public static string Word(MessageState.States state) => state switch
    {
        MessageState.States.Sent => "gesendet",
        MessageState.States.Posted => "per Post",
        MessageState.States.Told => "telefonisch",
        MessageState.States.Failed => "fehlgeschlagen",
        MessageState.States.ByHand => "zu übermitteln",
        _ => "wartet",
    };

    private static IEnumerable<string> Some(string? line) => string.IsNullOrWhiteSpace(line) ? [] : [line];
}
