namespace Kgc.QualityDesk;

/// <summary>
/// A rule said no. <paramref name="code"/> is stable (<c>case.moved-on</c>); the German text comes from <see cref="RuleTexts"/>.
/// Thrown, never returned: an ignored exception rolls back, an ignored result commits.
/// </summary>
public sealed class RuleBroken(string code, string? detail = null) : Exception(detail ?? RuleTexts.Of(code))
{
    public string Code { get; } = code;

    /// <summary>German messages by input field (camelCase), empty when no single field is to blame.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Who was faster, where the rule broke because somebody was.</summary>
    public Conflict? Conflict { get; init; }

    /// <summary>Where in a typed text the rule broke.</summary>
    public TextPlace? Place { get; init; }

    public static RuleBroken Field(string field, string message) => Invalid(new Dictionary<string, string> { [field] = message });

    public static RuleBroken Invalid(IReadOnlyDictionary<string, string> fields) => new("input.invalid") { Fields = fields };
}
