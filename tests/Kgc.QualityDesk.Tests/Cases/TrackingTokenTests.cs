using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;

namespace Kgc.QualityDesk.Tests.Cases;

public sealed class TrackingTokenTests
{
    [Fact]
    public async Task A_revoked_token_finds_nothing_and_the_new_one_was_mailed()
    {
        await using var desk = await DeskWorld.StartAsync();
        var receipt = await desk.Ask();
        Assert.NotNull(await Find(desk, receipt.TrackingToken));
        var ana = await desk.Actor("ana.th@desk.example");
        await desk.Run<RenewTracking>(r => r.RunAsync(receipt.Number, ana, DeskWorld.Cancel));
        Assert.Null(await Find(desk, receipt.TrackingToken));
        var (template, mail) = (await desk.Mails())[^1];
        Assert.Equal("lost-link", template);
        var link = mail.Text.Split('\n').Single(l => l.Contains("/status/", StringComparison.Ordinal)).Split('/')[^1];
        Assert.NotNull(await desk.Get<TrackingQuery, TrackingView?>(q => q.ByLinkAsync(link, DeskWorld.Cancel)));
    }

    [Fact]
    public async Task The_other_office_cannot_revoke_a_token()
    {
        await using var desk = await DeskWorld.StartAsync();
        var receipt = await desk.Ask();
        var stranger = await desk.Actor("ana.st@desk.example");
        var refused = await Assert.ThrowsAsync<RuleBroken>(() =>
            desk.Run<RenewTracking>(r => r.RunAsync(receipt.Number, stranger, DeskWorld.Cancel)));
        Assert.Equal("not-found", refused.Code);
        Assert.NotNull(await Find(desk, receipt.TrackingToken));
    }

    [Fact]
    public async Task Tokens_end_a_year_after_the_case_was_closed()
    {
        await using var desk = await DeskWorld.StartAsync();
        var receipt = await desk.Ask();
        await desk.Complete(receipt.Number, "triage", "close", "ana.th@desk.example", new() { ["reason"] = "duplicate" });
        desk.Clock.Advance(TimeSpan.FromDays(360));
        Assert.NotNull(await Find(desk, receipt.TrackingToken));
        desk.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Null(await Find(desk, receipt.TrackingToken));
    }

    private static Task<TrackingView?> Find(DeskWorld desk, string token) =>
        desk.Get<TrackingQuery, TrackingView?>(q => q.ByTokenAsync(token, DeskWorld.Cancel));
}
