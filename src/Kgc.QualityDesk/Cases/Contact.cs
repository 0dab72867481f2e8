namespace Kgc.QualityDesk.Cases;

/// <summary>The person who asks. Mail is missing only in cases taken by telephone or on paper.</summary>
public sealed class Contact
{
    public required string Name { get; set; }

    public string? Email { get; set; }

    public string? Organisation { get; set; }

    public string? Phone { get; set; }
}
