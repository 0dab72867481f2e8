using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Conditions;

/// <summary>The condition language: data only.</summary>
public sealed class Language
{
    private static readonly JsonObject Data = JsonNode.Parse("""
        { "case.topic": "bewegung", "case.priority": "urgent", "case.open": true, "n": 7, "text": "7", "list": ["a", "b"],
          "none": [], "blank": " ", "due": "2026-12-17T10:00:00+01:00", "quote": "O'Neill", "flag": "true" }
        """)!.AsObject();

    [Theory]
    [InlineData("case.topic = 'bewegung'", true)]
    [InlineData("case.topic = \"bewegung\" and not case.priority = 'normal'", true)]
    [InlineData("case.topic != 'bewegung' or n > 6", true)]
    [InlineData("case.topic = 'x' or case.topic = 'y' and n = 7", false)]
    [InlineData("(case.topic = 'x' or case.topic = 'bewegung') and n = 7", true)]
    [InlineData("n between 7 and 7 and n between 1 and 10", true)]
    [InlineData("n not between 8 and 10", true)]
    [InlineData("n >= 7.5", false)]
    [InlineData("text = 7", true)]
    [InlineData("text < 10", true)]
    [InlineData("n > -1", true)]
    [InlineData("case.topic in ('ernaehrung', 'bewegung')", true)]
    [InlineData("case.topic not in ('ernaehrung', 'sucht')", true)]
    [InlineData("list in ('b')", true)]
    [InlineData("'a' in list", true)]
    [InlineData("none is empty and blank is empty and missing is empty", true)]
    [InlineData("list is not empty", true)]
    [InlineData("n is empty", false)]
    [InlineData("missing = 'x'", false)]
    [InlineData("missing != 'x'", true)]
    [InlineData("missing < 5", false)]
    [InlineData("missing >= 5", false)]
    [InlineData("case.open", true)]
    [InlineData("not case.open", false)]
    [InlineData("flag = true", true)]
    [InlineData("due < '2026-12-17T09:30:00Z'", true)]
    [InlineData("due > '2026-12-16'", true)]
    [InlineData("quote = 'O''Neill'", true)]
    [InlineData("NOT (n = 8) AND n IS NOT EMPTY", true)]
    [InlineData("list > 3", false)]
    public void A_condition_compares_data(string text, bool expected)
    {
        var condition = Condition.TryParse(text, out var error);

        Assert.Null(error);
        Assert.Equal(expected, condition!.Holds(path => Data[path]));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("n = ", 5)]
    [InlineData("n == 7", 4)]
    [InlineData("n = 'open", 5)]
    [InlineData("(n = 7", 7)]
    [InlineData("n = 7)", 6)]
    [InlineData("n = 7 n", 7)]
    [InlineData("n between 1", 12)]
    [InlineData("n is full", 6)]
    [InlineData("n not 7", 7)]
    [InlineData("n in ()", 7)]
    [InlineData("n in ('a'", 10)]
    [InlineData("n = 1.2.3", 5)]
    [InlineData("case..topic = 1", 1)]
    [InlineData("eval(x)", 5)]
    [InlineData("a; b", 2)]
    [InlineData("and", 1)]
    public void A_broken_condition_names_the_place(string text, int position)
    {
        Assert.Null(Condition.TryParse(text, out var error));
        Assert.Equal(position, error!.Position);
        Assert.StartsWith($"Zeichen {position}: ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_brackets_are_refused_and_long_chains_are_not()
    {
        Assert.Null(Condition.TryParse(new string('(', 900) + "n" + new string(')', 900), out var brackets));
        Assert.Null(Condition.TryParse(string.Concat(Enumerable.Repeat("not ", 400)) + "n", out var negations));
        Assert.Contains("verschachtelt", brackets!.Reason, StringComparison.Ordinal);
        Assert.Contains("verschachtelt", negations!.Reason, StringComparison.Ordinal);

        Assert.True(Condition.TryParse(string.Join(" or ", Enumerable.Repeat("n=7", 280)), out _)!.Holds(path => Data[path]));
    }

    [Fact]
    public void A_condition_of_more_than_2000_characters_is_refused()
    {
        Assert.Null(Condition.TryParse(new string('n', 2001), out var error));
        Assert.Contains("2000", error!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_that_it_reads_are_known()
    {
        var condition = Condition.TryParse("case.topic in ('a') and Triage.experts is empty or not x between y and 3", out _);

        Assert.Equal(["case.topic", "Triage.experts", "x", "y"], condition!.Paths);
    }
}
