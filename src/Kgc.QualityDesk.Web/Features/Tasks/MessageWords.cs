using Kgc.QualityDesk.Messages;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>What a message is, in a German word.</summary>
public static class MessageWords
{
    public static string Of(Message message) => Of(message.Kind);

    public static string Of(string kind) => kind switch
    {
        "acknowledgement" => "Eingangsbestätigung",
        "clarification" or "legal-clarification" => "Rückfrage",
        "interim" => "Zwischennachricht",
        "reminder" => "Erinnerung",
        "referral" => "Mitteilung über die Weiterleitung",
        "decline" => "Ablehnung",
        "answer" => "Antwort",
        "addendum" => "Nachtrag zur Antwort",
        "oral-answer" => "Mündliche Auskunft",
        "split-undone" => "Mitteilung über die zurückgenommene Abtrennung",
        "due-date-moved" => "Mitteilung über einen neuen Termin",
        "closing" => "Mitteilung über den Abschluss",
        "withdrawal" => "Bestätigung des Rückzugs",
        "reply" => "Antwort auf die Rückfrage",
        "follow-up" => "Nachfrage",
        "reopening" => "Bitte, den Fall wieder zu öffnen",
        "note" => "Vermerk",
        _ => "Nachricht",
    };
}
