using Kgc.QualityDesk.Demo;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.Demo;

/// <summary>One filled desk for all tests that only look at it.</summary>
public sealed class DemoWorld : IAsyncLifetime
{
    public static readonly DateTimeOffset Now = new(2026, 11, 18, 13, 30, 0, TimeSpan.FromHours(1));

    public DeskWorld Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Desk = await StartAsync();
        await Desk.Run<DemoData>(d => d.FillAsync(DeskWorld.Cancel));
    }

    public static async Task<DeskWorld> StartAsync()
    {
        var desk = await DeskWorld.StartAsync(staffed: false);
        desk.Clock.Set(Now);
        return desk;
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
