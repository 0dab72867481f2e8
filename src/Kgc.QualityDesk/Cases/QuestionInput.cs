using System.Text.Json.Serialization;

namespace Kgc.QualityDesk.Cases;

/// <summary>A question as it comes from a form, the API or an advisor's telephone note, not checked yet.</summary>
public sealed record QuestionInput
{
    /// <summary>Code of the kind of case. Staff choose it; what comes from outside is a quality question, whatever its body says.</summary>
    [JsonIgnore]
    public string? Type { get; init; }

    /// <summary>What was answered at once, so that the same key with another answer is another body.</summary>
    [JsonIgnore]
    public string? Answer { get; init; }

    /// <summary>TH or ST; follows from the district where one is given.</summary>
    public string? Office { get; init; }

    public string? DistrictKey { get; init; }

    public string? Subject { get; init; }

    public string? Body { get; init; }

    public string? Topic { get; init; }

    public string? Setting { get; init; }

    public IReadOnlyList<string>? TargetGroups { get; init; }

    public string? Phase { get; init; }

    public string? ApplicationStage { get; init; }

    public ContactInput? Contact { get; init; }

    /// <summary>The privacy notice was read (or read out).</summary>
    public bool Consent { get; init; }
}
