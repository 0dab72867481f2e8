using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Search;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Tests.Data;

/// <summary>How the rows look, as SQL over a row number <c>i</c>: most cases closed long ago, some in every state.</summary>
internal static class PlanRows
{
    private const string Instant = "638000000000000000 + i * 6000000000";

    public static IEnumerable<(Type Entity, int Rows, Dictionary<string, string> Columns)> Of(int cases) =>
    [
        (typeof(Person), 6, new()
        {
            ["Id"] = "i", ["DisplayName"] = "'Person ' || i", ["Email"] = "'p' || i || '@desk.example'", ["UserName"] = "'p' || i",
            ["NormalizedEmail"] = "'P' || i || '@DESK.EXAMPLE'", ["NormalizedUserName"] = "'P' || i", ["IsActive"] = "1",
        }),
        (typeof(OfficeMembership), 6, new() { ["PersonId"] = "i", ["OfficeId"] = "1" }),
        (typeof(Case), cases, new()
        {
            ["Id"] = "i", ["OfficeId"] = "1 + i % 2", ["Number"] = "printf('KGC-%s-2026-%06d', iif(i % 2, 'ST', 'TH'), i)",
            ["Stage"] = "CASE i % 33 WHEN 0 THEN 'Intake' WHEN 1 THEN 'Review' WHEN 2 THEN 'Response' ELSE 'Closed' END",
            ["Status"] = "CASE i % 33 WHEN 0 THEN 'Received' WHEN 1 THEN 'InProgress' WHEN 2 THEN 'Answered' ELSE 'Closed' END",
            ["Channel"] = "'Form'", ["TypeCode"] = "iif(i % 9, 'quality-question', 'barrier-report')", ["Priority"] = "'Normal'", ["Topic"] = "'T' || (i % 39)", ["AdvisorId"] = "1 + i % 4",
            ["ReceivedAt"] = Instant, ["DueAt"] = Instant + " + (i * 7919 % 1000) * 1000000000", ["Subject"] = "'Frage ' || i",
            ["ReceivedDay"] = "738000 + i / 50", ["SettledDay"] = "CASE WHEN i % 33 < 2 THEN NULL ELSE 738010 + i / 50 END",
            ["ClosedAt"] = $"CASE WHEN i % 33 < 3 THEN NULL ELSE {Instant} + 12096000000000 END",
            ["RunningHolder"] = "CASE WHEN i % 33 < 2 THEN 'Desk' ELSE 'Closed' END", ["RunningSince"] = Instant, ["TurnaroundMinutes"] = "i * 7919 % 9000",
            ["TrackingTokenHash"] = "'p' || i", ["LinkTokenHash"] = "'l' || i", ["SearchText"] = "'frage bedarf ' || i",
        }),
        (typeof(DeskTask), cases * 2, new()
        {
            ["Id"] = "i", ["CaseId"] = "(i + 1) / 2", ["OfficeId"] = "1 + (i + 1) / 2 % 2", ["PublicId"] = "'t' || i",
            ["State"] = "CASE WHEN i % 40 = 0 THEN 'Open' ELSE 'Completed' END", ["Role"] = "iif(i % 5, 'advisor', 'expert')",
            ["Type"] = "iif(i % 5, 'triage', 'expert-review')", ["AssigneeId"] = "CASE WHEN i % 3 = 0 THEN NULL ELSE 1 + i % 5 END",
            ["OpenedAt"] = Instant, ["DueAt"] = $"CASE WHEN i % 7 = 0 THEN NULL ELSE {Instant} END",
        }),
        (typeof(Review), cases / 3, new() { ["Id"] = "i", ["PublicId"] = "'r' || i", ["CaseId"] = "i * 3", ["TaskId"] = "i * 5", ["ExpertId"] = "1 + i % 6", ["RequestedAt"] = Instant }),
        (typeof(ResponseRevision), cases, new() { ["Id"] = "i", ["CaseId"] = "i", ["Number"] = "1", ["AuthorId"] = "1 + i % 6", ["SubmittedAt"] = Instant }),
        (typeof(Message), cases * 2, new() { ["Id"] = "i", ["CaseId"] = "(i + 1) / 2", ["Direction"] = "'ToApplicant'", ["Kind"] = "'answer'", ["At"] = Instant }),
        (typeof(CaseEntry), cases * 2, new() { ["Id"] = "i", ["CaseId"] = "(i + 1) / 2", ["Sequence"] = "1 + i % 2", ["ActorKind"] = "'System'", ["At"] = Instant }),
        (typeof(CaseInterval), cases, new()
        {
            ["Id"] = "i", ["CaseId"] = "i", ["OfficeId"] = "1 + i % 2", ["Stage"] = "'Intake'", ["Holder"] = "'Desk'", ["StartedAt"] = Instant,
        }),
        (typeof(DeskTimer), cases * 2, new()
        {
            ["Id"] = "i", ["CaseId"] = "(i + 1) / 2", ["Kind"] = "'Remind'", ["DueAt"] = Instant,
            ["State"] = "CASE WHEN i % 40 = 0 THEN 'Pending' ELSE 'Cancelled' END",
        }),
        (typeof(OutboxMail), cases * 2, new()
        {
            ["Id"] = "i", ["CaseId"] = "(i + 1) / 2", ["MessageId"] = "'m' || i", ["Template"] = "'answer'", ["CreatedAt"] = Instant, ["NextAttemptAt"] = Instant,
            ["State"] = "CASE WHEN i % 400 = 0 THEN 'Pending' ELSE 'Sent' END", ["SentAt"] = Instant, ["PurgedAt"] = $"CASE WHEN i % 10 = 0 THEN NULL ELSE {Instant} END",
        }),
        (typeof(WorkflowVersion), 1, new() { ["Id"] = "i", ["DefinitionId"] = "'chart'", ["Version"] = "1" }),
        (typeof(WorkflowStep), cases * 2, new() { ["Id"] = "i", ["InstanceId"] = "(i + 1) / 2", ["NodeId"] = "'root:' || (i % 9)", ["Outcome"] = "'Done'", ["At"] = Instant }),
        (typeof(WorkflowInstance), cases, new() { ["Id"] = "i", ["CaseId"] = "i", ["WorkflowVersionId"] = "1 + i % 8" }),
        (typeof(TrackingCode), cases / 10, new() { ["Id"] = "i", ["CaseId"] = "i", ["ExpiresAt"] = Instant }),
        // Words of every case, of every second, of few.
        (typeof(SearchTerm), cases / 10, new()
        {
            ["Id"] = "i", ["Text"] = "CASE i WHEN 1 THEN 'bedarf' WHEN 2 THEN 'haeufig' WHEN 3 THEN 'selten' ELSE 'wort' || i END",
            ["Stem"] = "CASE i WHEN 1 THEN 'bedarf' WHEN 2 THEN 'haufig' WHEN 3 THEN 'selt' ELSE 'wort' || i END",
        }),
        (typeof(SearchPosting), cases * 2, new()
        {
            ["Id"] = "iif(i % 2, 1, CASE WHEN i % 1000 = 4 THEN 3 WHEN i % 4 = 0 THEN 2 ELSE 4 + i % 1000 END) * 4294967296 + (i + 1) / 2", ["CaseId"] = "(i + 1) / 2", ["Places"] = "255",
        }),
        (typeof(SubmissionKey), cases, new() { ["KeyHash"] = "'k' || i", ["CaseId"] = "i", ["CreatedAt"] = Instant }),
    ];
}
