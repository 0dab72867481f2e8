using System.Text.Json;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Mail;

/// <summary>Fields that a text to an applicant may use as <c>{{feld}}</c>.</summary>
public static class ApplicantFields
{
    internal const string Answer = "antwort";

    public static IReadOnlyDictionary<string, string> Of(Case theCase, string link, DateTimeOffset now) => new Dictionary<string, string>
    {
        ["name"] = theCase.Contact.Name,
        ["nummer"] = theCase.Number,
        ["betreff"] = theCase.Subject,
        ["frage"] = theCase.Body,
        ["eingang"] = GermanDates.Long(BerlinTime.DateOf(theCase.ReceivedAt)),
        ["frist"] = GermanDates.Long(BerlinTime.DateOf(theCase.DueAt)),
        ["heute"] = GermanDates.Long(BerlinTime.DateOf(now)),
        ["stelle"] = theCase.Office?.Name ?? "",
        ["kontakt"] = theCase.Office?.ContactEmail ?? "",
        ["telefon"] = theCase.Office?.ContactPhone ?? "",
        ["anschrift"] = theCase.Office?.ContactAddress ?? "",
        ["zeiten"] = theCase.Office?.ContactHours ?? "",
        ["foerderung"] = theCase.Office is { } office ? Offices.OfficeTexts.FunderOf(office) : "",
        ["rueckfrage"] = Latest(theCase, EntryKinds.ClarificationAsked, "question"),
        ["grund"] = Latest(theCase, EntryKinds.CaseDeclined, "reason") is { Length: > 0 } declined
            ? declined
            : Latest(theCase, EntryKinds.CaseReferred, "reason"),
        ["zwischennachricht"] = Latest(theCase, EntryKinds.InterimSent, "text"),
        ["erwartet"] = theCase.ExpectedAt is { } expected ? GermanDates.Long(BerlinTime.DateOf(expected)) : "",
        // Filled only where a sealed answer goes out: no other text can carry one, whatever an office writes into it.
        [Answer] = "",
        ["anlagen"] = "",
        ["hinweis"] = Case.NotADecision,
        ["link"] = link,
    };

    /// <summary>Reads a detail from the events of this very change, which are tracked before they are saved.</summary>
    private static string Latest(Case theCase, string kind, string field)
    {
        var data = theCase.Entries.LastOrDefault(e => e.Kind == kind)?.Data;
        return data is null ? "" : JsonDocument.Parse(data).RootElement.GetProperty(field).GetString() ?? "";
    }
}
