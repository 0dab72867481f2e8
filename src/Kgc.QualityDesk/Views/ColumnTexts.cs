using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Views;

/// <summary>What a column says of a case, in German: the same on the page and in a file.</summary>
public sealed class ColumnTexts(CaseChoices choices)
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>A text, a whole number or a day; null for nothing.</summary>
    public object? Of(ListedCase row, string column) => column switch
    {
        "number" => row.Number,
        "subject" => row.Subject,
        "type" => choices.TypeNames.GetValueOrDefault((row.Office, row.Type), row.Type),
        "status" => row.Status == CaseStatus.QuestionToYou ? "Rückfrage läuft" : row.Status.German(),
        "stage" => row.Stage.German(),
        "topic" => Term(TermKind.Topic, row.Topic),
        "setting" => Term(TermKind.Setting, row.Setting),
        "phase" => Term(TermKind.Phase, row.Phase),
        "district" => row.District,
        "priority" => row.Priority.German(),
        "channel" => row.Channel.German(),
        "advisor" => row.AdvisorName,
        "received" => BerlinTime.DateOf(row.ReceivedAt),
        "due" => row.IsAwaited ? BerlinTime.DateOf(row.DueAt) : null,
        "followUp" => row.FollowUpOn is { } again ? again : null,
        "answered" => Day(row.AnsweredAt),
        "closed" => Day(row.ClosedAt),
        "closureReason" => row.ClosureReason is null ? null : ClosureReasons.German(row.ClosureReason),
        "rating" => row.Rating is { } rating ? (decimal)rating : null,
        "contact" => row.ContactName,
        "organisation" => row.Organisation,
        _ => null,
    };

    /// <summary>The same as a text.</summary>
    public string Text(ListedCase row, string column) => Of(row, column) switch
    {
        null => "", DateOnly day => day.ToString("dd.MM.yyyy", German), decimal number => number.ToString(German), var text => (string)text,
    };

    private static object? Day(DateTimeOffset? at) => at is { } instant ? BerlinTime.DateOf(instant) : null;

    private string? Term(TermKind kind, string? code) => code is null ? null : choices.Terms[kind].FirstOrDefault(t => t.Code == code)?.Label ?? code;
}
