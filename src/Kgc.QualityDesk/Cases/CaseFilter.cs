namespace Kgc.QualityDesk.Cases;

/// <summary>What somebody asks of the case list, as it stands in an address; <see cref="CaseList"/> checks it.</summary>
public sealed record CaseFilter
{
    public string? Office { get; init; }

    /// <summary>Code of the kind of case.</summary>
    public string? Type { get; init; }

    public string? Stage { get; init; }

    public string? Status { get; init; }

    public string? Topic { get; init; }

    /// <summary>A mail address, <c>me</c>, or <c>none</c> for cases that nobody advises.</summary>
    public string? Advisor { get; init; }

    /// <summary>Words that all have to occur somewhere in the case, as far as the person sees it; or a case number.</summary>
    public string? Q { get; init; }

    /// <summary>Where the words have to occur: case, message, note, review, answer or file.</summary>
    public string? Kind { get; init; }

    /// <summary>First day of receipt, yyyy-MM-dd.</summary>
    public string? From { get; init; }

    /// <summary>Last day of receipt.</summary>
    public string? To { get; init; }

    /// <summary>In the condition language, such as <c>Priorität = dringend und Frist vor heute</c>; for advisors and supervisors.</summary>
    public string? Condition { get; init; }

    /// <summary>received, due, number or follow-up (only cases with a Wiedervorlage); descending with a leading minus.</summary>
    public string? Sort { get; init; }

    /// <summary>1 to 100.</summary>
    public string? Limit { get; init; }

    public string? Cursor { get; init; }
}
