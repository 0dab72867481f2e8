namespace Kgc.QualityDesk.Web.Features.Tracking;

/// <summary>German titles of the kinds of messages.</summary>
public static class MessageTitle
{
    public static string Of(string kind) => kind switch
    {
        "acknowledgement" => "Eingangsbestätigung",
        "clarification" or "legal-clarification" => "Unsere Rückfrage an Sie",
        "interim" => "Zwischennachricht",
        "reminder" => "Erinnerung an unsere Rückfrage",
        "referral" => "Weiterleitung Ihrer Anfrage",
        "decline" => "Unsere Rückmeldung",
        "answer" => "Unsere Antwort",
        "addendum" => "Nachtrag zu unserer Antwort",
        "oral-answer" => "Unsere mündliche Auskunft an Sie",
        "split-undone" => "Wieder in Ihrer ursprünglichen Anfrage",
        "due-date-moved" => "Neuer Termin für unsere Antwort",
        "closing" => "Abschluss der Beratung",
        "follow-up" => "Ihre Nachfrage",
        "reopening" => "Ihre Begründung, warum wir noch einmal ansetzen sollen",
        "reply" => "Ihre Nachricht",
        _ => "Nachricht",
    };
}
