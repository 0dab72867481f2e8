using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Reviews;

namespace Kgc.QualityDesk.Tests.Reviews;

public sealed class ParagraphTests
{
    private static readonly Contact Applicant = new() { Name = "Dr. Jana von Ahlen-Meier", Email = "jana@sport.example", Organisation = "SV Grünau", Phone = "0361 55 66 77" };

    [Fact]
    public void Paragraphs_are_numbered_through_question_and_draft_whatever_the_line_breaks()
    {
        var all = Paragraphs.Of("\r\n eins\r\nnoch eins \r\n \t\r\n\r\nzwei\n", "drei\n\n\nvier");
        Assert.Equal([(1, false, " eins\nnoch eins"), (2, false, "zwei"), (3, true, "drei"), (4, true, "vier")], all.Select(p => (p.Number, p.IsDraft, p.Text)));
        Assert.Empty(Paragraphs.Of(" \n ", null));
    }

    [Theory]
    [InlineData("Jana fragt.", "[geschwärzt] fragt.")]
    [InlineData("Wir vom SV Grünau möchten das.", "Wir vom [geschwärzt] möchten das.")]
    [InlineData("AHLEN-MEIERS Konzept", "[geschwärzt] Konzept")]
    [InlineData("Mail: JANA@sport.example, Tel. 0361 55 66 77.", "Mail: [geschwärzt], Tel. [geschwärzt].")]
    [InlineData("Janas Freundin Januar", "[geschwärzt] Freundin Januar")]
    [InlineData("Frau Ahlen und Meier", "[geschwärzt] und [geschwärzt]")]
    [InlineData("Konzept Grünau Meier", "Konzept [geschwärzt]")]
    [InlineData("Konzept Grünau und Meier", "Konzept [geschwärzt] und [geschwärzt]")]
    [InlineData("Wir sitzen Am Anger 12, 99084 Erfurt.", "Wir sitzen [geschwärzt].")]
    [InlineData("Von der Kita und vom Verein", "Von der Kita und vom Verein")]
    [InlineData("", "")]
    public void What_tells_who_asks_is_blacked_out_and_nothing_else(string text, string expected) => Assert.Equal(expected, IdentityHints.Redact(text, Applicant));
}
