using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Tasks;

/// <summary>What a completion left: the checked input that the chart gets, and the act (with another office's clock after a referral).</summary>
public sealed record TaskEffect(JsonObject Input, Act Act)
{
    /// <summary>How the chart goes on, where that is not the task's own outcome.</summary>
    public string? Outcome { get; init; }

    /// <summary>Another task took this one's place: the chart stays where it is.</summary>
    public bool ChartWaits { get; init; }
}
