using System.Globalization;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Reads one side of a comparison: a name, a text, a number, a date, yes or no.</summary>
internal sealed class ConditionOperands(ConditionCursor at)
{
    /// <summary>About a century in days: further away than any case.</summary>
    private const int MostUnits = 36_500;

    private static readonly Dictionary<string, ConditionDateUnit> Units = new(StringComparer.Ordinal)
    {
        ["minute"] = ConditionDateUnit.Minute, ["minuten"] = ConditionDateUnit.Minute, ["minutes"] = ConditionDateUnit.Minute,
        ["stunde"] = ConditionDateUnit.Hour, ["stunden"] = ConditionDateUnit.Hour, ["hour"] = ConditionDateUnit.Hour, ["hours"] = ConditionDateUnit.Hour,
        ["tag"] = ConditionDateUnit.Day, ["tage"] = ConditionDateUnit.Day, ["tagen"] = ConditionDateUnit.Day, ["day"] = ConditionDateUnit.Day, ["days"] = ConditionDateUnit.Day,
        ["woche"] = ConditionDateUnit.Week, ["wochen"] = ConditionDateUnit.Week, ["week"] = ConditionDateUnit.Week, ["weeks"] = ConditionDateUnit.Week,
        ["monat"] = ConditionDateUnit.Month, ["monate"] = ConditionDateUnit.Month, ["monaten"] = ConditionDateUnit.Month,
        ["month"] = ConditionDateUnit.Month, ["months"] = ConditionDateUnit.Month,
        ["jahr"] = ConditionDateUnit.Year, ["jahre"] = ConditionDateUnit.Year, ["jahren"] = ConditionDateUnit.Year,
        ["year"] = ConditionDateUnit.Year, ["years"] = ConditionDateUnit.Year,
    };

    private readonly List<string> _paths = [];

    public IReadOnlyList<string> Paths => _paths;

    public ConditionTerm Next()
    {
        var isName = at.IsName;
        var token = at.Current;
        at.Skip();
        return token.Kind switch
        {
            ConditionTokenKind.Text => new ConditionTerm.Constant(JsonValue.Create(token.Value), token.Value, token.Position),
            ConditionTokenKind.Number => Number(token),
            ConditionTokenKind.Date => new ConditionTerm.Date(DateOf(token), token.Position),
            ConditionTokenKind.Word when isName => Named(token),
            ConditionTokenKind.Word when token.Keyword is { } keyword && ConditionKeywords.IsValue(keyword) => Value(keyword, token),
            _ => throw new ConditionSyntaxException(token.Position, $"Hier wird ein Wert erwartet, gefunden wurde {token}"),
        };
    }

    private static ConditionTerm.Constant Number(ConditionToken token) =>
        decimal.TryParse(token.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new ConditionTerm.Constant(JsonValue.Create(number), token.Value, token.Position)
            : throw new ConditionSyntaxException(token.Position, $"{token} ist keine Zahl");

    private static ConditionDate DateOf(ConditionToken token) => ConditionDate.TryRead(token.Value)
        ?? throw new ConditionSyntaxException(token.Position, $"{token} ist kein Datum von {ConditionDate.FirstYear} bis {ConditionDate.LastYear}");

    private ConditionTerm Value(string keyword, ConditionToken token) => keyword is "true" or "false"
        ? new ConditionTerm.Constant(JsonValue.Create(keyword == "true"), token.Value, token.Position)
        : new ConditionTerm.Date(Counted(keyword), token.Position);

    /// <summary>heute, heute - 10 Tage, jetzt + 2 Stunden.</summary>
    private ConditionDate Counted(string keyword)
    {
        var from = at.Current;
        var sign = at.TakeSign("-") ? -1 : at.TakeSign("+") ? 1 : 0;
        var amount = at.Current;
        if (sign == 0 && amount is not { Kind: ConditionTokenKind.Number, Value: ['-', ..] })
        {
            return keyword == "today" ? ConditionDate.Today(0, ConditionDateUnit.Day) : ConditionDate.Now(0, ConditionDateUnit.Minute);
        }

        if (amount.Kind != ConditionTokenKind.Number || !int.TryParse(amount.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
            || (sign != 0 && count < 0) || Math.Abs((long)count) > MostUnits)
        {
            throw at.Unexpected($"eine ganze Zahl bis {MostUnits}");
        }

        at.Skip();
        var unit = Unit();
        if (Days(count, unit) > MostUnits)
        {
            throw new ConditionSyntaxException(from.Position, "Dieses Datum liegt mehr als 100 Jahre entfernt");
        }

        count *= sign == 0 ? 1 : sign;
        return (keyword, unit) switch
        {
            ("now", _) => ConditionDate.Now(count, unit),
            (_, ConditionDateUnit.Minute or ConditionDateUnit.Hour) => throw new ConditionSyntaxException(from.Position, "Stunden und Minuten zählen Sie von „jetzt“ aus"),
            _ => ConditionDate.Today(count, unit),
        };
    }

    private ConditionDateUnit Unit()
    {
        if (at.Current.Kind == ConditionTokenKind.Word && Units.TryGetValue(at.Current.Value.ToLowerInvariant(), out var unit))
        {
            at.Skip();
            return unit;
        }

        throw at.Unexpected("„Tage“, „Wochen“, „Monate“, „Jahre“, „Stunden“ oder „Minuten“");
    }

    private static long Days(int count, ConditionDateUnit unit) => Math.Abs((long)count) * unit switch
    {
        ConditionDateUnit.Week => 7,
        ConditionDateUnit.Month => 30,
        ConditionDateUnit.Year => 365,
        _ => 1,
    };

    private ConditionTerm.Path Named(ConditionToken token)
    {
        if (token.Value.Contains("..") || token.Value.EndsWith('.'))
        {
            throw new ConditionSyntaxException(token.Position, $"Der Name {token} ist unvollständig");
        }

        _paths.Add(token.Value);
        return new ConditionTerm.Path(token.Value, token.Position);
    }
}
