namespace Kgc.QualityDesk.Offices;

/// <summary>A Landkreis or kreisfreie Stadt with its five-digit Kreisschlüssel.</summary>
public sealed class District
{
    public required string Key { get; set; }

    public int OfficeId { get; set; }

    public Office? Office { get; set; }

    /// <summary>LK (Landkreis) or KRFS (kreisfreie Stadt).</summary>
    public required string Kind { get; set; }

    public required string ShortName { get; set; }

    public required string Name { get; set; }
}
