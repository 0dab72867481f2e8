using System.Text.Json;

namespace Kgc.QualityDesk.Reports;

/// <summary>Last year's signed report beside this one: what it said, and what it would say with what is known now.</summary>
/// <param name="Year">of that report</param>
/// <param name="Revision">of that report</param>
/// <param name="Edition">of its definition</param>
/// <param name="CutOff">of that report</param>
/// <param name="Counts">its counts by id</param>
/// <param name="Measures">its other figures by key</param>
/// <param name="Shifts">what its main figures would be now</param>
public sealed record ReportComparison(
    int Year, int Revision, int Edition, DateOnly CutOff, IReadOnlyDictionary<string, ReportComparison.Was> Counts,
    IReadOnlyDictionary<string, ReportComparison.Was> Measures, IReadOnlyList<ReportComparison.Shift> Shifts)
{
    public sealed record Was(decimal? Value, bool IsHidden);

    /// <param name="Id">of the figure</param>
    /// <param name="Label">German</param>
    /// <param name="Published">as it was signed</param>
    /// <param name="Now">as it would be</param>
    /// <param name="Entered">cases that the report did not know: entered late, or taken over from another office</param>
    /// <param name="Erased">cases that are no longer there</param>
    /// <param name="HandedOn">cases that are with another office now</param>
    /// <param name="Changed">cases closed, answered, rated or classified otherwise since</param>
    public sealed record Shift(string Id, string Label, Was Published, Was Now, int Entered, int Erased, int HandedOn, int Changed);

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static ReportComparison? FromJson(string? json) => json is null ? null : JsonSerializer.Deserialize<ReportComparison>(json, JsonSerializerOptions.Web);
}
