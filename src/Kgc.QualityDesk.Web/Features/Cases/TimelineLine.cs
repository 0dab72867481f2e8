using System.Text.Json;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Features.Tasks;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>One event of the history in words.</summary>
public sealed record TimelineLine(string What, string Who, DateTimeOffset At, string? Detail)
{
    public static TimelineLine Of(CaseEntry entry) => new(EntryKinds.German(entry.Kind), WhoOf(entry), entry.At, DetailOf(entry));

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
            EntryKinds.CaseReferred => $"von {Text(root, "from")} an {Text(root, "to")}: {Text(root, "reason")}",
            EntryKinds.DueDateMoved => $"von {Date(root, "from")} auf {Date(root, "to")}: {Text(root, "reason")}",
            EntryKinds.CaseClosed or EntryKinds.TriageClosed => ClosureReasons.German(Text(root, "reason")),
            EntryKinds.MessageSent => Text(root, "template") is { } template ? MessageWords.Of(template) : null,
            EntryKinds.TaskAssigned => $"{Text(root, "task")} an {Text(root, "to")}",
            EntryKinds.TaskCompleted => $"{Text(root, "task")}: {Text(root, "outcome")}",
            EntryKinds.ReviewSubmitted => Words.TryParse<Reviews.Verdict>(Text(root, "verdict"), out var verdict) ? ReviewLine.German(verdict) : null,
            EntryKinds.DraftSubmitted or EntryKinds.ResponseApproved or EntryKinds.ResponseSent => $"Fassung {Text(root, "revision")}",
            EntryKinds.WorkflowMigrated or EntryKinds.MigrationUndone => $"von Fassung {Text(root, "from")} auf Fassung {Text(root, "to")}: {Text(root, "reason")}",
            EntryKinds.ResponseReturned => $"Fassung {Text(root, "revision")}: {Text(root, "comment")}",
            EntryKinds.DeadlineWarned or EntryKinds.DeadlineReached or EntryKinds.DeadlineEscalated => Text(root, "date"),
            EntryKinds.DeadlineNoted => $"{Text(root, "task")}: {Text(root, "reason")}",
            EntryKinds.InterimSent => Text(root, "text"),
            EntryKinds.AttachmentAdded => Text(root, "file"),
            EntryKinds.AttachmentRefused or EntryKinds.AttachmentInfected => $"{Text(root, "file")}: {FileReasons.German(Text(root, "reason") ?? "")}",
            _ => Text(root, "task") ?? Text(root, "reason") ?? Text(root, "question") ?? Text(root, "comment"),
        };
    }

    private static string Date(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.TryGetDateTimeOffset(out var at) ? $"{GermanDates.Long(BerlinTime.DateOf(at))}, {GermanDates.Time(at)}," : "";

    private static string? Text(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            ? value.ToString() : null;
}
