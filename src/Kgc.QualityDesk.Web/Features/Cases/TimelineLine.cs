using System.Text.Json;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Features.Tasks;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>One event of the history in words.</summary>
public sealed record TimelineLine(string What, string Who, DateTimeOffset At, string? Detail)
{
    public TimelineGroup Group { get; init; }

    /// <summary>The whole message or note, where the event is one.</summary>
    public string? Text { get; init; }

    public static TimelineLine Of(CaseEntry entry, IReadOnlyList<Message> messages) =>
        new(EntryKinds.German(entry.Kind), WhoOf(entry), entry.At, DetailOf(entry)) { Group = GroupOf(entry.Kind), Text = TextOf(entry, messages) };

    /// <summary>By the first word of the event's name, so that new events find their group by themselves.</summary>
    public static TimelineGroup GroupOf(string kind) => kind switch
    {
        EntryKinds.NoteAdded => TimelineGroup.Notes,
        EntryKinds.ApplicantReplied or EntryKinds.FollowUpAsked or EntryKinds.ClarificationAsked or EntryKinds.InterimSent or EntryKinds.ResponseSent
            or EntryKinds.CaseRated => TimelineGroup.Messages,
        _ => kind.Split('-')[0] switch
        {
            "message" or "mail" => TimelineGroup.Messages,
            "task" or "triage" or "review" or "draft" or "response" => TimelineGroup.Tasks,
            _ => TimelineGroup.System,
        },
    };

    private static string? TextOf(CaseEntry entry, IReadOnlyList<Message> messages)
    {
        string? Said(Func<Message, bool> fits) => messages.FirstOrDefault(m => m.At == entry.At && fits(m))?.Body;
        return entry.Kind switch
        {
            EntryKinds.NoteAdded => Said(m => m.Direction == MessageDirection.Internal && m.AuthorId == entry.ActorId),
            EntryKinds.ApplicantReplied or EntryKinds.FollowUpAsked => Said(m => m.Direction == MessageDirection.FromApplicant),
            EntryKinds.ResponseSent => Said(m => m.Kind == "answer"),
            EntryKinds.MessageSent when entry.Data is not null => TemplateOf(entry.Data) is { } template ? Said(m => m.Kind == template) : null,
            _ => null,
        };
    }

    private static string? TemplateOf(string json)
    {
        using var data = JsonDocument.Parse(json);
        return Value(data.RootElement, "template");
    }

    /// <summary>A mail that the applicant's own act set off was not sent by the applicant.</summary>
    private static string WhoOf(CaseEntry entry) =>
        entry is { Kind: EntryKinds.MessageSent, ActorKind: ActorKind.Applicant } ? "Automatisch" : entry.ActorName;

    private static string? DetailOf(CaseEntry entry)
    {
        if (entry.Data is null)
        {
            return null;
        }

        using var data = JsonDocument.Parse(entry.Data);
        var root = data.RootElement;
        return entry.Kind switch
        {
            EntryKinds.CaseReferred => $"von {Value(root, "from")} an {Value(root, "to")}: {Value(root, "reason")}",
            EntryKinds.DueDateMoved => $"von {Date(root, "from")} auf {Date(root, "to")}. {Value(root, "reason")}",
            EntryKinds.CaseClosed or EntryKinds.TriageClosed => ClosureReasons.German(Value(root, "reason")),
            EntryKinds.MessageSent => Value(root, "template") is { } template ? MessageWords.Of(template) : null,
            EntryKinds.TaskAssigned => $"{Value(root, "task")} an {Value(root, "to")}",
            EntryKinds.TaskReminded => IsTrue(root, "escalated") ? $"{Value(root, "task")}, als überfällig der Leitung gemeldet" : Value(root, "task"),
            EntryKinds.TaskCompleted => $"{Value(root, "task")}: {Value(root, "outcome")}",
            EntryKinds.RevisionFrozen => $"Fassung {Value(root, "revision")}",
            EntryKinds.ReviewRequested or EntryKinds.ExpertLinkSent => $"{Value(root, "expert")}, Fassung {Value(root, "revision")}",
            EntryKinds.ReviewHandedBack or EntryKinds.ReviewRecused or EntryKinds.ExpertLinkRevoked => string.Join(": ", new[] { Value(root, "expert"), Value(root, "reason") }.Where(t => !string.IsNullOrEmpty(t))),
            EntryKinds.ReviewWaived => Value(root, "reason"),
            EntryKinds.ReviewSubmitted => Words.TryParse<QualityDesk.Reviews.Verdict>(Value(root, "verdict"), out var verdict) ? ReviewLine.German(verdict) : null,
            EntryKinds.DraftSubmitted or EntryKinds.ResponseApproved or EntryKinds.ResponseSent => $"Fassung {Value(root, "revision")}",
            EntryKinds.WorkflowMigrated or EntryKinds.MigrationUndone => $"von Fassung {Value(root, "from")} auf Fassung {Value(root, "to")}: {Value(root, "reason")}",
            EntryKinds.ResponseReturned => $"Fassung {Value(root, "revision")}: {Value(root, "comment")}",
            EntryKinds.DeadlineWarned or EntryKinds.DeadlineReached or EntryKinds.DeadlineEscalated => Value(root, "date"),
            EntryKinds.DeadlineNoted => $"{Value(root, "task")}: {Value(root, "reason")}",
            EntryKinds.InterimSent => Value(root, "text"),
            EntryKinds.NoteAdded => Value(root, "mentioned") is { } names ? $"an {names}" : null,
            EntryKinds.AttachmentAdded => Value(root, "file"),
            EntryKinds.AttachmentRefused or EntryKinds.AttachmentInfected => $"{Value(root, "file")}: {FileReasons.German(Value(root, "reason") ?? "")}",
            EntryKinds.CaseMerged or EntryKinds.CaseUnmerged or EntryKinds.CaseSplit or EntryKinds.SplitUndone or EntryKinds.CaseLinked or EntryKinds.LinkUndone
                or EntryKinds.MergedReplyArrived or EntryKinds.MergedAnswerSent or EntryKinds.MergedAddendumSent or EntryKinds.MergedAnswerHeld => OtherCase(root),
            EntryKinds.ResubmissionSet => $"{Value(root, "on")}: {Value(root, "reason")}",
            EntryKinds.CaseHandedBack => $"an {Value(root, "to")}: {Value(root, "reason")}",
            EntryKinds.AdvisorChanged => $"an {Value(root, "to")}",
            _ => Value(root, "task") ?? Value(root, "reason") ?? Value(root, "question") ?? Value(root, "comment"),
        };
    }

    /// <summary>Which other case it is about, and why.</summary>
    private static string? OtherCase(JsonElement root)
    {
        var other = Value(root, "merged") ?? Value(root, "into") ?? Value(root, "from") ?? Value(root, "to") ?? Value(root, "with");
        return Value(root, "note") is { } note ? $"{other}, {note}" : other;
    }

    private static string Date(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.TryGetDateTimeOffset(out var at) ? $"{GermanDates.Long(BerlinTime.DateOf(at))}, {GermanDates.Time(at)}" : "";

    private static bool IsTrue(JsonElement data, string name) => data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Value(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            ? value.ToString() : null;
}
