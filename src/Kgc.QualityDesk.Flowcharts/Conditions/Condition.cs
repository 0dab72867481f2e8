using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A parsed condition of the desk's own language: comparisons of data, never scripting.</summary>
/// <remarks>
/// <c>case.topic = "bewegung" and not (n between 1 and 3 or Triage.experts is not empty)</c>. A value is a name, a text in
/// single or double quotes (a doubled quote is one), a number, a date, <c>true</c> or <c>false</c>; it is compared by
/// <c>= != &lt; &lt;= &gt; &gt;=</c>, <c>[not] in ("a", "b")</c> or <c>in Name</c>, <c>[not] between a and b</c>, <c>before</c>,
/// <c>after</c>, <c>contains</c>, <c>starts with</c>, <c>is [not] empty</c>, or stands alone where it is true or false. <c>and</c>
/// binds before <c>or</c>. Every word has a German twin; docs/conditions.md has them all.
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
        var condition = default(Condition);
        error = Attempt(text, () =>
        {
            var (term, paths) = Terms(text);
            condition = new(text, term, paths);
        });
        return error is null ? condition : null;
    }

    /// <summary>The same with its case fields typed, so that it means what the same words mean in a list; null with the reason where they do not fit.</summary>
    public Condition? For(ConditionSchema caseFields, out ConditionError? error)
    {
        var typed = default(Condition);
        error = Attempt(Text, () => typed = new(Text, new ConditionFieldsIn(caseFields).Typed(_term), Paths));
        return error is null ? typed : null;
    }

    /// <param name="value">the value of a name</param>
    /// <param name="moment">when and where it is asked; without it nothing is „heute“</param>
    public bool Holds(Func<string, JsonNode?> value, ConditionMoment? moment = null) =>
        ConditionValues.IsTrue(_term.Evaluate(new(value, moment)));

    internal static (ConditionTerm Term, IReadOnlyList<string> Paths) Terms(string text)
    {
        if (text.Length > MaxLength)
        {
            throw new ConditionSyntaxException(MaxLength + 1, $"Die Bedingung ist länger als {MaxLength} Zeichen");
        }

        ConditionCharacters.Check(text);
        var parser = new ConditionParser(ConditionTokens.Of(text));
        return (parser.Parse(), parser.Paths);
    }

    internal static ConditionError? Attempt(string text, Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (ConditionSyntaxException broken)
        {
            return broken.Error.In(text);
        }
    }
}
