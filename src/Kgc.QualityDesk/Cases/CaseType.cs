using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Cases;

/// <summary>A kind of case (Vorgangsart) of an office: its German name, the definition that a new case runs, and what is promised. Data, not code.</summary>
public sealed class CaseType
{
    /// <summary>What comes through the public form.</summary>
    public const string QualityQuestion = "quality-question";

    /// <summary>A barrier on these pages, reported by anybody, also without a name.</summary>
    public const string BarrierReport = "barrier-report";

    /// <summary>A call that was answered on the spot.</summary>
    public const string PhoneQuickAnswer = "phone-quick-answer";

    /// <summary>A request under Articles 15 to 21 GDPR.</summary>
    public const string DataSubjectRequest = "data-subject-request";

    /// <summary>What a person without an account may open besides a question, each through its own form and never by program.</summary>
    public static IReadOnlySet<string> OfOwnForms { get; } = new HashSet<string>(StringComparer.Ordinal) { BarrierReport, DataSubjectRequest };

    public int Id { get; set; }

    public int OfficeId { get; set; }

    public Office? Office { get; set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>The definition that a new case of this type runs, in its latest version.</summary>
    public required string WorkflowId { get; set; }

    /// <summary>Months after §§ 187–193 BGB from receipt to the due date; null for the office's working days.</summary>
    public int? TermMonths { get; set; }

    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;
}
