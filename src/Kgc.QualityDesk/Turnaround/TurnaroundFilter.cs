namespace Kgc.QualityDesk.Turnaround;

/// <summary>What somebody asks of the turnaround figures, as it stands in an address; <see cref="TurnaroundQuery"/> checks it.</summary>
public sealed record TurnaroundFilter
{
    /// <summary>TH or ST; all own offices without it.</summary>
    public string? Office { get; init; }

    /// <summary>First day of receipt, 2026-01-31; a year before the last day without it.</summary>
    public string? From { get; init; }

    /// <summary>Last day of receipt; today without it.</summary>
    public string? To { get; init; }

    /// <summary>Code of a kind of case; without it all whose answer is promised in working days.</summary>
    public string? Type { get; init; }

    /// <summary>Code of a topic.</summary>
    public string? Topic { get; init; }

    /// <summary>stage, topic, office, district, advisor or month; totals only without it.</summary>
    public string? GroupBy { get; init; }
}
