using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Conditions;

/// <summary>Every word of the language has a German twin; dates and parts of texts are compared too.</summary>
public sealed class GermanWords
{
    private static readonly ConditionMoment Noon = new(
        new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(1)), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private static readonly JsonObject Data = JsonNode.Parse("""
        { "case.topic": "bewegung", "n": 7, "list": ["a", "b"], "none": [], "ok": true, "day": "2026-03-02", "at": "2026-03-02T11:30:00Z",
          "text": "50 % der Kinder", "nach": "x", "nicht": 3 }
        """)!.AsObject();

    [Theory]
    [InlineData("case.topic = 'bewegung' und nicht n = 8", true)]
    [InlineData("n = 8 oder n zwischen 1 und 7", true)]
    [InlineData("n nicht zwischen 1 und 7", false)]
    [InlineData("n nicht in (1, 2) UND n In (7)", true)]
    [InlineData("none ist leer und list ist nicht leer", true)]
    [InlineData("ok = ja und nicht ok = nein", true)]
    [InlineData("ok = wahr", true)]
    [InlineData("day vor 03.03.2026 und day nach 2026-03-01", true)]
    [InlineData("day not after 2026-03-01", false)]
    [InlineData("day = heute", true)]
    [InlineData("day > heute - 10 Tage und day < heute + 1 Woche", true)]
    [InlineData("day = heute -10 Tage", false)]
    [InlineData("at nach jetzt und at vor jetzt + 2 Stunden", true)]
    [InlineData("text enthält '% der'", true)]
    [InlineData("text enthaelt '_'", false)]
    [InlineData("text nicht enthält 'kinder'", true)]
    [InlineData("text beginnt mit '50 %' and text starts with '5'", true)]
    [InlineData("list contains 'b' und nicht list enthält 'c'", true)]
    [InlineData("nach = 'x' und nicht = 3", true)]
    public void German_and_English_may_be_mixed(string text, bool expected)
    {
        var condition = Condition.TryParse(text, out var error);

        Assert.Null(error);
        Assert.Equal(expected, condition!.Holds(path => Data[path], Noon));
    }

    [Theory]
    [InlineData("n ist voll", 7, "leer")]
    [InlineData("n vor", 6, "Wert")]
    [InlineData("text beginnt 'a'", 14, "mit")]
    [InlineData("day = 31.02.2026", 7, "kein Datum")]
    [InlineData("day = 2026-13-01", 7, "kein Datum")]
    [InlineData("day = 01.01.0001", 7, "kein Datum")]
    [InlineData("day = heute - 10", 17, "Tage")]
    [InlineData("day = heute - 10 Äpfel", 18, "Tage")]
    [InlineData("day = heute - 99999999999999999999 Tage", 15, "ganze Zahl")]
    [InlineData("day = heute - 36500 Jahre", 13, "100 Jahre")]
    [InlineData("day = heute - 1 Stunde", 13, "jetzt")]
    [InlineData("n = heute -", 12, "ganze Zahl")]
    public void A_slip_is_told_with_its_place(string text, int position, string reason)
    {
        Assert.Null(Condition.TryParse(text, out var error));
        Assert.Equal(position, error!.Position);
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_counts_lines()
    {
        Assert.Null(Condition.TryParse("n = 7\nund n =\n  und", out var error));
        Assert.Equal((3, 3, 17), (error!.Line, error.Column, error.Position));
        Assert.StartsWith("Zeile 3, Zeichen 3: ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_is_a_day_of_the_place_also_when_clocks_change()
    {
        foreach (var (day, hours) in new[] { ("2026-03-29", 23), ("2026-10-25", 25), ("2026-07-01", 24) })
        {
            var (from, to) = ConditionDate.TryRead(day)!.Range(Noon);
            Assert.Equal(TimeSpan.FromHours(hours), to - from);
        }
    }
}
