using System.Net.Mail;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Web.Mail;
using NSubstitute;
using Polly.Timeout;

namespace Kgc.QualityDesk.Web.Tests.Mail;

public sealed class ResilientTransportTests
{
    private readonly IMailTransport _server = Substitute.For<IMailTransport>();
    private readonly HandClock _clock = new();
    private int _calls;

    [Fact]
    public async Task A_short_failure_is_tried_again_at_once()
    {
        Answer(() => _calls < 3 ? Task.FromException(new SmtpException()) : Task.CompletedTask);
        await Deliver(Patient());
        Assert.Equal(3, _calls);
    }

    [Fact]
    public async Task What_is_changed_between_two_tries_is_not_tried_again()
    {
        Answer(() => Task.FromException(new SmtpException()));
        var mail = Letters.Mail() with { BeforeFurtherTry = new(() => Task.FromException(new MailUnsealed(SealParts.Text))) };
        await Assert.ThrowsAsync<MailUnsealed>(() => Patient().DeliverAsync(mail, TestContext.Current.CancellationToken));
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again_and_does_not_open_the_breaker()
    {
        Answer(() => Task.FromException(new MailRefused("nein")));
        var transport = Patient();
        for (var i = 1; i <= 20; i++)
        {
            await Assert.ThrowsAsync<MailRefused>(() => Deliver(transport));
            Assert.Equal(i, _calls);
        }
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_left_alone_and_then_tried_with_one_mail()
    {
        Answer(() => Task.FromException(new SmtpException()));
        var transport = Patient();
        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<SmtpException>(() => Deliver(transport));
        }

        var tried = _calls;
        var paused = await Assert.ThrowsAsync<MailPaused>(() => Deliver(transport));
        Assert.InRange(paused.Pause, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30));
        Assert.Equal(tried, _calls);

        _clock.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<SmtpException>(() => Deliver(transport));
        await Assert.ThrowsAsync<MailPaused>(() => Deliver(transport));

        _clock.Advance(TimeSpan.FromSeconds(31));
        Answer(() => Task.CompletedTask);
        await Deliver(transport);
        await Deliver(transport);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up()
    {
        _server.DeliverAsync(Arg.Any<OutgoingMail>(), Arg.Any<CancellationToken>())
            .Returns(call => Task.Delay(Timeout.Infinite, call.Arg<CancellationToken>()));
        var hasty = new ResilientTransport(_server, TimeProvider.System, new MailPatience { PerTry = TimeSpan.FromMilliseconds(20), Retries = 1, Delay = TimeSpan.Zero });
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => Deliver(hasty));
    }

    [Fact]
    public void All_tries_together_end_before_the_lease_does()
    {
        var patience = new MailPatience();
        var longest = (patience.PerTry * (patience.Retries + 1)) + (patience.Delay * 2 * ((1 << patience.Retries) - 1));
        Assert.InRange(longest, TimeSpan.Zero, MailRetries.Lease - TimeSpan.FromSeconds(10));
    }

    private ResilientTransport Patient() => new(_server, _clock, new MailPatience { Delay = TimeSpan.Zero });

    private static Task Deliver(ResilientTransport transport) => transport.DeliverAsync(Letters.Mail(), TestContext.Current.CancellationToken);

    private void Answer(Func<Task> answer) => _server.DeliverAsync(Arg.Any<OutgoingMail>(), Arg.Any<CancellationToken>())
        .Returns(_ =>
        {
            _calls++;
            return answer();
        });

    private sealed class HandClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan time) => _now += time;
    }
}
