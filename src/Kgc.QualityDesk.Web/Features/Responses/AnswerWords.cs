using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Messages;

namespace Kgc.QualityDesk.Web.Features.Responses;

/// <summary>German words about answers and whom they go to.</summary>
public static class AnswerWords
{
    /// <summary>Everything that the seal holds of a contact, line by line.</summary>
    public static IReadOnlyList<string> Recipients(Contact contact) =>
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
