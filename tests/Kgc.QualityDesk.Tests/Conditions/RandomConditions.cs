using FsCheck;
using FsCheck.Fluent;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Tests.Conditions;

/// <summary>Conditions over every field with every comparison, in both languages, nested, negated, with values that exist and that do not.</summary>
internal static class RandomConditions
{
    private static readonly string[] Dates =
    [
        "01.03.2026", "2026-03-02", "29.03.2026", "2025-10-26", "1.1.2026", "2026-03-01T14:30", "\"01.03.2026 14:30\"", "\"2026-03-01T13:30:00Z\"", "heute", "today - 10 days",
        "heute + 4 Wochen", "jetzt", "now - 24 hours", "heute - 2 Monate", "jetzt + 1 Tag",
    ];

    private static readonly string[] Numbers = ["0", "1", "2", "3", "4.5", "5", "-1", "2.0", "99999999999", "-99999999999"];

    public static Gen<string> Over(CaseSchema schema) => Nested(Comparison(schema.Fields), 3);

    private static Gen<string> Nested(Gen<string> leaf, int depth)
    {
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Nested(leaf, depth - 1);
        return Gen.Frequency(
            (3, leaf),
            (2, Joined(inner, Gen.Elements(" and ", " und "))),
            (2, Joined(inner, Gen.Elements(" or ", " oder "))),
            (2, inner.Select(i => $"not ({i})")),
            (1, inner.Select(i => $"nicht ({i})")));
    }

    private static Gen<string> Joined(Gen<string> inner, Gen<string> words) =>
        from left in inner
        from word in words
        from right in inner
        select $"({left}){word}({right})";

    private static Gen<string> Comparison(ConditionSchema schema) =>
        from field in Gen.Elements(schema.Fields.AsEnumerable())
        from name in Gen.Elements(field.Names.Append(field.Code).Append("case." + field.Code).Append(field.Name.ToUpperInvariant()))
        from rest in Rest(field, schema)
        select $"{name}{rest}";

    private static Gen<string> Rest(ConditionField field, ConditionSchema schema)
    {
        if (field.IsSearched)
        {
            return Texts().Select(t => $" enthält {t}");
        }

        var empty = Gen.Elements(" is empty", " ist leer", " is not empty", " ist nicht leer");
        return field.Kind switch
        {
            ConditionFieldKind.YesNo => Gen.Elements("", " = ja", " = nein", " != true", " in (ja, nein)", " is empty", " ist nicht leer"),
            ConditionFieldKind.Date => Gen.OneOf(empty, Ordered(Gen.OneOf(Gen.Elements(Dates), Others(field, schema)))),
            ConditionFieldKind.Number => Gen.OneOf(empty, Ordered(Gen.OneOf(Gen.Elements(Numbers), Others(field, schema)))),
            ConditionFieldKind.Text => Gen.OneOf(empty, Equal(Texts()), Parts(field.Code == "number" ? Gen.Elements("\"kgc-th\"", "\"KGC\"", "\"KGC-ST-2026-0000\"", "\"x\"", "'%'") : Texts())),
            ConditionFieldKind.List => Gen.OneOf(empty, Equal(Choices(field)), Choices(field).Select(c => $" enthält {c}")),
            _ => Gen.OneOf(empty, Equal(Choices(field))),
        };
    }

    private static Gen<string> Equal(Gen<string> value) => Gen.OneOf(
        from sign in Gen.Elements(" = ", " != ") from v in value select sign + v,
        from word in Gen.Elements(" in ", " not in ", " nicht in ") from a in value from b in value select $"{word}({a}, {b})");

    private static Gen<string> Ordered(Gen<string> value) => Gen.OneOf(
        Equal(value),
        from sign in Gen.Elements(" < ", " <= ", " > ", " >= ", " before ", " after ", " vor ", " nach ", " nicht vor ") from v in value select sign + v,
        from word in Gen.Elements(" between ", " zwischen ", " nicht zwischen ") from a in value from b in value select $"{word}{a} and {b}");

    private static Gen<string> Parts(Gen<string> text) =>
        from word in Gen.Elements(" contains ", " enthält ", " beginnt mit ", " starts with ", " nicht enthält ", " nicht beginnt mit ") from t in text select word + t;

    private static Gen<string> Others(ConditionField field, ConditionSchema schema) =>
        Gen.Elements(schema.Fields.Where(f => f.Kind == field.Kind).Select(f => f.Code));

    private static Gen<string> Choices(ConditionField field) => Gen.Elements(field.Choices.Take(6).SelectMany(c => c.Labels.Append(c.Code)).Select(Quoted));

    private static Gen<string> Texts() => Gen.OneOf(
        Gen.Elements(RandomCases.Subjects).Select(Quoted),
        Gen.Elements("e", "ü", "%", "_", "[", "]", "*", "?", "\\", "'", "\"", "der", "Ä", "A\u0308", "👧", "quality", "KGC-TH-2026-00001", "kgc-st-2026-00002", "ss", "i").Select(Quoted));

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
