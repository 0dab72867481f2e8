using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>What a simulation invents: fields of the case, the moment it begins, and how working days are counted from there.</summary>
public sealed record SimulatedWorld(
    IReadOnlyDictionary<string, JsonNode?> CaseFields, DateTimeOffset Start, Func<DateTimeOffset, int, DateTimeOffset> AfterWorkingDays)
{
    /// <summary>How a condition is judged at a moment; without it, as plain data.</summary>
    public Func<Condition, Func<string, JsonNode?>, DateTimeOffset, bool>? Judge { get; init; }

    /// <summary>No fields, and every day is a working day.</summary>
    public static SimulatedWorld Empty { get; } =
        new(new Dictionary<string, JsonNode?>(), new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), (from, days) => from.AddDays(days));
}
