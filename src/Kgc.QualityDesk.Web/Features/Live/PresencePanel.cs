using Kgc.QualityDesk.Live;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Features.Live;

/// <summary>Opening a case's page is a heartbeat by itself, so that presence works without scripts.</summary>
public sealed class PresencePanel(KeepPresence presence, CurrentActor me)
{
    /// <summary>The others; null where presence is none of this person's.</summary>
    public Task<IReadOnlyList<PresenceLine>?> ArriveAsync(string number, CancellationToken cancel) => presence.BeatAsync(number, null, me.Actor, cancel);
}
