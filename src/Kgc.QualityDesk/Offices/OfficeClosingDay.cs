namespace Kgc.QualityDesk.Offices;

/// <summary>A day on which the office is closed: every year (no <see cref="Year"/>) or once.</summary>
public sealed class OfficeClosingDay
{
    public int Id { get; set; }

    public int OfficeId { get; set; }

    public int? Year { get; set; }

    public int Month { get; set; }

    public int Day { get; set; }

    public required string Reason { get; set; }
}
