using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Tasks;

/// <summary>Task types that have a page of their own. Any other type in a chart gets the generic page, built from its form.</summary>
public static class TaskTypes
{
    public const string Triage = "triage";
    public const string ExpertReview = "expert-review";
    public const string DraftResponse = "draft-response";
    public const string ApproveResponse = "approve-response";

    /// <summary>A call: what was said on the spot. It has the generic page.</summary>
    public const string QuickAnswer = "quick-answer";

    /// <summary>Not from a chart: a message that no mail could deliver.</summary>
    public const string DeliverMessage = "deliver-message";

    /// <summary>Not from a chart: a review that its expert will not do needs another one.</summary>
    public const string NameExpert = "name-expert";

    /// <summary>Not from a chart: a sealed correction of a sent answer.</summary>
    public const string DraftAddendum = "draft-addendum";
    public const string ApproveAddendum = "approve-addendum";

    /// <summary>Not from a chart either: a promised date is near, has come, or is long past.</summary>
    public const string DeadlineWarning = "deadline-warning";
    public const string DeadlineDue = "deadline-due";
    public const string DeadlineEscalation = "deadline-escalation";

    public static readonly IReadOnlyList<string> Deadlines = [DeadlineWarning, DeadlineDue, DeadlineEscalation];

    /// <summary>Types that the desk itself opens; in a chart these words mean nothing.</summary>
    internal static readonly IReadOnlySet<string> BesideCharts = new HashSet<string>([.. Deadlines, DraftAddendum, ApproveAddendum]);

    public static readonly IReadOnlySet<string> Known =
        new HashSet<string> { Triage, ExpertReview, DraftResponse, ApproveResponse };

    public static string German(string type) => type switch
    {
        Triage => "Sichtung",
        ExpertReview => "Fachprüfung",
        DraftResponse => "Antwort entwerfen",
        ApproveResponse => "Antwort freigeben",
        NameExpert => "Fachperson neu benennen",
        DeliverMessage => "Nachricht anders übermitteln",
        DraftAddendum => "Nachtrag entwerfen",
        ApproveAddendum => "Nachtrag freigeben",
        DeadlineWarning => "Frist in Gefahr",
        DeadlineDue => "Frist erreicht",
        DeadlineEscalation => "Frist überschritten",
        _ => type,
    };

    public static bool IsDraft(string type) => type is DraftResponse or DraftAddendum;

    public static bool IsApproval(string type) => type is ApproveResponse or ApproveAddendum;

    internal static string ApprovalOf(RevisionKind kind) => kind == RevisionKind.Addendum ? ApproveAddendum : ApproveResponse;

    public static RevisionKind KindOf(string type) => type is DraftAddendum or ApproveAddendum ? RevisionKind.Addendum : RevisionKind.Answer;

    /// <summary>Tasks that a closed case still needs done: what was said has to arrive, and a sent answer has to be right.</summary>
    internal static bool OutlivesClosing(DeskTask task) =>
        task.Type == DeliverMessage || (task.TokenId is null && (IsDraft(task.Type) || IsApproval(task.Type)));

    /// <summary>A chart may call its own tasks what it likes; only those that no chart asked for are about promised dates.</summary>
    internal static bool IsAlarm(DeskTask task) => task.TokenId is null && Deadlines.Contains(task.Type);

    internal static AlarmKind AlarmOf(string type) => type switch
    {
        DeadlineWarning => AlarmKind.Warning,
        DeadlineDue => AlarmKind.Due,
        _ => AlarmKind.Escalation,
    };
}
