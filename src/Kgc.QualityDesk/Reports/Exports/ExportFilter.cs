namespace Kgc.QualityDesk.Reports;

/// <summary>What somebody asks of an export, as it stands in an address; <see cref="ExportCases"/> checks it.</summary>
public sealed record ExportFilter
{
    /// <summary>TH or ST; all own offices without it.</summary>
    public string? Office { get; init; }

    /// <summary>First day of receipt, 2026-01-31; from the first case on without it.</summary>
    public string? From { get; init; }

    /// <summary>Last day of receipt; today without it.</summary>
    public string? To { get; init; }

    /// <summary>In the condition language.</summary>
    public string? Condition { get; init; }

    /// <summary>true adds name, mail, organisation, telephone, subject, question, comment and advisor; for supervisors.</summary>
    public bool? Identity { get; init; }
}
