using FsCheck;
using FsCheck.Fluent;
using Kgc.QualityDesk.Offices;
using static Kgc.QualityDesk.Offices.LineDifference;

namespace Kgc.QualityDesk.Tests.Offices;

public sealed class LineDifferenceTests
{
    [Theory]
    [InlineData("a\nb\nc", "a\nb\nc", "=a =b =c")]
    [InlineData("a\nb\nc", "a\nx\nc", "=a -b +x =c")]
    [InlineData("a\nb", "b", "-a =b")]
    [InlineData("b", "b\na", "=b +a")]
    [InlineData("", "a", "- +a")]
    [InlineData("a\na\na", "a\na", "=a =a -a")]
    [InlineData("a\r\nb", "a\nb", "=a =b")]
    [InlineData("a\nb\nc\nd", "c\nd\na\nb", "-a -b =c =d +a +b")]
    public void Lines_in_common_stay_and_the_others_are_old_or_new(string old, string fresh, string expected) =>
        Assert.Equal(expected, string.Join(' ', Between(old, fresh).Select(Sign)));

    [Fact]
    public void Each_line_bears_its_number_in_the_text_where_it_stands() =>
        Assert.Equal(["1/1", "2/-", "-/2", "3/3"], Between("a\nb\nc", "a\nx\nc").Select(l => $"{l.OldNumber?.ToString() ?? "-"}/{l.NewNumber?.ToString() ?? "-"}"));

    [Fact]
    public void A_difference_always_leads_from_the_old_text_to_the_new_one_and_back()
    {
        var texts = Gen.Elements("a", "b", "c", "").ListOf().Select(lines => string.Join('\n', lines)).ToArbitrary();
        Prop.ForAll(texts, texts, (old, fresh) =>
        {
            var lines = Between(old, fresh);
            return string.Join('\n', lines.Where(l => l.Kind != Kind.Added).Select(l => l.Text)) == old
                && string.Join('\n', lines.Where(l => l.Kind != Kind.Removed).Select(l => l.Text)) == fresh;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Texts_of_nothing_but_short_lines_are_compared_too()
    {
        var old = string.Join('\n', Enumerable.Range(0, 25_000).Select(i => i % 2 == 0 ? "a" : ""));
        var fresh = string.Join('\n', Enumerable.Range(0, 25_000).Select(i => i % 2 == 0 ? "b" : "c"));
        var lines = Between(old, fresh);
        Assert.Equal(25_000, lines.Count(l => l.Kind == Kind.Removed));
        Assert.Equal(25_000, lines.Count(l => l.Kind == Kind.Added));
    }

    private static string Sign(Line line) => line.Kind switch { Kind.Same => "=", Kind.Added => "+", _ => "-" } + line.Text;
}
