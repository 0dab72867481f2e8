using Kgc.QualityDesk.Web.Mail;
using Microsoft.Extensions.Configuration;

namespace Kgc.QualityDesk.Web.Tests.Mail;

public sealed class MailSettingsTests
{
    [Fact]
    public void Without_settings_mail_goes_to_the_pickup_folder() => Assert.False(Read().IsSmtp);

    [Fact]
    public void Smtp_is_encrypted_unless_a_setting_says_otherwise()
    {
        Assert.True(Read(("Transport", "Smtp"), ("Smtp:Host", "mail.example")).StartTls);
        var plain = Read(("Transport", "smtp"), ("Smtp:Host", "mail.example"), ("Smtp:Port", "25"), ("Smtp:Security", "None"));
        Assert.Equal((true, false, 25), (plain.IsSmtp, plain.StartTls, plain.Port));
    }

    [Fact]
    public void Wrong_settings_are_named_all_at_once()
    {
        var refused = Assert.Throws<StartRefused>(() => Read(
            ("Transport", "Smtp"), ("Smtp:Port", "abc"), ("Smtp:Security", "Ssl"), ("Smtp:From", "wir")));
        Assert.Equal(["Mail:Smtp:From", "Mail:Smtp:Host", "Mail:Smtp:Port", "Mail:Smtp:Security"], refused.Lines.Select(l => l.Split(' ', 2)[0].TrimEnd(':')));
        Assert.Single(Assert.Throws<StartRefused>(() => Read(("Transport", "Taube"))).Lines);
    }

    private static MailSettings Read(params (string Name, string Value)[] settings) => MailSettings.Of(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Mail:{s.Name}", (string?)s.Value))).Build());
}
