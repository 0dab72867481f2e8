using Kgc.QualityDesk.Web.Features.Tracking;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Kgc.QualityDesk.Web.Tests.Tracking;

public sealed class AccessTests
{
    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    [Fact]
    public void A_case_stays_open_for_thirty_minutes_and_then_closes_by_itself()
    {
        var clock = new Clock();
        var access = new TrackingAccess(new EphemeralDataProtectionProvider(), clock);
        var first = new DefaultHttpContext();
        access.Open(first, "token");
        var later = new DefaultHttpContext();
        later.Request.Headers.Cookie = first.Response.Headers.SetCookie.ToString().Split(';')[0];
        clock.Now += TrackingAccess.Lifetime - TimeSpan.FromSeconds(1);
        Assert.True(access.IsOpen(later, "token"));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.False(access.IsOpen(later, "token"));
    }
}
