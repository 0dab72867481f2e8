namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Says what a condition means for the fields of a schema, or where it does not fit them.</summary>
internal sealed class ConditionBinder(ConditionSchema schema)
{
    /// <summary>Far more than a person reads; it keeps a hostile text from asking the database for minutes.</summary>
    public const int MostTests = 100;

    public const int MostSearches = 10;

    private readonly ConditionValueReader _values = new(schema);
    private int _tests;
    private int _searches;

    public ConditionTree Bind(ConditionTerm term) => term switch
    {
        ConditionTerm.All all => new ConditionTree.All([.. all.Parts.Select(Bind)]),
        ConditionTerm.Any any => new ConditionTree.Any([.. any.Parts.Select(Bind)]),
        ConditionTerm.Not not => Negated(Bind(not.Inner)),
        ConditionTerm.Path path => Flag(path),
        ConditionTerm.Empty { Left: ConditionTerm.Path path } empty => Test(schema.Require(path), ConditionOperator.Empty, [], empty.Position),
        ConditionTerm.Compare compare => Comparison(compare),
        ConditionTerm.In { Left: ConditionTerm.Path path } among => AnyOf(schema.Require(path), among.Choices, among.Position),
        ConditionTerm.In { Choices: [ConditionTerm.Path path] } among => AnyOf(schema.Require(path), [among.Left], among.Position),
        ConditionTerm.Between { Left: ConditionTerm.Path path } between => Ordered(schema.Require(path), ConditionOperator.Between, [between.Low, between.High], between.Position),
        ConditionTerm.Between { Low: ConditionTerm.Path low, High: ConditionTerm.Path high } between => new ConditionTree.All(
        [
            Ordered(schema.Require(low), ConditionOperator.AtMost, [between.Left], between.Position),
            Ordered(schema.Require(high), ConditionOperator.AtLeast, [between.Left], between.Position),
        ]),
        ConditionTerm.Typed typed => typed.Tree,
        _ => throw new ConditionSyntaxException(PositionOf(term), "Hier fehlt ein Feld, das verglichen wird"),
    };

    private static ConditionTree Negated(ConditionTree tree) => tree is ConditionTree.Not twice ? twice.Inner : new ConditionTree.Not(tree);

    private ConditionTree.Test Flag(ConditionTerm.Path path)
    {
        var field = schema.Require(path);
        return field.Kind == ConditionFieldKind.YesNo
            ? Test(field, ConditionOperator.Yes, [], path.Position)
            : throw new ConditionSyntaxException(path.Position, $"„{field.Name}“ ({field.KindName}) sagt nicht ja oder nein; hier fehlt ein Vergleich");
    }

    private ConditionTree Comparison(ConditionTerm.Compare compare)
    {
        if (compare.Left is not ConditionTerm.Path left)
        {
            return compare.Right is ConditionTerm.Path right && compare.Sign is not ("contains" or "starts")
                ? Comparison(new ConditionTerm.Compare(right, Mirrored(compare.Sign), compare.Left, compare.Position))
                : throw new ConditionSyntaxException(PositionOf(compare.Left), "Links vom Vergleich muss ein Feld stehen");
        }

        var field = schema.Require(left);
        return compare.Sign switch
        {
            "=" => AnyOf(field, [compare.Right], compare.Position),
            "!=" => Negated(AnyOf(field, [compare.Right], compare.Position)),
            "contains" => Part(field, ConditionOperator.Contains, compare),
            "starts" => Part(field, ConditionOperator.StartsWith, compare),
            "<" => Ordered(field, ConditionOperator.Less, [compare.Right], compare.Position),
            "<=" => Ordered(field, ConditionOperator.AtMost, [compare.Right], compare.Position),
            ">" => Ordered(field, ConditionOperator.Greater, [compare.Right], compare.Position),
            _ => Ordered(field, ConditionOperator.AtLeast, [compare.Right], compare.Position),
        };
    }

    private ConditionTree AnyOf(ConditionField field, IReadOnlyList<ConditionTerm> terms, int position)
    {
        if (field.IsSearched)
        {
            throw new ConditionSyntaxException(position, $"„{field.Name}“ lässt sich nur mit „enthält“ durchsuchen");
        }

        if (field.Kind == ConditionFieldKind.YesNo)
        {
            var says = terms.Select(term => ConditionValueReader.YesNo(field, term)).ToHashSet();
            var yes = Test(field, ConditionOperator.Yes, [], position);
            return says.Count == 2 ? new ConditionTree.Any([yes, new ConditionTree.Not(yes)]) : says.Contains(true) ? yes : new ConditionTree.Not(yes);
        }

        return Test(field, ConditionOperator.AnyOf, [.. terms.Select(term => _values.Read(field, term))], position);
    }

    private ConditionTree.Test Ordered(ConditionField field, ConditionOperator by, IReadOnlyList<ConditionTerm> terms, int position) =>
        field.Kind is ConditionFieldKind.Number or ConditionFieldKind.Date
            ? Test(field, by, [.. terms.Select(term => _values.Read(field, term))], position)
            : throw new ConditionSyntaxException(position, $"„{field.Name}“ ({field.KindName}) hat keine Reihenfolge; möglich ist „=“ oder „in“");

    private ConditionTree.Test Part(ConditionField field, ConditionOperator by, ConditionTerm.Compare compare)
    {
        if (field.Kind == ConditionFieldKind.List && by == ConditionOperator.Contains)
        {
            return Test(field, ConditionOperator.AnyOf, [_values.Read(field, compare.Right)], compare.Position);
        }

        if (field.Kind != ConditionFieldKind.Text || (field.IsSearched && by != ConditionOperator.Contains))
        {
            throw new ConditionSyntaxException(compare.Position, field.IsSearched
                ? $"„{field.Name}“ lässt sich nur mit „enthält“ durchsuchen"
                : $"„{field.Name}“ ({field.KindName}) ist kein Text; möglich ist „=“ oder „in“");
        }

        if (++_searches > MostSearches)
        {
            throw new ConditionSyntaxException(compare.Position, $"Die Bedingung durchsucht mehr als {MostSearches} Mal Texte");
        }

        return Test(field, by, [_values.Read(field, compare.Right)], compare.Position);
    }

    private ConditionTree.Test Test(ConditionField field, ConditionOperator by, IReadOnlyList<ConditionOperand> operands, int position)
    {
        if (field.IsSearched && by == ConditionOperator.Empty)
        {
            throw new ConditionSyntaxException(position, $"„{field.Name}“ lässt sich nur mit „enthält“ durchsuchen");
        }

        _tests += Math.Max(1, operands.Count);
        return _tests <= MostTests
            ? new(field, by, operands)
            : throw new ConditionSyntaxException(position, $"Die Bedingung enthält mehr als {MostTests} Vergleiche");
    }

    private static string Mirrored(string sign) => sign switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => sign,
    };

    private static int PositionOf(ConditionTerm term) => term switch
    {
        ConditionTerm.Constant constant => constant.Position,
        ConditionTerm.Date date => date.Position,
        ConditionTerm.Path path => path.Position,
        ConditionTerm.Compare compare => PositionOf(compare.Left),
        ConditionTerm.In among => PositionOf(among.Left),
        ConditionTerm.Between between => PositionOf(between.Left),
        ConditionTerm.Empty empty => PositionOf(empty.Left),
        _ => 1,
    };
}
