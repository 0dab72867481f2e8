using System.Text.Json;

namespace Kgc.QualityDesk.Cases;

/// <summary>German words and API words (kebab-case) of the enums.</summary>
public static class Words
{
    public static string German(this CaseStatus status) => status switch
    {
        CaseStatus.Received => "Eingegangen",
        CaseStatus.InProgress => "In Bearbeitung",
        CaseStatus.QuestionToYou => "Rückfrage an Sie",
        CaseStatus.Answered => "Beantwortet",
        _ => "Abgeschlossen",
    };

    public static string German(this Stage stage) => stage switch
    {
        Stage.Intake => "Sichtung",
        Stage.Review => "Fachprüfung",
        Stage.Response => "Antwort",
        _ => "Abgeschlossen",
    };

    public static string German(this Priority priority) => priority == Priority.Urgent ? "Dringend" : "Normal";

    public static string German(this Channel channel) => channel switch
    {
        Channel.Form => "Formular",
        Channel.Api => "Schnittstelle",
        Channel.Phone => "Telefon",
        Channel.Paper => "Brief",
        _ => "E-Mail",
    };

    public static string German(this Holder holder) => holder switch
    {
        Holder.Desk => "Beratung",
        Holder.Expert => "Fachprüfung",
        Holder.Applicant => "Ratsuchende",
        _ => "Abgeschlossen",
    };

    /// <summary>QuestionToYou → question-to-you.</summary>
    public static string Kebab<T>(this T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static bool TryParse<T>(string? word, out T value) where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (string.Equals(candidate.Kebab(), word, StringComparison.OrdinalIgnoreCase)
                || string.Equals(candidate.ToString(), word, StringComparison.OrdinalIgnoreCase))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }
}
