namespace Kgc.QualityDesk.Flowcharts.Tests.Conditions;

/// <summary>Conditions over the fields of a schema: what fits, what is refused and what is suggested instead.</summary>
public sealed class TypedFields
{
    private static readonly ConditionMoment Noon = new(
        new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(1)), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private static readonly ConditionSchema Fields = new(
    [
        new("topic", ConditionFieldKind.Choice, "Thema") { Choices = [new("BED-DATEN", "Bedarf: Daten"), new("ZIEL", "Überprüfbare Ziele")] },
        new("targetGroups", ConditionFieldKind.List, "Zielgruppen", "Zielgruppe") { Choices = [new("kinder", "Kinder"), new("alte", "Ältere")] },
        new("priority", ConditionFieldKind.Choice, "Priorität") { Choices = [new("normal", "Normal"), new("urgent", "Dringend")] },
        new("received", ConditionFieldKind.Date, "Eingang"),
        new("answered", ConditionFieldKind.Date, "beantwortet"),
        new("rating", ConditionFieldKind.Number, "Bewertung"),
        new("nothing", ConditionFieldKind.Choice, "Nichts"),
        new("overdue", ConditionFieldKind.YesNo, "überfällig"),
        new("number", ConditionFieldKind.Text, "Aktenzeichen", "Nummer") { Normal = word => word.ToUpperInvariant() },
        new("text", ConditionFieldKind.Text, "Volltext") { IsSearched = true },
    ]);

    private static readonly Dictionary<string, object?> Values = new(StringComparer.Ordinal)
    {
        ["topic"] = "BED-DATEN", ["targetGroups"] = new[] { "kinder" }, ["priority"] = "urgent", ["rating"] = 4m, ["overdue"] = true,
        ["received"] = new DateTimeOffset(2026, 2, 28, 23, 30, 0, TimeSpan.Zero), ["number"] = "KGC-TH-2026-00042", ["text"] = "bedarf 100%",
    };

    [Theory]
    [InlineData("topic = 'BED-DATEN'", true)]
    [InlineData("Thema = \"bedarf: daten\"", true)]
    [InlineData("thema in (bed-daten, 'Ueberpruefbare Ziele')", true)]
    [InlineData("case.topic != ZIEL und fall.thema ist nicht leer", true)]
    [InlineData("prioritaet = dringend", true)]
    [InlineData("Priorität in (Normal)", false)]
    [InlineData("Zielgruppen enthält Kinder und nicht target-groups in ('Ältere')", true)]
    [InlineData("'Kinder' in Zielgruppen", true)]
    [InlineData("Eingang = 01.03.2026", true)]
    [InlineData("Eingang >= 2026-03-01 und Eingang < 2026-03-02", true)]
    [InlineData("Eingang nach 01.03.2026 oder Eingang vor 01.03.2026", false)]
    [InlineData("Eingang zwischen 01.03.2026 und 01.03.2026", true)]
    [InlineData("heute - 1 Tag = Eingang", true)]
    [InlineData("beantwortet ist leer und nicht beantwortet nach Eingang und beantwortet != heute", true)]
    [InlineData("Eingang vor beantwortet", false)]
    [InlineData("Bewertung >= 3.5 und 5 > Bewertung", true)]
    [InlineData("überfällig und overdue = ja und nicht ueberfaellig = nein", true)]
    [InlineData("Nummer beginnt mit 'kgc-th' und number = 'kgc-th-2026-00042'", true)]
    [InlineData("text enthält '100%'", true)]
    [InlineData("heute zwischen Eingang und beantwortet", false)]
    public void What_fits_is_evaluated(string text, bool expected)
    {
        var tree = ConditionTree.TryRead(text, Fields, out var error);

        Assert.Null(error);
        Assert.Equal(expected, tree!.Holds(field => Values.GetValueOrDefault(field.Code), Noon));
    }

    [Theory]
    [InlineData("tehma = ZIEL", 1, "Meinten Sie „Thema“?")]
    [InlineData("topic = ziele", 9, "Meinten Sie „ZIEL“?")]
    [InlineData("Priorität = eilig", 13, "Möglich sind: „Normal“, „Dringend“")]
    [InlineData("nothing = 'zu'", 11, "gibt es bei „Nichts“ nicht")]
    [InlineData("topic < 'ZIEL'", 7, "keine Reihenfolge")]
    [InlineData("rating = 'gut'", 10, "erwartet wird eine Zahl")]
    [InlineData("received = 'gestern'", 12, "erwartet wird ein Datum")]
    [InlineData("received = 5", 12, "erwartet wird ein Datum")]
    [InlineData("received = rating", 12, "erwartet wird ein Datum")]
    [InlineData("overdue = 3", 11, "ja oder nein")]
    [InlineData("topic und overdue", 1, "hier fehlt ein Vergleich")]
    [InlineData("'a' = 'b'", 1, "Links vom Vergleich")]
    [InlineData("ja", 1, "fehlt ein Feld")]
    [InlineData("text = 'x'", 6, "nur mit „enthält“")]
    [InlineData("text ist leer", 6, "nur mit „enthält“")]
    [InlineData("received enthält 'x'", 10, "kein Text")]
    [InlineData("number = '  '", 10, "leer")]
    [InlineData("topic = case.priority", 9, "passt")]
    public void What_does_not_fit_is_refused_at_its_place(string text, int position, string reason)
    {
        Assert.Null(ConditionTree.TryRead(text, Fields, out var error));
        Assert.Equal(position, error!.Position);
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_chart_case_fields_are_typed_and_variables_stay_as_they_are()
    {
        var condition = Condition.TryParse("case.Priorität = 'Dringend' und n = 7 und case.rating = n", out _)!.For(Fields, out var error);

        Assert.Null(error);
        Assert.True(condition!.Holds(Read, Noon));
        Assert.Null(Condition.TryParse("n = 7 und case.tehma = 'x'", out _)!.For(Fields, out var unknown));
        Assert.Equal(11, unknown!.Position);
        Assert.NotNull(Condition.TryParse("thema = 'x' und Triage.experts ist leer", out _)!.For(Fields, out _));

        static System.Text.Json.Nodes.JsonNode? Read(string path) => path switch
        {
            "n" => 7,
            "case.rating" => 7,
            "case.priority" => "urgent",
            _ => null,
        };
    }
}
