using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Offices;

/// <summary>A coordination office (one per Land) with its own contact, calendar and texts.</summary>
public sealed class Office
{
    public int Id { get; set; }

    /// <summary>TH or ST; part of every case number.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public required string LandName { get; set; }

    public Land Land { get; set; }

    public required string ContactEmail { get; set; }

    public required string ContactPhone { get; set; }

    /// <summary>Lines of the postal address; null while nobody has entered it.</summary>
    public string? ContactAddress { get; set; }

    /// <summary>When somebody answers the telephone, in words.</summary>
    public string? ContactHours { get; set; }

    /// <summary>Who pays, in a sentence of the office's own; null for the shipped one.</summary>
    public string? FunderLine { get; set; }

    /// <summary>Working days until the final answer, by priority; data of the office.</summary>
    public int NormalDays { get; set; } = 10;

    public int UrgentDays { get; set; } = 5;

    /// <summary>Grows with every change of the office's service promises; 0 while there have been none. Concurrency token.</summary>
    public int PromiseEdition { get; set; }

    /// <summary>Concurrency token; grows with every change of days, hours or promise.</summary>
    public int CalendarVersion { get; set; }

    public List<OfficeClosingDay> ClosingDays { get; } = [];

    public List<OfficeOpeningHours> OpeningHours { get; } = [];
}
