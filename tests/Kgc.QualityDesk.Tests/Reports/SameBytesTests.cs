using System.Security.Cryptography;
using Kgc.QualityDesk.Demo;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Tests.World;
using DemoWorld = Kgc.QualityDesk.Tests.Demo.DemoWorld;

namespace Kgc.QualityDesk.Tests.Reports;

/// <summary>The demo filled once more, on either database: the same reports to the byte.</summary>
public sealed class SameBytesTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("SqlServer")]
    public async Task A_second_fresh_demo_gives_the_same_reports_to_the_byte(string database)
    {
        await using var other = await DeskWorld.StartAsync(database, staffed: false);
        other.Clock.Set(DemoWorld.Now);
        await other.Run<DemoData>(d => d.FillAsync(Cancel));
        Assert.Equal(await HashesAsync(world.Desk), await HashesAsync(other));
    }

    private static async Task<List<string>> HashesAsync(DeskWorld desk)
    {
        List<string> all = [];
        foreach (var (office, year) in new[] { ("TH", 2025), ("ST", 2025), ("TH", 2026), ("ST", 2026) })
        {
            var by = await desk.Actor($"leitung.{office.ToLowerInvariant()}@demo.invalid");
            foreach (var format in ReportFormat.All)
            {
                var (file, name) = await desk.Get<HandOutReport, (byte[] File, string Name)>(h => h.RunAsync(office, year, null, null, format, by, Cancel));
                all.Add($"{name} {Convert.ToHexStringLower(SHA256.HashData(file))}");
            }
        }

        return all;
    }
}
