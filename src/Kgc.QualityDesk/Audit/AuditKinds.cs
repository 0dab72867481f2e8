using System.Collections.Frozen;

namespace Kgc.QualityDesk.Audit;

/// <summary>Names of acts of administration. Never renamed: they are in people's databases.</summary>
public static class AuditKinds
{
    public const string VersionPublished = "workflow-version-published";
    public const string DraftDeleted = "workflow-draft-deleted";
    public const string IncidentResolved = "incident-resolved";
    public const string MigrationStarted = "workflow-migration-started";
    public const string MigrationRetried = "workflow-migration-retried";
    public const string CalendarChanged = "calendar-changed";
    public const string MigrationUndone = "workflow-migration-undone";

    public const string PromiseAdded = "promise-added";
    public const string PromiseChanged = "promise-changed";
    public const string PromiseMoved = "promise-moved";
    public const string PromiseRemoved = "promise-removed";
    public const string ReportSigned = "report-signed";
    public const string ReportHandedOut = "report-handed-out";
    public const string CasesExported = "cases-exported";
    public const string TextChanged = "office-text-changed";
    public const string TextRestored = "office-text-restored";

    public const string KnowledgePublished = "knowledge-published";
    public const string KnowledgeChanged = "knowledge-changed";
    public const string KnowledgeWithdrawn = "knowledge-withdrawn";
    public const string KnowledgeImported = "knowledge-imported";
    public const string KnowledgeReviewed = "knowledge-reviewed";
    public const string PublicationStarted = "publication-started";
    public const string PublicationChanged = "publication-changed";
    public const string PublicationRedacted = "publication-redacted";
    public const string PublicationSubmitted = "publication-submitted";
    public const string PublicationReturned = "publication-returned";
    public const string PublicationPublished = "publication-published";
    public const string PublicationDiscarded = "publication-discarded";

    public const string SubstitutionAdded = "substitution-added";
    public const string SubstitutionEnded = "substitution-ended";
    public const string PersonDeactivated = "person-deactivated";
    public const string PersonReactivated = "person-reactivated";
    public const string TextModuleAdded = "text-module-added";
    public const string TextModuleChanged = "text-module-changed";
    public const string TextModuleRetired = "text-module-retired";
    public const string ViewShared = "view-shared";
    public const string ViewChanged = "view-changed";
    public const string ViewRemoved = "view-removed";
    public const string ListExported = "list-exported";
    public const string FileReadForAnother = "file-read-for-another";

    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>
    {
        [VersionPublished] = "Fassung veröffentlicht",
        [DraftDeleted] = "Entwurf gelöscht",
        [IncidentResolved] = "Störung erledigt",
        [MigrationStarted] = "Umstellung begonnen",
        [MigrationRetried] = "Umstellung erneut versucht",
        [PromiseAdded] = "Zusage angelegt",
        [PromiseChanged] = "Zusage geändert",
        [PromiseMoved] = "Reihenfolge der Zusagen geändert",
        [PromiseRemoved] = "Zusage entfernt",
        [CalendarChanged] = "Kalender geändert",
        [MigrationUndone] = "Umstellung rückgängig gemacht",
        [ReportSigned] = "Bericht unterzeichnet",
        [ReportHandedOut] = "Bericht heruntergeladen",
        [CasesExported] = "Fälle exportiert",
        [TextChanged] = "Text einer Stelle geändert",
        [TextRestored] = "Frühere Fassung eines Textes wiederhergestellt",
        [KnowledgePublished] = "Wissenseintrag veröffentlicht",
        [KnowledgeChanged] = "Wissenseintrag geändert",
        [KnowledgeWithdrawn] = "Wissenseintrag zurückgezogen",
        [KnowledgeImported] = "Wissenseinträge übernommen",
        [SubstitutionAdded] = "Vertretung eingetragen",
        [SubstitutionEnded] = "Vertretung beendet",
        [PersonDeactivated] = "Person deaktiviert",
        [PersonReactivated] = "Person wieder zugelassen",
        [TextModuleAdded] = "Textbaustein angelegt",
        [TextModuleChanged] = "Textbaustein geändert",
        [TextModuleRetired] = "Textbaustein stillgelegt",
        [ViewShared] = "Ansicht geteilt",
        [ViewChanged] = "Geteilte Ansicht geändert",
        [ViewRemoved] = "Geteilte Ansicht gelöscht",
        [ListExported] = "Fallliste exportiert",
        [FileReadForAnother] = "Datei in Vertretung gelesen",
        [KnowledgeReviewed] = "Wissenseintrag erneut geprüft",
        [PublicationStarted] = "Veröffentlichung begonnen",
        [PublicationChanged] = "Text einer Veröffentlichung geändert",
        [PublicationRedacted] = "Fundstellen entschieden",
        [PublicationSubmitted] = "Veröffentlichung zur Freigabe gegeben",
        [PublicationReturned] = "Veröffentlichung zurückgegeben",
        [PublicationPublished] = "Veröffentlichung freigegeben",
        [PublicationDiscarded] = "Veröffentlichung verworfen",
    }.ToFrozenDictionary();

    public static IEnumerable<string> All => Texts.Keys;

    public static string German(string kind) => Texts.TryGetValue(kind, out var text) ? text : kind;
}
