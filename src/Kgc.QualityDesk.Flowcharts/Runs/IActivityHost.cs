using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The world outside of the chart.</summary>
public interface IActivityHost
{
    /// <summary>Does what the runner does not do itself.</summary>
    ValueTask<ActivityResult> ExecuteAsync(ActivityCall call, CancellationToken cancel);

    /// <summary>A waiting token is dropped, because the instance finished or another branch won.</summary>
    ValueTask CancelAsync(FlowToken token, CancellationToken cancel);

    /// <summary>Called for every step, in order.</summary>
    void Stepped(FlowStep step);

    /// <summary>The field behind <c>case.topic</c>, given <c>topic</c>; null when there is none.</summary>
    JsonNode? CaseField(string field);

    /// <summary>
    /// Whether a condition holds; <paramref name="value"/> finds variables and case fields. A host that knows the types of its case
    /// fields and what day it is overrides this.
    /// </summary>
    bool Holds(Condition condition, Func<string, JsonNode?> value) => condition.Holds(value);

    /// <summary>The ports by which a decision or switch is left when a simulation chooses them; null to look at the conditions.</summary>
    IReadOnlyList<string>? Ways(CompiledNode node) => null;

    /// <summary>What a loop runs over when a simulation chooses it; null to look at the chart's variables.</summary>
    IReadOnlyList<JsonNode?>? Items(CompiledNode node) => null;
}
