using System.Globalization;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Recursive descent over the tokens; lists of "and" and "or" stay flat, so only brackets and "not" go deep.</summary>
internal sealed class ConditionParser(IReadOnlyList<ConditionToken> tokens)
{
    private static readonly string[] Comparisons = ["=", "!=", "<", "<=", ">", ">="];
    private static readonly string[] Reserved = ["and", "or", "not", "in", "between", "is", "empty"];
    private readonly List<string> _paths = [];
    private int _at;
    private int _depth;

    public IReadOnlyList<string> Paths => _paths;

    private ConditionToken Current => tokens[_at];

    public ConditionTerm Parse()
    {
        var term = Either();
        return Current.Kind == ConditionTokenKind.End ? term : throw Unexpected("das Ende, „and“ oder „or“");
    }

    private ConditionTerm Either()
    {
        List<ConditionTerm> parts = [Both()];
        while (TakeWord("or"))
        {
            parts.Add(Both());
        }

        return parts.Count == 1 ? parts[0] : new ConditionTerm.Any(parts);
    }

    private ConditionTerm Both()
    {
        List<ConditionTerm> parts = [Negation()];
        while (TakeWord("and"))
        {
            parts.Add(Negation());
        }

        return parts.Count == 1 ? parts[0] : new ConditionTerm.All(parts);
    }

    private ConditionTerm Negation()
    {
        if (!TakeWord("not"))
        {
            return Comparison();
        }

        Deeper();
        var term = new ConditionTerm.Not(Negation());
        _depth--;
        return term;
    }

    private ConditionTerm Comparison()
    {
        if (TakeSign("("))
        {
            Deeper();
            var inner = Either();
            Expect(")");
            _depth--;
            return inner;
        }

        var left = Operand();
        if (Current.Kind == ConditionTokenKind.Sign && Comparisons.Contains(Current.Value))
        {
            var sign = Current.Value;
            _at++;
            return new ConditionTerm.Compare(left, sign, Operand());
        }

        if (TakeWord("is"))
        {
            var negated = TakeWord("not");
            return TakeWord("empty") ? Maybe(negated, new ConditionTerm.Empty(left)) : throw Unexpected("„empty“");
        }

        return Membership(left);
    }

    private ConditionTerm Membership(ConditionTerm left)
    {
        var negated = TakeWord("not");
        if (TakeWord("in"))
        {
            return Maybe(negated, new ConditionTerm.In(left, Choices()));
        }

        if (TakeWord("between"))
        {
            var low = Operand();
            return TakeWord("and") ? Maybe(negated, new ConditionTerm.Between(left, low, Operand())) : throw Unexpected("„and“");
        }

        return negated ? throw Unexpected("„in“ oder „between“") : left;
    }

    private List<ConditionTerm> Choices()
    {
        if (Current.Kind == ConditionTokenKind.Word)
        {
            return [Operand()];
        }

        Expect("(");
        List<ConditionTerm> choices = [Operand()];
        while (TakeSign(","))
        {
            choices.Add(Operand());
        }

        Expect(")");
        return choices;
    }

    private ConditionTerm Operand()
    {
        var token = Current;
        _at += token.Kind == ConditionTokenKind.End ? 0 : 1;
        switch (token.Kind)
        {
            case ConditionTokenKind.Text:
                return new ConditionTerm.Constant(JsonValue.Create(token.Value));
            case ConditionTokenKind.Number:
                return decimal.TryParse(token.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    ? new ConditionTerm.Constant(JsonValue.Create(number))
                    : throw new ConditionSyntaxException(token.Position, $"{token} ist keine Zahl");
            case ConditionTokenKind.Word when !Reserved.Contains(token.Value, StringComparer.OrdinalIgnoreCase):
                return Word(token);
            default:
                throw new ConditionSyntaxException(token.Position, $"Hier wird ein Wert erwartet, gefunden wurde {token}");
        }
    }

    private ConditionTerm Word(ConditionToken token)
    {
        if (token.IsWord("true") || token.IsWord("false"))
        {
            return new ConditionTerm.Constant(JsonValue.Create(token.IsWord("true")));
        }

        if (token.Value.Contains("..") || token.Value.EndsWith('.'))
        {
            throw new ConditionSyntaxException(token.Position, $"Der Name {token} ist unvollständig");
        }

        _paths.Add(token.Value);
        return new ConditionTerm.Path(token.Value);
    }

    private static ConditionTerm Maybe(bool negated, ConditionTerm term) => negated ? new ConditionTerm.Not(term) : term;

    private void Deeper()
    {
        if (++_depth > Condition.MaxDepth)
        {
            throw new ConditionSyntaxException(Current.Position, $"Die Bedingung ist tiefer als {Condition.MaxDepth} Ebenen verschachtelt");
        }
    }

    private bool TakeWord(string word) => Take(Current.IsWord(word));

    private bool TakeSign(string sign) => Take(Current.IsSign(sign));

    private bool Take(bool matches)
    {
        _at += matches ? 1 : 0;
        return matches;
    }

    private void Expect(string sign)
    {
        if (!TakeSign(sign))
        {
            throw Unexpected($"„{sign}“");
        }
    }

    private ConditionSyntaxException Unexpected(string expected) =>
        new(Current.Position, $"Hier wird {expected} erwartet, gefunden wurde {Current}");
}
