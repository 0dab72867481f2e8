using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Cases;

/// <summary>A kind of case (Vorgangsart) of an office: its German name, the definition that a new case runs, and what is promised. Data, not code.</summary>
public sealed class CaseType
{
    /// <summary>What comes through the public form.</summary>
    public const string QualityQuestion = "quality-question";

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
