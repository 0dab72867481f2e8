using System.Collections.Frozen;
using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Cases;

/// <summary>Names of events. Never renamed: they are in people's databases.</summary>
public static class EntryKinds
{
    public const string CaseOpened = "case-opened";
    public const string TaskClaimed = "task-claimed";
    public const string TaskReleased = "task-released";
    public const string TaskAssigned = "task-assigned";
    public const string TaskCompleted = "task-completed";
    public const string TaskReminded = "task-reminded";
    public const string CaseEscalated = "case-escalated";
    public const string IncidentRetried = "incident-retried";
    public const string IncidentResolved = "incident-resolved";
    public const string TriageAccepted = "triage-accepted";
    public const string ClarificationAsked = "clarification-asked";
    public const string CaseReferred = "case-referred";
    public const string CaseDeclined = "case-declined";
    public const string TriageClosed = "triage-closed";
    public const string RevisionFrozen = "revision-frozen";
    public const string ReviewRequested = "review-requested";
    public const string ReviewSubmitted = "review-submitted";
    public const string ReviewHandedBack = "review-handed-back";
    public const string ReviewRecused = "review-recused";
    public const string ReviewWaived = "review-waived";
    public const string ExpertLinkSent = "expert-link-sent";
    public const string ExpertLinkRevoked = "expert-link-revoked";
    public const string DraftSubmitted = "draft-submitted";
    public const string ResponseApproved = "response-approved";
    public const string ResponseReturned = "response-returned";
    public const string ResponseSent = "response-sent";
    public const string SealBroken = "seal-broken";
    public const string AddendumBegun = "addendum-begun";
    public const string AddendumDropped = "addendum-dropped";
    public const string AddendumSubmitted = "addendum-submitted";
    public const string AddendumSent = "addendum-sent";
    public const string ContactChanged = "contact-changed";
    public const string AttachmentTakenOff = "attachment-taken-off";
    public const string MessageSent = "message-sent";
    public const string MailUndeliverable = "mail-undeliverable";
    public const string OralAnswerGiven = "oral-answer-given";
    public const string MessageDelivered = "message-delivered";
    public const string ApplicantReplied = "applicant-replied";
    public const string FollowUpAsked = "follow-up-asked";
    public const string ClockPaused = "clock-paused";
    public const string ClockRunsOn = "clock-runs-on";
    public const string ClockResumed = "clock-resumed";
    public const string DueDateMoved = "due-date-moved";
    public const string WaitTimedOut = "wait-timed-out";
    public const string CaseWithdrawn = "case-withdrawn";
    public const string WithdrawalUndone = "withdrawal-undone";
    public const string CaseReopened = "case-reopened-by-applicant";
    public const string CaseRated = "case-rated";
    public const string TrackingRenewed = "tracking-renewed";
    public const string NoteAdded = "note-added";
    public const string CaseClassified = "case-classified";
    public const string CaseAssigned = "case-assigned";
    public const string CaseClosed = "case-closed";
    public const string DeadlineWarned = "deadline-warned";
    public const string DeadlineReached = "deadline-reached";
    public const string DeadlineEscalated = "deadline-escalated";
    public const string DeadlineNoted = "deadline-noted";
    public const string InterimSent = "interim-sent";
    public const string WorkflowMigrated = "workflow-migrated";
    public const string MigrationUndone = "workflow-migration-undone";
    public const string AttachmentAdded = "attachment-added";
    public const string AttachmentRefused = "attachment-refused";
    public const string AttachmentInfected = "attachment-infected";

