using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Reads what a typed field is compared with, or says why the two do not go together.</summary>
internal sealed class ConditionValueReader(ConditionSchema schema)
{
    public const int LongestWord = 200;

    public static bool YesNo(ConditionField field, ConditionTerm term) => term switch
    {
        ConditionTerm.Constant { Value: JsonValue value } when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        ConditionTerm.Constant constant when ConditionKeywords.Of(constant.Raw) is "true" or "false" => ConditionKeywords.Of(constant.Raw) == "true",
        _ => throw Unfit(field, term, "ja oder nein"),
    };

    public ConditionOperand Read(ConditionField field, ConditionTerm term) => field.Kind switch
    {
        ConditionFieldKind.Text => new ConditionOperand.Word(Text(field, term)),
        ConditionFieldKind.Number => Number(field, term),
        ConditionFieldKind.Date => Date(field, term),
        _ => new ConditionOperand.Word(Choice(field, term)),
    };

    private static string Text(ConditionField field, ConditionTerm term)
    {
        var (word, position) = Word(field, term, "ein Text in Anführungszeichen");
        var value = field.Normal is null ? word.Trim() : field.Normal(word).Trim();
        return value.Length > 0 ? value : throw new ConditionSyntaxException(position, "Dieser Text ist leer; fragen Sie mit „ist leer“");
    }

    private static string Choice(ConditionField field, ConditionTerm term)
    {
        var (word, position) = Word(field, term, field.Choices.Count > 0 ? $"ein Wert wie „{field.Choices[0].Label}“" : "ein Text in Anführungszeichen");
        return ConditionSchema.Choice(field, word.Trim(), position);
    }

    /// <summary>A word need not be quoted; a quoted one may be anything.</summary>
    private static (string Word, int Position) Word(ConditionField field, ConditionTerm term, string expected)
    {
        var (word, position) = term switch
        {
            ConditionTerm.Constant constant => (constant.Raw, constant.Position),
            ConditionTerm.Path path when !ConditionSchema.IsOfCase(path.Name) => (path.Name, path.Position),
            _ => throw Unfit(field, term, expected),
        };
        return word.Length <= LongestWord ? (word, position) : throw new ConditionSyntaxException(position, $"Dieser Wert ist länger als {LongestWord} Zeichen");
    }

    private ConditionOperand Number(ConditionField field, ConditionTerm term) => term switch
    {
        ConditionTerm.Path path => Other(field, path, "eine Zahl"),
        ConditionTerm.Constant constant when decimal.TryParse(constant.Raw, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) =>
            new ConditionOperand.Number(number),
        _ => throw Unfit(field, term, "eine Zahl"),
    };

    private ConditionOperand Date(ConditionField field, ConditionTerm term) => term switch
    {
        ConditionTerm.Path path => Other(field, path, "ein Datum wie 01.03.2026, 2026-03-01 oder heute - 10 Tage"),
        ConditionTerm.Date date => new ConditionOperand.Date(date.Value),
        ConditionTerm.Constant constant when ConditionDate.TryRead(constant.Raw.Trim()) is { } date => new ConditionOperand.Date(date),
        _ => throw Unfit(field, term, "ein Datum wie 01.03.2026, 2026-03-01 oder heute - 10 Tage"),
    };

    private ConditionOperand.Other Other(ConditionField field, ConditionTerm.Path path, string expected)
    {
        var other = schema.Require(path);
        return other.Kind == field.Kind
            ? new(other)
            : throw new ConditionSyntaxException(path.Position, $"Zu „{field.Name}“ ({field.KindName}) passt „{other.Name}“ ({other.KindName}) nicht; erwartet wird {expected}");
    }

    private static ConditionSyntaxException Unfit(ConditionField field, ConditionTerm term, string expected) => term switch
    {
        ConditionTerm.Constant constant => new(constant.Position, $"Zu „{field.Name}“ ({field.KindName}) passt „{ConditionSchema.Short(constant.Raw)}“ nicht; erwartet wird {expected}"),
        ConditionTerm.Date date => new(date.Position, $"Zu „{field.Name}“ ({field.KindName}) passt kein Datum; erwartet wird {expected}"),
        ConditionTerm.Path path => new(path.Position, $"Zu „{field.Name}“ ({field.KindName}) passt „{path.Name}“ nicht; erwartet wird {expected}"),
        _ => new(1, $"Zu „{field.Name}“ ({field.KindName}) wird {expected} erwartet"),
    };
}
