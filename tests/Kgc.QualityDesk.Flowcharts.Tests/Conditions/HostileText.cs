namespace Kgc.QualityDesk.Flowcharts.Tests.Conditions;

/// <summary>Whatever is typed, pasted or sent: an answer with a place, never an exception, never a deep stack.</summary>
public sealed class HostileText
{
    private static readonly ConditionSchema Fields = new(
    [
        new("topic", ConditionFieldKind.Choice, "Thema") { Choices = [new("x", "X")] }, new("n", ConditionFieldKind.Number), new("subject", ConditionFieldKind.Text, "Betreff"),
        new("received", ConditionFieldKind.Date, "Eingang"),
    ]);

    public static TheoryData<string, int> Refused => new()
    {
        { new string('(', 1900) + "n = 1", 33 },
        { string.Concat(Enumerable.Repeat("not ", 400)) + "n = 1", 129 },
        { string.Join(" or ", Enumerable.Repeat("n=1", 10_000)), 2001 },
        { new string('a', 1_000_000), 2001 },
        { string.Concat(Enumerable.Repeat("\"", 1_000_001)), 2001 },
        { "subject = \"" + new string('x', 100), 11 },
        { "subject = 'it''s", 11 },
        { "n = 1\0", 6 },
        { "subject = 'a\0b'", 13 },
        { "subject = 'a\u202Eb'", 13 },
        { "n = \u001b[31m", 5 },
        { "n = 1" + new string('9', 400), 5 },
        { "n = 1e5", 6 },
        { "n = 1; drop table Cases", 6 },
        { "n = 1 -- x", 7 },
        { "subject contains ''", 18 },
        { string.Join(" or ", Enumerable.Repeat("n=1", 150)), 702 },
        { "n in (" + string.Join(',', Enumerable.Repeat("1", 300)) + ")", 3 },
        { string.Join(" or ", Enumerable.Repeat("subject contains '%_['", 20)), 269 },
        { "subject = '" + new string('%', 300) + "'", 11 },
        { "eval('n') = 1", 5 },
        { "System.IO.File = 1", 1 },
        { "${n} = 1", 1 },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_is_refused_with_the_place(string text, int position)
    {
        Assert.Null(ConditionTree.TryRead(text, Fields, out var error));
        Assert.Equal(position, error!.Position);
        Assert.True(error.Reason.Length < 300, error.Reason);
    }

    // No rows of a theory: half a character does not survive the way to a test runner.
    [Fact]
    public void Half_a_character_is_refused_with_the_place()
    {
        It_is_refused_with_the_place("subject = '\uD800'", 12);
        It_is_refused_with_the_place("\uDC00 = 1", 1);
    }

    [Theory]
    [InlineData("subject contains '%'", "100 %", "100")]
    [InlineData("subject contains '_'", "a_b", "ab")]
    [InlineData("subject contains '[a]'", "x[a]", "a")]
    [InlineData("subject starts with '*'", "*x", "x")]
    [InlineData("subject = '\\'", "\\", "\\\\")]
    [InlineData("subject = 'O''Neill'", "O'Neill", "ONeill")]
    [InlineData("subject = \"'; DROP TABLE Cases; --\"", "'; DROP TABLE Cases; --", "")]
    [InlineData("subject enthält '👩‍👧'", "mit 👩‍👧 dabei", "👩")]
    public void Signs_in_quotes_mean_themselves(string text, string yes, string no)
    {
        var tree = ConditionTree.TryRead(text, Fields, out var error);

        Assert.Null(error);
        Assert.True(tree!.Holds(_ => yes, null));
        Assert.False(tree.Holds(_ => no, null));
    }

    [Fact]
    public void Random_scraps_of_the_language_never_throw()
    {
        string[] scraps = ["(", ")", "'", "\"", "und", "or", "nicht", "in", "zwischen", "n", "subject", "Eingang", "=", "<", "!=", "1", "-", "+", ",", ".", "heute",
            "2026-02-29", "1.1.2026", "Tage", "ist", "leer", "enthält", "beginnt", "mit", "ja", "case.", "case.n", "%", "\n", " ", "ä", "😀", "\u0301", "X"];
        var random = new Random(42);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => scraps[random.Next(scraps.Length)] + (random.Next(3) == 0 ? "" : " ")));
            var tree = ConditionTree.TryRead(text, Fields, out var error);
            Assert.True((tree is null) != (error is null), text);
            Assert.True(error is null || (error.Position >= 1 && error.Position <= text.Length + 1 && error.Column >= 1), text);
            _ = Condition.TryParse(text, out _)?.For(Fields, out _)?.Holds(_ => null);
        }
    }
}
