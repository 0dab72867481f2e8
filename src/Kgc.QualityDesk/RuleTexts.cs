using System.Collections.Frozen;

namespace Kgc.QualityDesk;

/// <summary>The one table of German texts for rule codes, with the HTTP status each one means to a program.</summary>
public static class RuleTexts
{
    private static readonly FrozenDictionary<string, (int Status, string Text)> Table = new Dictionary<string, (int, string)>
    {
        ["input.invalid"] = (422, "Bitte prüfen Sie Ihre Angaben."),
        ["input.malformed"] = (400, "Die Anfrage ist nicht lesbar. Erwartet wird JSON in der Form der Schnittstellenbeschreibung."),
        ["input.too-large"] = (413, "Die Anfrage ist größer, als wir annehmen können. Es wurde nichts gespeichert."),
        ["input.wrong-type"] = (415, "Dieses Format nehmen wir nicht an. Bitte senden Sie application/json."),
        ["sign-in.required"] = (401, "Bitte melden Sie sich an: mit einem gültigen Zugangstoken oder im Browser."),
        ["forgery.no-proof"] = (400, "Der Nachweis fehlt, dass die Anfrage von unserer Seite kommt (Kopfzeile X-CSRF-TOKEN)."),
        ["method.not-allowed"] = (405, "Diese Adresse nimmt diese Methode nicht an."),
        ["unavailable"] = (503, "Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es in einigen Minuten noch einmal."),
        ["failed"] = (500, "Da ist bei uns etwas schiefgegangen. Es wurde nichts geändert."),
        ["not-found"] = (404, "Das Gesuchte gibt es nicht oder Sie haben keinen Zugriff darauf."),
        ["not-allowed"] = (403, "Dafür fehlt Ihnen die Berechtigung."),
        ["case.moved-on"] = (409, "Der Fall wurde inzwischen geändert. Bitte laden Sie die Seite neu und prüfen Sie Ihre Eingabe."),
        ["case.closed"] = (409, "Der Fall ist abgeschlossen."),
        ["case.withdrawn"] = (409, "Die Anfrage wurde zurückgezogen. Die Aufgaben des Falls ruhen."),
        ["case.not-withdrawn"] = (409, "Die Anfrage ist nicht zurückgezogen, oder die Frist zum Rückgängigmachen ist abgelaufen."),
        ["case.not-answered"] = (409, "Eine Bewertung ist erst möglich, wenn die Antwort vorliegt."),
        ["case.nothing-to-reopen"] = (409, "Wieder öffnen lässt sich eine Anfrage erst, wenn unsere Antwort vorliegt."),
        ["case.rating-not-poor"] = (409, "Wieder öffnen lässt sich eine Anfrage, wenn Sie unsere Antwort mit 1 oder 2 bewertet haben. Eine Nachfrage können Sie jederzeit schreiben."),
        ["case.reopened-before"] = (409, "Diese Anfrage wurde schon einmal wieder geöffnet. Stellen Sie bitte eine neue Frage."),
        ["case.reopen-too-late"] = (409, "Unsere Antwort liegt mehr als 30 Tage zurück. Stellen Sie bitte eine neue Frage."),
        ["case.cannot-go-on"] = (409, "Diese Anfrage lässt sich nicht wieder öffnen. Stellen Sie bitte eine neue Frage."),
        ["case.answered"] = (409, "Die Frage ist bereits beantwortet."),
        ["interim.same-text"] = (409, "Diese Zwischennachricht wurde bereits gesendet."),
        ["promise.moved-on"] = (409, "Die Zusage wurde inzwischen geändert."),
        ["case.same-office"] = (422, "Der Fall liegt bereits bei dieser Stelle."),
        ["idempotency.other-body"] = (409, "Dieser Idempotency-Key wurde bereits mit anderem Inhalt verwendet."),
        ["task.already-completed"] = (409, "Diese Aufgabe ist bereits erledigt."),
        ["task.already-claimed"] = (409, "Diese Aufgabe hat bereits jemand anderes übernommen."),
        ["task.moved-on"] = (409, "Die Aufgabe wurde inzwischen geändert."),
        ["task.not-claimed"] = (409, "Diese Aufgabe ist niemandem zugewiesen."),
        ["task.cancelled"] = (409, "Diese Aufgabe ist nicht mehr nötig."),
        ["task.unknown-outcome"] = (422, "Dieses Ergebnis gibt es bei dieser Aufgabe nicht."),
        ["task.named-person-only"] = (403, "Diese Aufgabe kann nur die benannte Person erledigen."),
        ["task.wrong-role"] = (403, "Diese Aufgabe gehört nicht zu Ihrer Rolle."),
        ["task.assignee-unsuitable"] = (422, "Diese Person kann die Aufgabe nicht übernehmen."),
        ["response.author-cannot-approve"] = (403, "Wer an der Antwort geschrieben hat, kann sie nicht freigeben (Vier-Augen-Prinzip)."),
        ["response.reviewer-cannot-approve"] = (403, "Wer den Fall fachlich geprüft hat, kann die Antwort nicht freigeben."),
        ["response.nothing-to-approve"] = (409, "Es liegt kein Entwurf zur Freigabe vor."),
        ["response.not-approved"] = (409, "Die Antwort ist in dieser Fassung nicht freigegeben und kann nicht versendet werden."),
        ["text.moved-on"] = (409, "Der Text wurde inzwischen geändert."),
        ["knowledge.moved-on"] = (409, "Der Eintrag wurde inzwischen geändert."),
        ["knowledge.slug-taken"] = (409, "Unter dieser Adresse gibt es schon einen Eintrag."),
        ["calendar.moved-on"] = (409, "Der Kalender oder ein Fall hat sich inzwischen geändert. Es wurde nichts gespeichert. Bitte prüfen Sie die neue Vorschau."),
        ["case.date-fixed"] = (409, "Die Frist dieses Falls läuft nicht oder ist die des Gesetzes; ein Kalender verschiebt sie nicht."),
        ["person.not-oneself"] = (422, "Sie können sich nicht selbst deaktivieren."),
        ["incident.resolved"] = (409, "Diese Störung ist bereits erledigt."),
        ["incident.still-awaited"] = (409, "Der Fall wartet noch auf diesen Schritt und bliebe sonst für immer stehen. Bitte stoßen Sie ihn erneut an, nötigenfalls nach der Umstellung auf einen berichtigten Ablauf."),
        ["incident.cannot-retry"] = (409, "Dieser Schritt kann nicht erneut versucht werden."),
        ["condition.invalid"] = (422, "Die Bedingung ist nicht lesbar oder passt nicht zu den Feldern eines Falls."),
        ["condition.too-slow"] = (422, "Die Bedingung braucht zu lange. Bitte grenzen Sie sie ein, etwa auf einen Zeitraum oder ein Thema."),
        ["self-check.answered-meanwhile"] = (409, "Das haben Sie inzwischen in einem anderen Fenster anders beantwortet."),
        ["self-check.no-such-code"] = (422, "Zu diesem Code gibt es keinen Selbstcheck. Vielleicht ist er vertippt, abgelaufen oder gelöscht."),
        ["report.signed"] = (409, "Dieser Bericht ist bereits unterzeichnet. Eine Berichtigung ist eine neue Fassung mit Grund."),
        ["tracking.codes-waiting"] = (429, "In Ihrem Postfach liegen schon mehrere E-Mails von uns, mit denen Sie Ihre Anfrage öffnen können. Nehmen Sie bitte den Link in der neuesten; er gilt eine Stunde."),
        ["tracking.code-wrong"] = (422, "Der Code stimmt nicht oder ist abgelaufen. Fordern Sie bitte einen neuen an."),
        ["throttled"] = (429, "Zu viele Anfragen in kurzer Zeit. Bitte warten Sie einen Moment und versuchen Sie es erneut."),
        ["workflow.nothing-to-migrate"] = (409, "Es gibt keinen laufenden Fall, der umgestellt werden kann."),
        ["workflow.nothing-to-undo"] = (409, "Es gibt keine Umstellung, die rückgängig gemacht werden kann."),
        ["workflow.no-difference"] = (409, "Dieser Ablauf unterscheidet sich nicht von der geltenden Fassung. Es wurde nichts veröffentlicht."),
        ["workflow.draft-moved-on"] = (409, "Der Entwurf wurde inzwischen geändert."),
        ["workflow.failed"] = (500, "Der Ablauf dieses Falls konnte nicht fortgesetzt werden. Es wurde nichts geändert."),
    }.ToFrozenDictionary();

    public static IEnumerable<string> Codes => Table.Keys;

    public static bool Knows(string code) => Table.ContainsKey(code);

    public static string Of(string code) => Table.TryGetValue(code, out var row) ? row.Text : Table["input.invalid"].Text;

    public static int StatusOf(string code) => Table.TryGetValue(code, out var row) ? row.Status : 422;
}
