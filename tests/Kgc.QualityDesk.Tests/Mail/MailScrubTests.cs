using Kgc.QualityDesk.Mail;

namespace Kgc.QualityDesk.Tests.Mail;

public sealed class MailScrubTests
{
    [Theory]
    [InlineData("550 5.1.1 <erika@verein.example>: user unknown", "550 5.1.1 <(Adresse)>: user unknown")]
    [InlineData("bad: jörg.müller@straße.example;", "bad: (Adresse);")]
    [InlineData("line\r\nbreak", "line break")]
    public void Addresses_and_line_breaks_are_taken_out(string said, string kept) => Assert.Equal(kept, MailScrub.Of(said));

    [Fact]
    public void A_long_reason_is_cut_to_what_the_column_holds() => Assert.Equal(1000, MailScrub.Of(new string('x', 5000)).Length);
}
