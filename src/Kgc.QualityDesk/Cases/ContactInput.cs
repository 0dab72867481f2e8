using System.Text.Json.Serialization;

namespace Kgc.QualityDesk.Cases;

public sealed record ContactInput
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Organisation { get; init; }

    public string? Phone { get; init; }

    /// <summary>Street and town, for a letter; taken from staff only. Left out of the body hash where it is missing, so that old submission keys still hold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PostalAddress { get; init; }
}
