namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A field that conditions may name, by its code or by one of its German names.</summary>
public sealed record ConditionField(string Code, ConditionFieldKind Kind, params IReadOnlyList<string> Names)
{
    /// <summary>Allowed values of a choice or a list.</summary>
    public IReadOnlyList<ConditionChoice> Choices { get; init; } = [];

    /// <summary>Other values than <see cref="Choices"/> may exist too and are taken as they are written.</summary>
    public bool IsOpen { get; init; }

    /// <summary>How a value is written where the field is kept, such as in capital letters; only texts have one.</summary>
    public Func<string, string>? Normal { get; init; }

    /// <summary>Can only be searched by „enthält“.</summary>
    public bool IsSearched { get; init; }

    /// <summary>The name on the screen.</summary>
    public string Name => Names.Count > 0 ? Names[0] : Code;

    public string KindName => Kind switch
    {
        ConditionFieldKind.Text => IsSearched ? "Volltext" : "Text",
        ConditionFieldKind.Choice => "Auswahl",
        ConditionFieldKind.Number => "Zahl",
        ConditionFieldKind.Date => "Datum",
        ConditionFieldKind.YesNo => "Ja/Nein",
        _ => "Liste",
    };
}
