namespace Kgc.QualityDesk.Offices;

/// <summary>An entry of one of the lists that questions are classified by; data, not code.</summary>
public sealed class Term
{
    public int Id { get; set; }

    public TermKind Kind { get; set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;
}