    public const string CaseMerged = "case-merged";
    public const string CaseUnmerged = "case-unmerged";
    public const string MergedReplyArrived = "merged-reply-arrived";
    public const string MergedAnswerSent = "merged-answer-sent";
    public const string MergedAddendumSent = "merged-addendum-sent";
    public const string MergedAnswerHeld = "merged-answer-held";
    public const string CaseSplit = "case-split";
    public const string SplitUndone = "case-split-undone";
    public const string CaseLinked = "case-linked";
    public const string LinkUndone = "case-link-undone";
    public const string CaseHandedBack = "case-handed-back";
    public const string AdvisorChanged = "advisor-changed";
    public const string ResubmissionSet = "resubmission-set";
    public const string ResubmissionDone = "resubmission-done";
    public const string TimeRecorded = "time-recorded";

    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>
    {
        [CaseOpened] = "Anfrage eingegangen",
        [TaskClaimed] = "Aufgabe übernommen",
        [TaskReleased] = "Aufgabe zurückgegeben",
        [TaskAssigned] = "Aufgabe zugewiesen",
        [TaskCompleted] = "Aufgabe erledigt",
        [TaskReminded] = "An Aufgabe erinnert",
        [CaseEscalated] = "Zur Kenntnis gegeben",
        [IncidentRetried] = "Gestörter Schritt erneut angestoßen",
        [IncidentResolved] = "Störung als erledigt vermerkt",
        [TriageAccepted] = "Anfrage angenommen",
        [ClarificationAsked] = "Rückfrage gestellt",
        [CaseReferred] = "An andere Stelle weitergeleitet",
        [CaseDeclined] = "Anfrage abgelehnt",
        [TriageClosed] = "Ohne Antwort geschlossen",
        [RevisionFrozen] = "Fassung für die Fachprüfung festgehalten",
        [ReviewRequested] = "Um Fachprüfung gebeten",
        [ReviewSubmitted] = "Fachprüfung abgegeben",
        [ReviewHandedBack] = "Fachprüfung zurückgegeben",
        [ReviewRecused] = "Fachperson erklärt sich für befangen",
        [ReviewWaived] = "Auf eine Fachprüfung verzichtet",
        [ExpertLinkSent] = "Link an externe Fachperson gesendet",
        [ExpertLinkRevoked] = "Link der externen Fachperson widerrufen",
        [DraftSubmitted] = "Entwurf zur Freigabe gegeben",
        [ResponseApproved] = "Antwort freigegeben",
        [ResponseReturned] = "Antwort zurückgegeben",
        [ResponseSent] = "Antwort versendet",
        [SealBroken] = "Nach der Freigabe geändert, neue Freigabe nötig",
        [AddendumBegun] = "Nachtrag begonnen",
        [AddendumDropped] = "Nachtrag verworfen",
        [AddendumSubmitted] = "Nachtrag zur Freigabe gegeben",
        [AddendumSent] = "Nachtrag versendet",
        [ContactChanged] = "Kontaktdaten geändert",
        [AttachmentTakenOff] = "Anlage von der Antwort genommen",
        [MessageSent] = "Nachricht versendet",
        [MailUndeliverable] = "E-Mail nicht zustellbar",
        [OralAnswerGiven] = "Mündlich beantwortet",
        [MessageDelivered] = "Nachricht anders übermittelt",
        [ApplicantReplied] = "Rückfrage beantwortet",
        [FollowUpAsked] = "Nachfrage gestellt",
        [ClockPaused] = "Frist angehalten",
        [ClockRunsOn] = "Rückfrage gestellt, die gesetzliche Frist läuft weiter",
        [ClockResumed] = "Frist läuft weiter",
        [DueDateMoved] = "Frist verschoben",
        [WaitTimedOut] = "Keine Rückmeldung in der Wartezeit",
        [CaseWithdrawn] = "Anfrage zurückgezogen",
        [WithdrawalUndone] = "Rückzug rückgängig gemacht",
        [CaseReopened] = "Anfrage wieder geöffnet",
        [CaseRated] = "Bewertung abgegeben",
        [TrackingRenewed] = "Link neu ausgestellt, alter Link gesperrt",
        [NoteAdded] = "Vermerk",
        [CaseClassified] = "Einordnung geändert",
        [CaseAssigned] = "Fall zugewiesen",
        [CaseClosed] = "Fall abgeschlossen",
        [DeadlineWarned] = "Frist in Gefahr",
        [DeadlineReached] = "Frist erreicht",
        [DeadlineEscalated] = "Frist überschritten",
        [DeadlineNoted] = "Zur Frist vermerkt",
        [InterimSent] = "Zwischennachricht gesendet",
        [WorkflowMigrated] = "Ablauf umgestellt",
        [MigrationUndone] = "Umstellung des Ablaufs rückgängig gemacht",
        [AttachmentAdded] = "Anlage eingegangen",
        [AttachmentRefused] = "Anlage nicht angenommen",
        [AttachmentInfected] = "Schadsoftware in einer Anlage gefunden, Datei gelöscht",
        [CaseMerged] = "Fälle zusammengeführt",
        [CaseUnmerged] = "Zusammenführung rückgängig gemacht",
        [MergedReplyArrived] = "Nachricht zu einem zusammengeführten Fall eingegangen",
        [MergedAnswerSent] = "Antwort des Zielfalls versendet",
        [MergedAddendumSent] = "Nachtrag des Zielfalls versendet",
        [MergedAnswerHeld] = "Antwort nicht weitergegeben, weil sie eine andere ratsuchende Person nennt",
        [CaseSplit] = "Teil als eigener Fall abgetrennt",
        [SplitUndone] = "Abtrennung rückgängig gemacht",
        [CaseLinked] = "Mit anderem Fall verknüpft",
        [LinkUndone] = "Verknüpfung entfernt",
        [CaseHandedBack] = "An die abgebende Stelle zurückgegeben",
        [AdvisorChanged] = "Beratung übergeben",
        [ResubmissionSet] = "Wiedervorlage gesetzt",
        [ResubmissionDone] = "Wiedervorlage erledigt",
        [TimeRecorded] = "Zeitaufwand erfasst",
    }.ToFrozenDictionary();

    /// <summary>What happens in a case without a chart's doing.</summary>
    internal static readonly string[] BesideTheChart =
    [
        DeadlineWarned, DeadlineReached, DeadlineEscalated, AttachmentAdded, AttachmentRefused, AttachmentInfected, CaseLinked, LinkUndone, ResubmissionSet, ResubmissionDone,
        TimeRecorded, AttachmentTakenOff, SealBroken, AddendumBegun, AddendumDropped, AddendumSubmitted, AddendumSent, ContactChanged,
    ];

    /// <summary>What experts say, or that they said something.</summary>
    internal static readonly FrozenSet<string> OfReviews =
        new[] { ReviewRequested, ReviewSubmitted, ReviewHandedBack, ReviewRecused, ReviewWaived, ExpertLinkRevoked }.ToFrozenSet();

    public static IEnumerable<string> All => Texts.Keys;

    internal static string OfAlarm(AlarmKind kind) => kind switch
    {
        AlarmKind.Warning => DeadlineWarned,
        AlarmKind.Due => DeadlineReached,
        _ => DeadlineEscalated,
    };

    public static string German(string kind) => Texts.TryGetValue(kind, out var text) ? text : kind;
}
