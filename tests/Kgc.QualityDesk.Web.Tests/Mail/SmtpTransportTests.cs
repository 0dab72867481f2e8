using System.Net.Mail;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Web.Mail;

namespace Kgc.QualityDesk.Web.Tests.Mail;

public sealed class SmtpTransportTests
{
    [Fact]
    public async Task A_mail_arrives_with_its_own_message_id_and_both_parts()
    {
        await using var server = new TinySmtpServer();
        var text = $"Grüße – 👍\n\n.Punkt am Anfang\n{new string('ü', 3000)}\n";
        await Deliver(server, Letters.Mail(text, "Ihre Anfrage zu „Qualität“"));
        var mail = ParsedMail.Of(Assert.Single(server.Messages));
        Assert.Equal("<0190abc@beratung.example>", mail.Headers["Message-ID"]);
        Assert.NotEmpty(mail.Headers["Date"]);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal("Ihre Anfrage zu „Qualität“", mail.Decoded("Subject"));
        Assert.Equal(text.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd(), mail.Text.TrimEnd());
        Assert.Contains("<p dir=", mail.Html, StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<erika@verein.example>", server.Commands);
        Assert.Contains("MAIL FROM:<noreply@beratung.example>", server.Commands);
    }

    [Theory]
    [InlineData("Frage\r\nBcc: opfer@boese.example")]
    [InlineData("Frage\u2028\nRCPT TO:<opfer@boese.example>")]
    public async Task No_subject_and_no_name_can_add_a_header_or_a_recipient(string words)
    {
        await using var server = new TinySmtpServer();
        await Deliver(server, Letters.Mail(subject: words, name: words));
        Assert.False(ParsedMail.Of(Assert.Single(server.Messages)).Headers.ContainsKey("Bcc"));
        Assert.Single(server.Commands, c => c.StartsWith("RCPT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_recipient_that_the_server_does_not_know_is_refused_for_good()
    {
        await using var server = new TinySmtpServer(new() { ["RCPT"] = "550 5.1.1 unknown" });
        var refused = await Assert.ThrowsAsync<MailRefused>(() => Deliver(server, Letters.Mail()));
        Assert.DoesNotContain("@", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RCPT", "450 4.2.1 mailbox busy")]
    [InlineData("MAIL", "421 closing")]
    [InlineData("MAIL", "530 5.7.0 sign in first")]
    [InlineData("DATA", "451 local error")]
    public async Task What_may_pass_is_no_refusal(string command, string answer)
    {
        await using var server = new TinySmtpServer(new() { [command] = answer });
        await Assert.ThrowsAnyAsync<SmtpException>(() => Deliver(server, Letters.Mail()));
    }

    [Fact]
    public async Task A_text_that_the_server_rejects_for_good_is_refused()
    {
        await using var server = new TinySmtpServer(new() { ["DATA"] = "554 5.7.1 no" });
        await Assert.ThrowsAsync<MailRefused>(() => Deliver(server, Letters.Mail()));
    }

    [Fact]
    public async Task Without_encryption_nothing_is_sent_where_it_is_required()
    {
        await using var server = new TinySmtpServer();
        await Assert.ThrowsAnyAsync<SmtpException>(() => Deliver(server, Letters.Mail(), startTls: true));
        Assert.Empty(server.Messages);
    }

    private static Task Deliver(TinySmtpServer server, OutgoingMail mail, bool startTls = false) =>
        new SmtpTransport(Letters.Desk(), new MailSettings { Transport = MailSettings.Smtp, Host = "127.0.0.1", Port = server.Port, StartTls = startTls })
            .DeliverAsync(mail, TestContext.Current.CancellationToken);
}
