using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Web.Mail;

namespace Kgc.QualityDesk.Web.Tests.Mail;

public sealed class PickupDirectoryTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("desk-mail-").FullName;

    [Fact]
    public async Task A_second_delivery_of_the_same_mail_replaces_the_file()
    {
        await Deliver(Letters.Mail());
        var first = await File.ReadAllBytesAsync(Assert.Single(Files()), TestContext.Current.CancellationToken);
        await Deliver(Letters.Mail());
        Assert.Equal(first, await File.ReadAllBytesAsync(Assert.Single(Files()), TestContext.Current.CancellationToken));
        await Deliver(Letters.Mail(messageId: "<0190abd@beratung.example>"));
        Assert.Equal(["0190abc@beratung.example.eml", "0190abd@beratung.example.eml"], Files().Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_crash_left_unfinished_is_no_mail_and_does_not_stand_in_the_way()
    {
        Directory.CreateDirectory(Path.Combine(_directory, "mail"));
        await File.WriteAllTextAsync(Path.Combine(_directory, "mail", "0190abc@beratung.example.eml.tmp"), "halb", TestContext.Current.CancellationToken);
        await Deliver(Letters.Mail("Ganz"));
        Assert.Equal("Ganz", ParsedMail.Of(await File.ReadAllBytesAsync(Assert.Single(Files()), TestContext.Current.CancellationToken)).Text);
    }

    [Theory]
    [InlineData("<../../etc/passwd@x>", ".._.._etc_passwd@x.eml")]
    [InlineData("<a:b\\c@[::1]>", "a_b_c@___1_.eml")]
    public void A_message_id_cannot_lead_out_of_the_folder(string messageId, string name) =>
        Assert.Equal(name, PickupDirectoryTransport.FileName(messageId));

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private Task Deliver(OutgoingMail mail) =>
        new PickupDirectoryTransport(Letters.Desk(_directory), Letters.NoSettings).DeliverAsync(mail, TestContext.Current.CancellationToken);

    private string[] Files() => Directory.GetFiles(Path.Combine(_directory, "mail"));
}
