using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tracking;

namespace Kgc.QualityDesk.Mail;

/// <summary>Addresses of pages as they stand in mails and API answers.</summary>
public sealed class ApplicantLinks(DeskSettings settings, TrackingKeyring keyring)
{
    /// <summary>The host part of message ids.</summary>
    public string MailDomain => new Uri(settings.PublicUrl).Host;

    /// <summary>Opens status and next step; the rest after a one-time code.</summary>
    public string LinkFor(Case theCase) => LinkFor(theCase.TrackingId);

    public string LinkFor(string trackingId) => $"{settings.PublicUrl}/status/{keyring.Of(trackingId).LinkToken}";

    /// <summary>Opens a question on its way, once a button is pressed there.</summary>
    public string ToDraft(string code) => $"{settings.PublicUrl}/frage/fortsetzen/{code}";

    /// <summary>Opens the whole case once, in any browser.</summary>
    public string OpeningFor(string trackingId, string key) => $"{LinkFor(trackingId)}/oeffnen/{key}";

    /// <summary>An outside expert's one review; the rest after a one-time code.</summary>
    public string ToReview(string token) => $"{settings.PublicUrl}/gutachten/{token}";

    public string SignIn(string token) => $"{settings.PublicUrl}/anmelden/link/{token}";

    public string Tasks => $"{settings.PublicUrl}/desk/aufgaben";

    /// <summary>For a notice about a case as a whole.</summary>
    public IReadOnlyDictionary<string, string> StaffFields(Case theCase, string occasion) => new Dictionary<string, string>
    {
        ["nummer"] = theCase.Number,
        ["anlass"] = occasion,
        ["link"] = $"{settings.PublicUrl}/desk/faelle/{theCase.Number}",
    };

    /// <summary>For a notice about several cases at once.</summary>
    public IReadOnlyDictionary<string, string> AssignedFields(IReadOnlyList<string> numbers, string occasion) => new Dictionary<string, string>
    {
        ["anzahl"] = numbers.Count == 1 ? "1 Fall" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{numbers.Count} Fälle"),
        ["nummern"] = string.Join(", ", numbers),
        ["anlass"] = occasion,
        ["link"] = $"{settings.PublicUrl}/desk/faelle?beratung=me",
    };

    public IReadOnlyDictionary<string, string> StaffFields(Case theCase, DeskTask task) => new Dictionary<string, string>
    {
        ["nummer"] = theCase.Number,
        ["aufgabe"] = task.Title,
        ["frist"] = task.DueAt is { } due ? Deadlines.GermanDates.Long(Deadlines.BerlinTime.DateOf(due)) : "ohne Frist",
        ["link"] = $"{settings.PublicUrl}/desk/aufgaben/{task.PublicId}",
    };
}
