namespace Kgc.QualityDesk.Web.Features.Errors;

/// <summary>What a status code means for a person: what happened, and what to do next.</summary>
public sealed record ErrorText(string Title, string Happened, string Next)
{
    private static readonly Dictionary<int, ErrorText> All = new()
    {
        [400] = new("Das Formular konnte nicht angenommen werden",
            "Die Seite war zu lange offen, oder Ihre Angaben kamen unvollständig an.",
            "Gehen Sie im Browser einen Schritt zurück; meist stehen Ihre Angaben dort noch. Laden Sie die Seite neu und senden Sie sie noch einmal ab."),
        [401] = new("Bitte melden Sie sich an",
            "Diese Seite ist nur nach der Anmeldung zu sehen.",
            "Melden Sie sich an und öffnen Sie die Seite dann noch einmal."),
        [403] = new("Dafür fehlt Ihnen die Berechtigung",
            "Sie sind angemeldet, Ihre Rolle erlaubt diesen Schritt aber nicht.",
            "Wenn Sie den Schritt für Ihre Arbeit brauchen, wenden Sie sich an die Leitung Ihres Büros."),
        [404] = new("Diese Seite gibt es nicht",
            "Unter dieser Adresse finden wir nichts, oder der Link gilt nicht mehr.",
            "Prüfen Sie die Adresse. Den Link zu Ihrer Anfrage können Sie sich noch einmal zusenden lassen."),
        [405] = new("So lässt sich die Seite nicht öffnen",
            "Diese Adresse nimmt nur ein abgesendetes Formular an.",
            "Öffnen Sie die Seite mit dem Formular und senden Sie es dort ab."),
        [409] = new("Jemand war schneller",
            "Inzwischen hat sich der Stand geändert. Ihr Schritt wurde deshalb nicht ausgeführt.",
            "Öffnen Sie die Seite neu, sehen Sie sich den aktuellen Stand an und entscheiden Sie dann."),
        [413] = new("Das war zu viel auf einmal",
            "Ihre Angaben oder Dateien sind größer, als wir annehmen können. Es wurde nichts gespeichert.",
            "Gehen Sie im Browser einen Schritt zurück, kürzen Sie den Text oder wählen Sie weniger Dateien (zusammen höchstens 20 MB) und senden Sie ihn noch einmal ab."),
        [429] = new("Zu viele Anfragen in kurzer Zeit",
            "Von Ihrem Anschluss kamen sehr viele Anfragen. Zum Schutz aller machen wir eine kurze Pause.",
            "Warten Sie die genannte Zeit und versuchen Sie es dann noch einmal. Es geht nichts verloren, was Sie geschrieben haben."),
        [500] = new("Da ist bei uns etwas schiefgegangen",
            "Der Fehler liegt bei uns. Wir haben ihn aufgezeichnet; gespeichert wurde in diesem Schritt nichts.",
            "Versuchen Sie es in einigen Minuten noch einmal. Bleibt es dabei, nennen Sie uns bitte die Kennung unten."),
        [503] = new("Wir sind gleich wieder da",
            "Die Seite ist gerade überlastet oder wird gewartet.",
            "Versuchen Sie es in einigen Minuten noch einmal."),
    };

    public static ErrorText Of(int code) => All.GetValueOrDefault(code) ?? All[code < 500 ? 400 : 500];
}
