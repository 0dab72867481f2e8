using System.Collections.Frozen;

namespace Kgc.QualityDesk.Privacy;

/// <summary>
/// The registry of personal data: every column that could hold some, with what it says. A test fails when a column of the
/// database is missing here, or a row here names none.
/// </summary>
public static class PersonalData
{
    private static readonly (PersonalDataKind Kind, string Table, string[] Columns)[] Table =
    [
        (PersonalDataKind.Contact, "Cases", ["Contact_Name", "Contact_Email", "Contact_Organisation", "Contact_Phone", "CallerEmail", "CallerPhone", "SearchText"]),
        (PersonalDataKind.Content, "Cases", ["Subject", "Body", "Rating", "RatingComment"]),
        (PersonalDataKind.Staff, "Cases", ["AdvisorId"]),
        (PersonalDataKind.Secret, "Cases", ["TrackingId", "TrackingTokenHash", "LinkTokenHash"]),
        (PersonalDataKind.None, "Cases",
            ["Number", "TypeCode", "DistrictKey", "Topic", "Setting", "Phase", "ApplicationStage", "ClosureReason", "LastHash", "Promise", "HonestPromise"]),
        // Who has a case open now; gone after a minute.
        (PersonalDataKind.Staff, "Presences", ["PersonId"]),
        (PersonalDataKind.None, "Presences", ["Field"]),
        (PersonalDataKind.None, "CaseTargetGroup", ["Code"]),
        (PersonalDataKind.Content, "CaseEntries", ["Data", "DataHash"]),
        (PersonalDataKind.Staff, "CaseEntries", ["ActorId", "ActorName"]),
        (PersonalDataKind.None, "CaseEntries", ["Kind", "PreviousHash", "Hash"]),
        (PersonalDataKind.Content, "Cases", ["FollowUpReason"]),
        (PersonalDataKind.None, "CaseLinks", ["PublicId", "Kind", "Moved"]),
        (PersonalDataKind.Content, "CaseLinks", ["Note"]),
        (PersonalDataKind.Staff, "CaseLinks", ["ById", "ByName", "UndoneById", "UndoneByName"]),
        (PersonalDataKind.Content, "CaseHandOvers", ["Reason", "Consent", "HandedBackReason"]),
        (PersonalDataKind.Staff, "CaseHandOvers", ["ById", "ByName", "Before", "HandedBackById", "HandedBackByName"]),
        (PersonalDataKind.Content, "TimeEntries", ["Note"]),
        (PersonalDataKind.Staff, "TimeEntries", ["PersonId", "Minutes"]),
        (PersonalDataKind.None, "TimeEntries", ["PublicId"]),
        (PersonalDataKind.Staff, "Substitutions", ["PersonId", "DeputyId", "CreatedById", "Note"]),
        (PersonalDataKind.None, "Substitutions", ["PublicId"]),
        (PersonalDataKind.Content, "Messages", ["Body"]),
        (PersonalDataKind.Staff, "Messages", ["AuthorId", "AuthorName"]),
        (PersonalDataKind.None, "Messages", ["Kind"]),
        // A file's name often names a person, and its hash tells who has the same file.
        (PersonalDataKind.Content, "Attachments", ["OriginalName", "Sha256"]),
        (PersonalDataKind.None, "Attachments", ["PublicId", "StorageName", "Reason", "Notes", "ScanNote"]),
        (PersonalDataKind.Content, "Reviews", ["Statement"]),
        (PersonalDataKind.Staff, "Reviews", ["ExpertId"]),
        (PersonalDataKind.Content, "ResponseRevisions", ["Text", "ReturnComment"]),
        (PersonalDataKind.Staff, "ResponseRevisions", ["AuthorId", "DecidedById"]),
        (PersonalDataKind.None, "ResponseRevisions", ["ApprovedHash"]),
        (PersonalDataKind.Content, "Tasks", ["Input"]),
        (PersonalDataKind.Staff, "Tasks", ["AssigneeId", "EndedById", "RepresentedId"]),
        (PersonalDataKind.None, "Tasks", ["PublicId", "TokenId", "NodeId", "Type", "Title", "Role", "Outcome", "OutcomeLabel"]),
        // What was entered in a task lies in the chart's variables too.
        (PersonalDataKind.Content, "WorkflowInstances", ["State"]),
        (PersonalDataKind.Staff, "WorkflowSteps", ["ActorId"]),
        (PersonalDataKind.None, "WorkflowSteps", ["NodeId", "Outcome"]),
        (PersonalDataKind.None, "WorkflowVersions", ["DefinitionId", "Name", "ContentHash", "Json", "Reason", "FromDraft"]),
        (PersonalDataKind.Staff, "WorkflowVersions", ["PublishedById"]),
        (PersonalDataKind.None, "WorkflowDrafts", ["PublicId", "DefinitionId", "Json"]),
        (PersonalDataKind.Staff, "WorkflowDrafts", ["ChangedById"]),
        (PersonalDataKind.None, "MigrationBatches", ["PublicId", "DefinitionId", "Options", "Reason"]),
        (PersonalDataKind.Staff, "MigrationBatches", ["ActorId", "ActorName"]),
        // What was entered in tasks lies in the variables of the state that an undo restores.
        (PersonalDataKind.Content, "CaseMigrations", ["Before"]),
        (PersonalDataKind.None, "CaseMigrations", ["Detail", "Plan", "AfterHash", "UndoReason"]),
        (PersonalDataKind.Staff, "CaseMigrations", ["UndoneById"]),
        (PersonalDataKind.None, "Reports",
            ["OfficeName", "LandName", "Lists", "Comparison", "Checksum", "CasesHash", "PdfHash", "XlsxHash", "CsvHash", "Reason"]),
        (PersonalDataKind.Staff, "Reports", ["SignedById", "SignedByName"]),
        // Facts of a case for the statistics, kept when the case itself is erased: no name, no text, and days instead of instants.
        (PersonalDataKind.None, "ReportCases",
            ["Number", "TypeCode", "Topic", "Setting", "Phase", "ApplicationStage", "DistrictKey", "TargetGroups", "ClosureReason", "Rating"]),
        (PersonalDataKind.Staff, "AuditEntries", ["ActorId", "ActorName"]),
        (PersonalDataKind.None, "AuditEntries", ["Kind", "Subject", "Detail", "Reason"]),
        (PersonalDataKind.None, "WorkflowInstances", ["CorrelationId"]),
        (PersonalDataKind.None, "Timers", ["TokenId", "NodeId"]),
        (PersonalDataKind.None, "EventWaits", ["TokenId", "NodeId", "EventName"]),
        (PersonalDataKind.Content, "EventWaits", ["Payload"]),
        (PersonalDataKind.Content, "Incidents", ["Detail", "Reason"]),
        (PersonalDataKind.Staff, "Incidents", ["ResolvedById"]),
        (PersonalDataKind.Content, "OutboxMails", ["Sealed"]),
        (PersonalDataKind.Contact, "OutboxMails", ["LastError"]),
        (PersonalDataKind.Staff, "OutboxMails", ["PersonId"]),
        (PersonalDataKind.None, "OutboxMails", ["MessageId", "Template"]),
        (PersonalDataKind.Secret, "TrackingCodes", ["Hash", "BrowserHash", "LinkHash"]),
        (PersonalDataKind.Secret, "SubmissionKeys", ["KeyHash"]),
        // A hash without a key over name, address and question: whoever guesses them can confirm the guess.
        (PersonalDataKind.Content, "SubmissionKeys", ["BodyHash"]),
        // A question on its way: name, address and text in one, encrypted.
        (PersonalDataKind.Content, "QuestionDrafts", ["Sealed"]),
        (PersonalDataKind.Secret, "QuestionDrafts", ["PublicId", "CodeHash"]),
        (PersonalDataKind.Contact, "DraftMails", ["AddressHash"]),
        (PersonalDataKind.Secret, "ApiTokens", ["Hash"]),
        (PersonalDataKind.Staff, "ApiTokens", ["PersonId"]),
        (PersonalDataKind.Secret, "SignInLinks", ["Hash"]),
        (PersonalDataKind.Staff, "SignInLinks", ["PersonId"]),
        (PersonalDataKind.Staff, "OfficeMemberships", ["PersonId"]),
        (PersonalDataKind.None, "Offices", ["Code", "Name", "LandName", "ContactEmail", "ContactPhone", "ContactAddress", "ContactHours", "FunderLine"]),
        // No self-check asks who somebody is; free text may name people all the same. Deleted when it expires or at once by the person.
        (PersonalDataKind.Content, "SelfCheckRuns", ["Alias"]),
        (PersonalDataKind.Secret, "SelfCheckRuns", ["CodeHash"]),
        (PersonalDataKind.None, "SelfCheckRuns", ["PublicId", "Edition", "DistrictKey", "Setting", "TargetGroup", "Phase"]),
        (PersonalDataKind.Content, "SelfCheckAnswers", ["Reason", "Note"]),
        (PersonalDataKind.None, "SelfCheckAnswers", ["Criterion", "Kind"]),
        (PersonalDataKind.Content, "SelfCheckSteps", ["Text"]),
        (PersonalDataKind.None, "SelfCheckSteps", ["Criterion"]),
        (PersonalDataKind.None, "CaseTypes", ["Code", "Name", "WorkflowId"]),
        (PersonalDataKind.None, "ServicePromises", ["PublicId", "Name", "Condition", "WarnRole", "DueRole", "EscalateRole"]),
        (PersonalDataKind.Staff, "ServicePromises", ["ChangedById"]),
        (PersonalDataKind.None, "OfficeClosingDays", ["Reason"]),
        (PersonalDataKind.None, "OfficeTexts", ["Key", "Markdown"]),
        (PersonalDataKind.Staff, "OfficeTexts", ["ChangedById"]),
        (PersonalDataKind.None, "KnowledgeEntries",
            ["Slug", "Title", "Question", "Body", "Keywords", "Topic", "Setting", "Phase", "Criteria", "Place", "Format", "RegisterAt", "Source", "Url"]),
        (PersonalDataKind.Staff, "KnowledgeEntries", ["ChangedById"]),
        (PersonalDataKind.None, "AnsweredWithoutCases", ["KeyHash"]),
        (PersonalDataKind.None, "OfficeTextVersions", ["Key", "Markdown"]),
        (PersonalDataKind.Staff, "OfficeTextVersions", ["ChangedById"]),
        (PersonalDataKind.None, "Districts", ["Key", "Kind", "ShortName", "Name"]),
        (PersonalDataKind.None, "Terms", ["Code", "Name"]),
        (PersonalDataKind.Staff, "AspNetUsers", ["DisplayName", "UserName", "NormalizedUserName", "Email", "NormalizedEmail", "PhoneNumber"]),
        (PersonalDataKind.Secret, "AspNetUsers", ["PasswordHash", "SecurityStamp", "ConcurrencyStamp"]),
        (PersonalDataKind.Staff, "AspNetUserClaims", ["UserId", "ClaimType", "ClaimValue"]),
        (PersonalDataKind.Staff, "AspNetUserLogins", ["UserId", "LoginProvider", "ProviderDisplayName"]),
        (PersonalDataKind.Secret, "AspNetUserLogins", ["ProviderKey"]),
        (PersonalDataKind.Staff, "AspNetUserRoles", ["UserId"]),
        (PersonalDataKind.Staff, "AspNetUserTokens", ["UserId", "LoginProvider", "Name"]),
        (PersonalDataKind.Secret, "AspNetUserTokens", ["Value"]),
        (PersonalDataKind.None, "AspNetRoles", ["Name", "NormalizedName", "ConcurrencyStamp"]),
        (PersonalDataKind.None, "AspNetRoleClaims", ["ClaimType", "ClaimValue"]),
    ];

    /// <summary>By table and column: <c>Cases.Body</c>.</summary>
    public static FrozenDictionary<string, PersonalDataKind> Columns { get; } =
        Table.SelectMany(row => row.Columns.Select(column => KeyValuePair.Create($"{row.Table}.{column}", row.Kind))).ToFrozenDictionary();
}
