using Kgc.QualityDesk.Live;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Live;

/// <summary>Who has a case open is told to those who see the case as a whole, for a minute, and then known to nobody.</summary>
public class PresenceTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task Somebody_is_there_writes_and_is_gone_after_a_minute_without_a_trace()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        Assert.Empty((await BeatAsync(desk, number, "ana.th", "note"))!);
        Assert.Equal(["ana.th schreibt einen Vermerk."], await TextsAsync(desk, number, "ben.th"));
        Assert.Equal(["ben.th sieht diesen Fall an."], await TextsAsync(desk, number, "ana.th"));
        desk.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(["ana.th sieht diesen Fall an."], await TextsAsync(desk, number, "ben.th"));
        desk.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Empty(await TextsAsync(desk, number, "ben.th"));
        desk.Clock.Advance(TimeSpan.FromSeconds(61));
        await desk.Run<KeepPresence>(p => p.ForgetAsync(DeskWorld.Cancel));
        Assert.Equal(0, await desk.DbAsync(db => db.Presences.CountAsync(DeskWorld.Cancel)));
        Assert.DoesNotContain(await desk.History(number), kind => kind.Contains("presence", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leaving_the_page_is_told_at_once()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await BeatAsync(desk, number, "ana.th", null);
        var ana = await desk.Actor("ana.th@desk.example");
        await desk.Run<KeepPresence>(p => p.LeaveAsync(number, ana, DeskWorld.Cancel));
        Assert.Empty(await TextsAsync(desk, number, "ben.th"));
    }

    [Fact]
    public async Task Another_office_an_expert_and_an_unknown_case_get_nothing()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await BeatAsync(desk, number, "ana.th", "answer");
        Assert.Null(await BeatAsync(desk, number, "ana.st", null));
        Assert.Null(await BeatAsync(desk, number, "eva.th", null));
        Assert.Null(await BeatAsync(desk, "KGC-TH-2000-00001", "ana.th", null));
        Assert.Equal(1, await desk.DbAsync(db => db.Presences.CountAsync(DeskWorld.Cancel)));
    }

    [Theory]
    [InlineData("<b>fett</b>")]
    [InlineData("other")]
    public async Task A_browser_cannot_put_words_into_others_pages(string field)
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await BeatAsync(desk, number, "ana.th", field);
        Assert.Equal(["ana.th schreibt in ein anderes Feld."], await TextsAsync(desk, number, "ben.th"));
    }

    private static async Task<IEnumerable<string>> TextsAsync(DeskWorld desk, string number, string who) => (await BeatAsync(desk, number, who, null))!.Select(l => l.Text);

    private static Task<IReadOnlyList<PresenceLine>?> BeatAsync(DeskWorld desk, string number, string who, string? field) =>
        desk.Get<KeepPresence, IReadOnlyList<PresenceLine>?>(async p => await p.BeatAsync(number, field, await desk.Actor($"{who}@desk.example"), DeskWorld.Cancel));
}
