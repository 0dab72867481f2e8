using System.Collections.Frozen;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The fields that conditions may name. Spelling is generous: case, umlauts and hyphens do not matter.</summary>
public sealed class ConditionSchema
{
    private readonly FrozenDictionary<string, ConditionField> _byName;

    public ConditionSchema(IReadOnlyList<ConditionField> fields)
    {
        Fields = fields;
        _byName = fields.SelectMany(field => field.Names.Prepend(field.Code).Select(Spelled).Distinct(StringComparer.Ordinal).Select(name => (name, field)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.field, StringComparer.Ordinal);
    }

    public IReadOnlyList<ConditionField> Fields { get; }

    /// <summary>The field of a name, with or without „case.“ before it.</summary>
    public ConditionField? Find(string name) => _byName.GetValueOrDefault(Spelled(Bare(name)));

    /// <summary>Why a name is no field, with what was probably meant; null when it is one.</summary>
    public string? Fault(string name)
    {
        if (Find(name) is not null)
        {
            return null;
        }

        var meant = ConditionSuggestion.For(Spelled(Bare(name)), Fields.SelectMany(f => f.Names.Prepend(f.Code)), Spelled);
        return $"Ein Feld „{Short(name)}“ gibt es nicht{ConditionSuggestion.Ask(meant)}";
    }

    internal static bool IsOfCase(string path) => path.StartsWith("case.", StringComparison.Ordinal);

    internal ConditionField Require(ConditionTerm.Path path) =>
        Find(path.Name) ?? throw new ConditionSyntaxException(path.Position, Fault(path.Name)!);

    /// <summary>The code of an allowed value, given its code or one of its words.</summary>
    internal static string Choice(ConditionField field, string word, int position)
    {
        var spelled = Spelled(word);
        var choice = field.Choices.FirstOrDefault(c => c.Code == word)
            ?? field.Choices.FirstOrDefault(c => Spelled(c.Code) == spelled)
            ?? field.Choices.FirstOrDefault(c => c.Labels.Any(label => Spelled(label) == spelled));
        if (choice is not null)
        {
            return choice.Code;
        }

        if (field.IsOpen)
        {
            return word;
        }

        var meant = ConditionSuggestion.For(spelled, field.Choices.SelectMany(c => c.Labels.Prepend(c.Code)), Spelled);
        throw new ConditionSyntaxException(position, $"„{Short(word)}“ gibt es bei „{field.Name}“ nicht{Hint(field, meant)}");
    }

    internal static string Short(string word) => word.Length <= 40 ? word : word[..40] + "…";

    private static string Hint(ConditionField field, string? meant) => meant is not null || field.Choices.Count is 0 or > 8
        ? ConditionSuggestion.Ask(meant)
        : $". Möglich sind: {string.Join(", ", field.Choices.Select(c => $"„{c.Label}“"))}";

    private static string Bare(string name) =>
        name.StartsWith("case.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("fall.", StringComparison.OrdinalIgnoreCase) ? name[5..] : name;

    private static string Spelled(string word) => ConditionKeywords.Spelled(word.Trim())
        .Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
