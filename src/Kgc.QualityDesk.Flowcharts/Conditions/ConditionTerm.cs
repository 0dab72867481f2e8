using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The tree of a condition as it was written; what it means for typed fields is a <see cref="ConditionTree"/>.</summary>
internal abstract record ConditionTerm
{
    public abstract JsonNode? Evaluate(ConditionReading reading);

    protected static JsonNode Truth(bool holds) => JsonValue.Create(holds);

    internal sealed record Constant(JsonNode? Value, string Raw, int Position) : ConditionTerm
    {
        public override JsonNode? Evaluate(ConditionReading reading) => Value;
    }

    internal sealed record Date(ConditionDate Value, int Position) : ConditionTerm
    {
        /// <summary>A day stays a day, as people enter it in forms; without a moment there is no „heute“.</summary>
        public override JsonNode? Evaluate(ConditionReading reading) => reading.Moment is not { } moment ? null
            : Value.IsDay
                ? JsonValue.Create(TimeZoneInfo.ConvertTime(Value.Range(moment).From, moment.Zone).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
                : JsonValue.Create(Value.Range(moment).From.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    internal sealed record Path(string Name, int Position) : ConditionTerm
    {
        public override JsonNode? Evaluate(ConditionReading reading) => reading.Value(Name);
    }

    internal sealed record Not(ConditionTerm Inner) : ConditionTerm
    {
        public override JsonNode? Evaluate(ConditionReading reading) => Truth(!ConditionValues.IsTrue(Inner.Evaluate(reading)));
    }

    internal sealed record All(IReadOnlyList<ConditionTerm> Parts) : ConditionTerm
    {
        public override JsonNode? Evaluate(ConditionReading reading) =>
            Truth(Parts.All(part => ConditionValues.IsTrue(part.Evaluate(reading))));
    }

    internal sealed record Any(IReadOnlyList<ConditionTerm> Parts) : ConditionTerm
    {
        public override JsonNode? Evaluate(ConditionReading reading) =>
            Truth(Parts.Any(part => ConditionValues.IsTrue(part.Evaluate(reading))));
    }

    internal sealed record Compare(ConditionTerm Left, string Sign, ConditionTerm Right, int Position) : ConditionTerm
    {
        public override JsonNode? Evaluate(ConditionReading reading)
        {
            var (left, right) = (Left.Evaluate(reading), Right.Evaluate(reading));
            return Truth(Sign switch
            {
                "=" => ConditionValues.AreEqual(left, right),
                "!=" => !ConditionValues.AreEqual(left, right),
                "<" => ConditionValues.Order(left, right) < 0,
                "<=" => ConditionValues.Order(left, right) <= 0,
                ">" => ConditionValues.Order(left, right) > 0,
                ">=" => ConditionValues.Order(left, right) >= 0,
                "contains" => ConditionValues.Contains(left, right),
                _ => ConditionValues.StartsWith(left, right),
            });
        }
    }

    internal sealed record In(ConditionTerm Left, IReadOnlyList<ConditionTerm> Choices, int Position) : ConditionTerm
    {
        public override JsonNode? Evaluate(ConditionReading reading)
        {
            var left = ConditionValues.Elements(Left.Evaluate(reading));
            return Truth(Choices.SelectMany(choice => ConditionValues.Elements(choice.Evaluate(reading)))
                .Any(choice => left.Any(item => ConditionValues.AreEqual(item, choice))));
        }
    }

    internal sealed record Between(ConditionTerm Left, ConditionTerm Low, ConditionTerm High, int Position) : ConditionTerm
    {
        public override JsonNode? Evaluate(ConditionReading reading)
        {
            var left = Left.Evaluate(reading);
            return Truth(ConditionValues.Order(left, Low.Evaluate(reading)) >= 0
                && ConditionValues.Order(left, High.Evaluate(reading)) <= 0);
        }
    }

    internal sealed record Empty(ConditionTerm Left, int Position) : ConditionTerm
    {
        public override JsonNode? Evaluate(ConditionReading reading) => Truth(ConditionValues.IsEmpty(Left.Evaluate(reading)));
    }

    /// <summary>A comparison of typed fields inside a condition that also reads variables.</summary>
    internal sealed record Typed(ConditionTree Tree) : ConditionTerm
    {
        public override JsonNode? Evaluate(ConditionReading reading) =>
            Truth(Tree.Holds(field => ConditionValues.Typed(reading.Value("case." + field.Code), field.Kind), reading.Moment));
    }
}
