namespace Kgc.QualityDesk.Search;

/// <summary>How far the cases of old were read into the index; one row. New cases are in it from their first save.</summary>
public sealed class SearchProgress
{
    public int Id { get; set; }

    /// <summary>Of the rules by which texts become words; a greater one begins anew.</summary>
    public int Edition { get; set; }

    public int LastCaseId { get; set; }

    /// <summary>The last case to read; whatever came later was indexed when it came.</summary>
    public int UntilCaseId { get; set; }
}
