using System.Globalization;
using Kgc.QualityDesk.Web.Limits;

namespace Kgc.QualityDesk.Web.Tests.Limits;

public sealed class NetworkKeysTests
{
    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    [Fact]
    public void A_hundred_thousand_networks_take_no_more_room_than_is_given()
    {
        var clock = new Clock();
        var keys = new NetworkKeys(clock, room: 100, shared: 4);
        Assert.Equal("alt", keys.Of("alt"));
        var counted = Enumerable.Range(0, 100_000).Select(i => keys.Of(i.ToString(CultureInfo.InvariantCulture))).ToHashSet();
        Assert.InRange(counted.Count, 99, 104);
        Assert.InRange(keys.Count, 1, 100);
        // Who was there before keeps a count of its own, and a newcomer gets one when the flood is over.
        Assert.Equal("alt", keys.Of("alt"));
        Assert.NotEqual("neu", keys.Of("neu"));
        clock.Now += TimeSpan.FromMinutes(20);
        Assert.Equal("neu", keys.Of("neu"));
    }
}
