using System.Net;
using System.Text;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Web.Mail;

namespace Kgc.QualityDesk.Web.Tests.Mail;

public sealed class EmlWriterTests
{
    private static readonly string[] Names =
        ["From", "To", "Reply-To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"];

    [Fact]
    public void A_message_has_its_headers_and_says_that_a_machine_wrote_it()
    {
        var mail = Letters.Written(Letters.Mail());
        Assert.Equal(Names, mail.Headers.Keys);
        Assert.Equal("Koordinierungsstelle Thüringen <noreply@beratung.example>", mail.Decoded("From"));
        Assert.Equal("\"Erika Beispiel\" <erika@verein.example>", mail.Headers["To"]);
        Assert.Equal("<kontakt@stelle.example>", mail.Headers["Reply-To"]);
        Assert.Equal("Mon, 02 Mar 2026 08:30:00 +0000", mail.Headers["Date"]);
        Assert.Equal("<0190abc@beratung.example>", mail.Headers["Message-ID"]);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
    }

    [Theory]
    [InlineData("Grüße aus Nordhausen – „schön“")]
    [InlineData("👩‍👩‍👧‍👦 Familienzentrum 🎈")]
    [InlineData("سؤال حول الجودة")]
    [InlineData("=?utf-8?Q?gef=C3=A4lscht?=")]
    [InlineData("x")]
    public void Any_subject_name_and_text_come_back_as_they_were(string words)
    {
        var mail = Letters.Written(Letters.Mail($"{words}\n\n{words}", words, name: words));
        Assert.Equal(words, mail.Decoded("Subject"));
        Assert.Equal($"{words} <erika@verein.example>", mail.Decoded("To").Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal($"{words}\r\n\r\n{words}", mail.Text);
        Assert.Contains(WebUtility.HtmlEncode(words)[..1], mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_subject_is_folded_into_encoded_words_that_break_no_character()
    {
        var subject = string.Concat(Enumerable.Repeat("ä€👍x", 60));
        var eml = Encoding.UTF8.GetString(EmlWriter.Write(
            MailEnvelope.Of(Letters.Mail(subject: subject), Letters.NoSettings, Letters.Desk()), "x"));
        Assert.All(eml.Split("\r\n").Where(l => l.Contains("=?", StringComparison.Ordinal)), l => Assert.InRange(l.Length, 1, 76 + "Subject: ".Length));
        Assert.Equal(subject, Letters.Written(Letters.Mail(subject: subject)).Decoded("Subject"));
    }

    [Fact]
    public void The_answer_and_its_fixed_sentence_can_be_read_in_the_file_as_they_are()
    {
        var text = $"Für den Nachweis genügt: {new string('ü', 400)}.\n\n{Case.NotADecision}\n";
        var eml = Encoding.UTF8.GetString(EmlWriter.Write(MailEnvelope.Of(Letters.Mail(text), Letters.NoSettings, Letters.Desk()), text));
        Assert.Contains(text.Replace("\n", "\r\n", StringComparison.Ordinal), eml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_longer_than_a_line_may_be_is_encoded_and_never_wrapped()
    {
        var text = string.Concat(Enumerable.Repeat("Größe = 100 % \t👍 ", 2000)) + "\nEnde ";
        Assert.Equal(text.Replace("\n", "\r\n", StringComparison.Ordinal), Letters.Written(Letters.Mail(text)).Text);
    }

    [Theory]
    [InlineData("Frage\r\nBcc: opfer@boese.example")]
    [InlineData("Frage\nBcc: opfer@boese.example")]
    [InlineData("Frage\rBcc: opfer@boese.example")]
    [InlineData("Frage\u2028Bcc: opfer@boese.example")]
    [InlineData("Frage\u0085Bcc: opfer@boese.example\0")]
    public void No_subject_and_no_name_can_add_a_header(string words)
    {
        var mail = Letters.Written(Letters.Mail(subject: words, name: words));
        Assert.Equal(Names, mail.Headers.Keys);
        Assert.Equal("Frage Bcc: opfer@boese.example", mail.Decoded("Subject"));
    }

    [Theory]
    [InlineData("\" <opfer@boese.example>, \"x")]
    [InlineData("\\\" <opfer@boese.example>, \\\"x")]
    public void A_name_cannot_close_its_quotation_marks(string name)
    {
        var to = Letters.Written(Letters.Mail(name: name)).Headers["To"];
        Assert.True(System.Net.Mail.MailAddress.TryCreate(to, out var address));
        Assert.Equal("erika@verein.example", address.Address);
    }

    [Theory]
    [InlineData("erika")]
    [InlineData("")]
    [InlineData("erika@verein.example\r\nBcc: x@boese.example")]
    [InlineData("erika@verein.example, x@boese.example")]
    [InlineData("\"x\" <erika@verein.example>")]
    [InlineData("jörg@verein.example")]
    public void What_is_no_address_is_refused_for_good(string to) =>
        Assert.Throws<MailRefused>(() => Letters.Written(Letters.Mail(to: to)));

    [Fact]
    public void A_domain_with_umlauts_is_written_in_ascii() =>
        Assert.EndsWith("<erika@xn--mller-kva.example>", Letters.Written(Letters.Mail(to: "erika@müller.example")).Headers["To"], StringComparison.Ordinal);

    [Fact]
    public void Control_characters_and_a_forged_boundary_harm_nothing()
    {
        var forged = Letters.Written(Letters.Mail()).Headers["Content-Type"];
        var text = $"--{forged}--\r\n\0\u0007--=_\r\nEnde\u001b[0m";
        Assert.Equal($"--{forged}--\r\n--=_\r\nEnde[0m", Letters.Written(Letters.Mail(text)).Text);
    }

    [Fact]
    public void Html_shows_what_was_written_and_runs_nothing()
    {
        var html = Letters.Written(Letters.Mail("<script>alert(1)</script> & mehr\nhttps://beratung.example/status/abc?a=1&b=2.\n\n\"><img src=x>", "<b>")).Html;
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; mehr<br />", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://beratung.example/status/abc?a=1&amp;b=2\" rel=\"noopener nofollow\">https://beratung.example/status/abc?a=1&amp;b=2</a>.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<title>&lt;b&gt;</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_shows_an_answers_lists_and_headings_and_each_paragraph_in_its_own_direction()
    {
        var html = Letters.Written(Letters.Mail("Guten Tag,\n\n# Bedarf\n\n- **Daten** nennen\n- [Handreichung](https://stelle.example/a)\n\nسؤال")).Html;
        Assert.Contains("<h2>Bedarf</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<li><strong>Daten</strong> nennen</li>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://stelle.example/a\" rel=\"noopener nofollow\">Handreichung</a>", html, StringComparison.Ordinal);
        Assert.Contains("<p dir=\"auto\">سؤال</p>", html, StringComparison.Ordinal);
    }
}
