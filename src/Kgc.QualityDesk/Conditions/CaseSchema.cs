using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Conditions;

/// <summary>The fields of a case with the values that are allowed here and now, and where each is found.</summary>
public sealed class CaseSchema
{
    private readonly Dictionary<string, CaseColumn> _columns;

    public CaseSchema(CaseChoices choices)
    {
        var fields = CaseFieldTable.Of(choices);
        _columns = fields.ToDictionary(f => f.Field.Code, f => f.Column, StringComparer.Ordinal);
        Fields = new ConditionSchema([.. fields.Select(f => f.Field)]);
    }

    /// <summary>For charts, which are checked without a database: the lists that ship, and whatever else is written.</summary>
    public static CaseSchema Charts { get; } = new(CaseChoices.Shipped);

    public ConditionSchema Fields { get; }

    internal CaseColumn ColumnOf(ConditionField field) => _columns[field.Code];

    /// <summary>Whether a condition holds for a case at hand, whose groups, reviews, messages, office and advisor are loaded.</summary>
    public bool Holds(ConditionTree tree, Case theCase, ConditionMoment moment) =>
        tree.Holds(field => ColumnOf(field).Read(theCase, moment.Now), moment);

    /// <summary>A field as charts read it, by its code or a German name; null when there is none or it is empty.</summary>
    public JsonNode? Read(Case theCase, string name, DateTimeOffset now) => Fields.Find(name) is not { } field ? null
        : ColumnOf(field).Read(theCase, now) switch
        {
            string text => JsonValue.Create(text),
            decimal number => JsonValue.Create(number),
            bool flag => JsonValue.Create(flag),
            DateTimeOffset at => JsonValue.Create(at.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
            IEnumerable<string> list => new JsonArray([.. list.Select(item => JsonValue.Create(item))]),
            _ => null,
        };
}
