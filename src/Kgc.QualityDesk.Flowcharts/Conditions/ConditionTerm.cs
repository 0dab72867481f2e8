using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The tree of a condition.</summary>
internal abstract record ConditionTerm
{
    public abstract JsonNode? Evaluate(Func<string, JsonNode?> value);

    protected static JsonNode Truth(bool holds) => JsonValue.Create(holds);

    internal sealed record Constant(JsonNode? Value) : ConditionTerm
    {
        public override JsonNode? Evaluate(Func<string, JsonNode?> value) => Value;
    }

    internal sealed record Path(string Name) : ConditionTerm
    {
        public override JsonNode? Evaluate(Func<string, JsonNode?> value) => value(Name);
    }

    internal sealed record Not(ConditionTerm Inner) : ConditionTerm
    {
        public override JsonNode? Evaluate(Func<string, JsonNode?> value) => Truth(!ConditionValues.IsTrue(Inner.Evaluate(value)));
    }

    internal sealed record All(IReadOnlyList<ConditionTerm> Parts) : ConditionTerm
    {
        public override JsonNode? Evaluate(Func<string, JsonNode?> value) =>
            Truth(Parts.All(part => ConditionValues.IsTrue(part.Evaluate(value))));
    }

    internal sealed record Any(IReadOnlyList<ConditionTerm> Parts) : ConditionTerm
    {
        public override JsonNode? Evaluate(Func<string, JsonNode?> value) =>
            Truth(Parts.Any(part => ConditionValues.IsTrue(part.Evaluate(value))));
    }

    internal sealed record Compare(ConditionTerm Left, string Sign, ConditionTerm Right) : ConditionTerm
    {
        public override JsonNode? Evaluate(Func<string, JsonNode?> value)
        {
            var (left, right) = (Left.Evaluate(value), Right.Evaluate(value));
            return Truth(Sign switch
            {
                "=" => ConditionValues.AreEqual(left, right),
                "!=" => !ConditionValues.AreEqual(left, right),
                "<" => ConditionValues.Order(left, right) < 0,
                "<=" => ConditionValues.Order(left, right) <= 0,
                ">" => ConditionValues.Order(left, right) > 0,
                _ => ConditionValues.Order(left, right) >= 0,
            });
        }
    }

    internal sealed record In(ConditionTerm Left, IReadOnlyList<ConditionTerm> Choices) : ConditionTerm
    {
        public override JsonNode? Evaluate(Func<string, JsonNode?> value)
        {
            var left = ConditionValues.Elements(Left.Evaluate(value));
            return Truth(Choices.SelectMany(choice => ConditionValues.Elements(choice.Evaluate(value)))
                .Any(choice => left.Any(item => ConditionValues.AreEqual(item, choice))));
        }
    }

    internal sealed record Between(ConditionTerm Left, ConditionTerm Low, ConditionTerm High) : ConditionTerm
    {
        public override JsonNode? Evaluate(Func<string, JsonNode?> value)
        {
            var left = Left.Evaluate(value);
            return Truth(ConditionValues.Order(left, Low.Evaluate(value)) >= 0
                && ConditionValues.Order(left, High.Evaluate(value)) <= 0);
        }
    }

    internal sealed record Empty(ConditionTerm Left) : ConditionTerm
    {
        public override JsonNode? Evaluate(Func<string, JsonNode?> value) => Truth(ConditionValues.IsEmpty(Left.Evaluate(value)));
    }
}
