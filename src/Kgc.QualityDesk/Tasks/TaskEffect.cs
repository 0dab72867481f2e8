using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Tasks;

/// <summary>What a completion left: the checked input that the chart gets, and the act (with another office's clock after a referral).</summary>
public sealed record TaskEffect(JsonObject Input, Act Act);
