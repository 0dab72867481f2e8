namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Recursive descent over the tokens; lists of "and" and "or" stay flat, so only brackets and "not" go deep.</summary>
internal sealed class ConditionParser
{
    private static readonly string[] Comparisons = ["=", "!=", "<", "<=", ">", ">="];
    private readonly ConditionCursor _at;
    private readonly ConditionOperands _operands;
    private int _depth;

    public ConditionParser(IReadOnlyList<ConditionToken> tokens)
    {
        _at = new(tokens);
        _operands = new(_at);
    }

    /// <summary>The names that are read, in order.</summary>
    public IReadOnlyList<string> Paths => _operands.Paths;

    public ConditionTerm Parse()
    {
        var term = Either();
        return _at.Current.Kind == ConditionTokenKind.End ? term : throw _at.Unexpected("das Ende, „und“ oder „oder“");
    }

    private ConditionTerm Either()
    {
        List<ConditionTerm> parts = [Both()];
        while (_at.TakeWord("or"))
        {
            parts.Add(Both());
        }

        return parts.Count == 1 ? parts[0] : new ConditionTerm.Any(parts);
    }

    private ConditionTerm Both()
    {
        List<ConditionTerm> parts = [Negation()];
        while (_at.TakeWord("and"))
        {
            parts.Add(Negation());
        }

        return parts.Count == 1 ? parts[0] : new ConditionTerm.All(parts);
    }

    private ConditionTerm Negation()
    {
        var position = _at.Current.Position;
        if (_at.IsName || !_at.TakeWord("not"))
        {
            return Comparison();
        }

        Deeper(position);
        var term = new ConditionTerm.Not(Negation());
        _depth--;
        return term;
    }

    private ConditionTerm Comparison()
    {
        var position = _at.Current.Position;
        if (_at.TakeSign("("))
        {
            Deeper(position);
            var inner = Either();
            _at.Expect(")");
            _depth--;
            return inner;
        }

        var left = _operands.Next();
        var at = _at.Current;
        if (at.Kind == ConditionTokenKind.Sign && Comparisons.Contains(at.Value))
        {
            _at.Skip();
            return new ConditionTerm.Compare(left, at.Value, _operands.Next(), at.Position);
        }

        if (_at.TakeWord("is"))
        {
            var negated = _at.TakeWord("not");
            return _at.TakeWord("empty")
                ? Maybe(negated, new ConditionTerm.Empty(left, at.Position))
                : throw _at.Unexpected("„leer“ (Gleichheit schreiben Sie mit „=“)");
        }

        return Relation(left);
    }

    private ConditionTerm Relation(ConditionTerm left)
    {
        var negated = _at.TakeWord("not");
        var at = _at.Current;
        switch (at.Keyword)
        {
            case "in":
                _at.Skip();
                return Maybe(negated, new ConditionTerm.In(left, Choices(), at.Position));
            case "between":
                _at.Skip();
                var low = _operands.Next();
                return _at.TakeWord("and")
                    ? Maybe(negated, new ConditionTerm.Between(left, low, _operands.Next(), at.Position))
                    : throw _at.Unexpected("„und“");
            case "before" or "after":
                _at.Skip();
                return Maybe(negated, new ConditionTerm.Compare(left, at.IsWord("before") ? "<" : ">", _operands.Next(), at.Position));
            case "contains":
                _at.Skip();
                return Maybe(negated, new ConditionTerm.Compare(left, "contains", _operands.Next(), at.Position));
            case "starts":
                _at.Skip();
                return _at.TakeWord("with")
                    ? Maybe(negated, new ConditionTerm.Compare(left, "starts", _operands.Next(), at.Position))
                    : throw _at.Unexpected(string.Equals(at.Value, "starts", StringComparison.OrdinalIgnoreCase) ? "„with“" : "„mit“");
            default:
                return negated ? throw _at.Unexpected("„in“, „zwischen“, „enthält“ oder „beginnt mit“") : left;
        }
    }

    private List<ConditionTerm> Choices()
    {
        if (_at.Current.Kind == ConditionTokenKind.Word)
        {
            return [_operands.Next()];
        }

        _at.Expect("(");
        List<ConditionTerm> choices = [_operands.Next()];
        while (_at.TakeSign(","))
        {
            choices.Add(_operands.Next());
        }

        _at.Expect(")");
        return choices;
    }

    private static ConditionTerm Maybe(bool negated, ConditionTerm term) => negated ? new ConditionTerm.Not(term) : term;

    private void Deeper(int position)
    {
        if (++_depth > Condition.MaxDepth)
        {
            throw new ConditionSyntaxException(position, $"Die Bedingung ist tiefer als {Condition.MaxDepth} Ebenen verschachtelt");
        }
    }
}
