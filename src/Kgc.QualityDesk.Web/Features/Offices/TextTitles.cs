using System.Collections.Frozen;
using System.Globalization;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Web.Features.Offices;

/// <summary>German titles and addresses of an office's texts and their versions.</summary>
public static class TextTitles
{
    private static readonly FrozenDictionary<string, string> Mails = new Dictionary<string, string>
    {
        ["acknowledgement"] = "Eingangsbestätigung", ["answer"] = "Antwort", ["addendum"] = "Nachtrag zur Antwort", ["clarification"] = "Rückfrage", ["legal-clarification"] = "Rückfrage bei gesetzlicher Frist", ["closing"] = "Abschluss",
        ["interim"] = "Zwischennachricht",
        ["decline"] = "Ablehnung", ["referral"] = "Weiterleitung", ["reminder"] = "Erinnerung an die Rückfrage", ["lost-link"] = "Link erneut senden",
        ["tracking-code"] = "Einmal-Code", ["withdrawal"] = "Rückzug", ["sign-in"] = "Anmeldelink", ["task-assigned"] = "Aufgabe zugewiesen", ["cases-assigned"] = "Mehrere Fälle zugewiesen", ["mention"] = "In einem Vermerk erwähnt",
        ["task-reminder"] = "Erinnerung an eine Aufgabe", ["task-escalated"] = "Aufgabe überfällig (Leitung)", ["digest"] = "Tägliche Übersicht",
        ["split-undone"] = "Abtrennung rückgängig gemacht",
        ["due-date-moved"] = "Neuer Termin nach Änderung des Kalenders",
        ["case-escalated"] = "Hinweis des Ablaufs an die Leitung",
        ["draft-code"] = "Code für eine angefangene Frage", ["expert-invitation"] = "Bitte um Fachprüfung von außen",
        ["expert-code"] = "Einmal-Code für die Fachprüfung von außen", ["expert-reminder"] = "Erinnerung an die Fachprüfung von außen",
    }.ToFrozenDictionary();

    public static string Of(string key) => IsMail(key)
        ? Mails.GetValueOrDefault(key[EditOffice.MailPrefix.Length..], key)
        : OfficeTexts.Keys.FirstOrDefault(k => k.Key == key).Title ?? key;

    /// <summary>In the order of their titles, as somebody looks for them.</summary>
    public static IReadOnlyList<string> OfMails { get; } =
        [.. EditOffice.Keys.Where(IsMail).OrderBy(Of, StringComparer.Create(CultureInfo.GetCultureInfo("de-DE"), ignoreCase: false))];

    public static bool IsMail(string key) => key.StartsWith(EditOffice.MailPrefix, StringComparison.Ordinal);

    /// <summary>Also of what is no text but has a history.</summary>
    public static string OfAny(string key) => key == OfficeContact.Key ? "Kontakt" : Of(key);

    /// <summary>Where one writes what the key names.</summary>
    public static string EditAddress(string office, string key) =>
        key == OfficeContact.Key ? $"/desk/verwaltung/kontakt/{office}" : $"/desk/verwaltung/texte/{office}/{key}";

    public static string HistoryAddress(string office, string key) => $"/desk/verwaltung/texte/{office}/{key}/verlauf";

    public static string VersionAddress(string office, string key, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/desk/verwaltung/texte/{office}/{key}/fassungen/{number}");

    /// <summary>What a version is called.</summary>
    public static string Version(int number) =>
        number == 0 ? "mitgelieferter Text" : string.Create(CultureInfo.InvariantCulture, $"Fassung {number}");
}
