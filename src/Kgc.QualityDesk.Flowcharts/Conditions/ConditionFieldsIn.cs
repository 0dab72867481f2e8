namespace Kgc.QualityDesk.Flowcharts;

/// <summary>
/// Finds the comparisons of case fields in a chart's condition and types them; comparisons that also read variables keep comparing
/// data, with the fields named by their codes.
/// </summary>
internal sealed class ConditionFieldsIn(ConditionSchema schema)
{
    public ConditionTerm Typed(ConditionTerm term) => term switch
    {
        ConditionTerm.All all => new ConditionTerm.All([.. all.Parts.Select(Typed)]),
        ConditionTerm.Any any => new ConditionTerm.Any([.. any.Parts.Select(Typed)]),
        ConditionTerm.Not not => new ConditionTerm.Not(Typed(not.Inner)),
        ConditionTerm.Path path when ConditionSchema.IsOfCase(path.Name) => Bound(path),
        ConditionTerm.Compare compare => Either(compare, [compare.Left, compare.Right],
            () => compare with { Left = Named(compare.Left), Right = Named(compare.Right) }),
        ConditionTerm.In among => Either(among, [among.Left, .. among.Choices],
            () => among with { Left = Named(among.Left), Choices = [.. among.Choices.Select(Named)] }),
        ConditionTerm.Between between => Either(between, [between.Left, between.Low, between.High],
            () => between with { Left = Named(between.Left), Low = Named(between.Low), High = Named(between.High) }),
        ConditionTerm.Empty empty => Either(empty, [empty.Left], () => empty),
        _ => term,
    };

    private ConditionTerm Either(ConditionTerm whole, IReadOnlyList<ConditionTerm> sides, Func<ConditionTerm> mixed)
    {
        var paths = sides.OfType<ConditionTerm.Path>().ToList();
        var ofCase = paths.Count(path => ConditionSchema.IsOfCase(path.Name));
        return ofCase == 0 ? whole : ofCase == paths.Count ? Bound(whole) : mixed();
    }

    private ConditionTerm.Typed Bound(ConditionTerm term) => new(new ConditionBinder(schema).Bind(term));

    private ConditionTerm Named(ConditionTerm term) => term is ConditionTerm.Path path && ConditionSchema.IsOfCase(path.Name)
        ? path with { Name = "case." + schema.Require(path).Code }
        : term;
}
