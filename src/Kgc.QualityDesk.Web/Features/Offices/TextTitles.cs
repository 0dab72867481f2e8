using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Web.Features.Offices;

/// <summary>German titles of an office's texts, and the fields that each may use.</summary>
public static partial class TextTitles
{
    private static readonly FrozenDictionary<string, string> Mails = new Dictionary<string, string>
    {
        ["acknowledgement"] = "Eingangsbestätigung", ["answer"] = "Antwort", ["clarification"] = "Rückfrage", ["legal-clarification"] = "Rückfrage bei gesetzlicher Frist", ["closing"] = "Abschluss",
        ["interim"] = "Zwischennachricht",
        ["decline"] = "Ablehnung", ["referral"] = "Weiterleitung", ["reminder"] = "Erinnerung an die Rückfrage", ["lost-link"] = "Link erneut senden",
        ["tracking-code"] = "Einmal-Code", ["withdrawal"] = "Rückzug", ["sign-in"] = "Anmeldelink", ["task-assigned"] = "Aufgabe zugewiesen",
        ["task-reminder"] = "Erinnerung an eine Aufgabe", ["task-escalated"] = "Aufgabe überfällig (Leitung)", ["digest"] = "Tägliche Übersicht",
        ["due-date-moved"] = "Neuer Termin nach Änderung des Kalenders",
        ["case-escalated"] = "Hinweis des Ablaufs an die Leitung",
    }.ToFrozenDictionary();

    public static string Of(string key) => IsMail(key)
        ? Mails.GetValueOrDefault(key[EditOffice.MailPrefix.Length..], key)
        : OfficeTexts.Keys.FirstOrDefault(k => k.Key == key).Title ?? key;

    public static bool IsMail(string key) => key.StartsWith(EditOffice.MailPrefix, StringComparison.Ordinal);

    /// <summary>The fields of the shipped text, and for mails to applicants all that every such mail knows.</summary>
    public static IReadOnlyList<string> Fields(string key, string officeCode)
    {
        string[] common = !IsMail(key) ? ["stelle", "land", "kontakt", "telefon"]
            : MailTemplates.ForApplicants.Contains(key[EditOffice.MailPrefix.Length..])
                ? ["name", "nummer", "betreff", "frage", "eingang", "frist", "heute", "stelle", "kontakt", "telefon", "rueckfrage", "grund", "antwort", "hinweis", "link"]
                : ["name"];
        return [.. common.Concat(FieldMark().Matches(EditOffice.DefaultText(key, officeCode)).Select(m => m.Groups["field"].Value)).Distinct()];
    }

    [GeneratedRegex(@"\{\{(?<field>\w+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldMark();
}
