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
}
