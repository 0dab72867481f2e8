using Xunit;

namespace Kgc.QualityDesk.Tests.Codes;

public sealed class RecallCodeTests
{
    [Fact]
    public void A_code_is_read_back_however_it_was_typed()
    {
        var code = RecallCode.New();

        Assert.Equal(RecallCode.HashOf(code), RecallCode.HashOf("  " + code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.Equal(code, RecallCode.Written(RecallCode.Read(code)!));
        Assert.Equal(RecallCode.HashOf("0123456789ABCDEFGHJKMNPQR1"), RecallCode.HashOf("O123456789ABCDEFGHJKMNPQRl"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("UUUUU-UUUUU-UUUUU-UUUUU-UUUUUU")]
    [InlineData("0123456789ABCDEFGHJKMNPQRST")]
    public void What_cannot_be_a_code_is_none(string? typed) => Assert.Null(RecallCode.HashOf(typed));

    [Fact]
    public void Codes_hold_at_least_128_bits_and_differ()
    {
        Assert.True(RecallCode.Length * 5 >= 128);
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => RecallCode.New()).Distinct(StringComparer.Ordinal).Count());
    }
}
