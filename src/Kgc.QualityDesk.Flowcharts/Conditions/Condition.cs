using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A parsed condition of the desk's own language: comparisons of data, never scripting.</summary>
/// <remarks>
/// <c>case.topic = "bewegung" and not (n between 1 and 3 or Triage.experts is not empty)</c>. A value is a name, a text in
/// single or double quotes (a doubled quote is one), a number, <c>true</c> or <c>false</c>; it is compared by
/// <c>= != &lt; &lt;= &gt; &gt;=</c>, <c>[not] in ("a", "b")</c> or <c>in Name</c>, <c>[not] between a and b</c>,
/// <c>is [not] empty</c>, or stands alone where it is true or false. <c>and</c> binds before <c>or</c>.
/// </remarks>
public sealed class Condition
{
    public const int MaxLength = 2000;
    public const int MaxDepth = 32;

    private readonly ConditionTerm _term;

    private Condition(string text, ConditionTerm term, IReadOnlyList<string> paths)
    {
        Text = text;
        _term = term;
        Paths = paths;
    }

    public string Text { get; }

    /// <summary>Every name that the condition reads, such as <c>case.topic</c> or <c>Triage.experts</c>.</summary>
    public IReadOnlyList<string> Paths { get; }

    public static Condition? TryParse(string text, out ConditionError? error)
    {
        error = null;
        try
        {
            if (text.Length > MaxLength)
            {
                throw new ConditionSyntaxException(MaxLength, $"Die Bedingung ist länger als {MaxLength} Zeichen");
            }

            var parser = new ConditionParser(ConditionTokens.Of(text));
            return new Condition(text, parser.Parse(), parser.Paths);
        }
        catch (ConditionSyntaxException broken)
        {
            error = broken.Error;
            return null;
        }
    }

    public bool Holds(Func<string, JsonNode?> value) => ConditionValues.IsTrue(_term.Evaluate(value));
}
