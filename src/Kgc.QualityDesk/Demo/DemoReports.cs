using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Reports;

namespace Kgc.QualityDesk.Demo;

/// <summary>Last year's report of both offices, signed at the beginning of February; this year's is still a draft.</summary>
internal sealed class DemoReports(DemoDesk desk)
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var year = BerlinTime.DateOf(now).Year;
        var (cutOff, signing) = (new DateOnly(year, 1, 31), BerlinTime.At(new DateOnly(year, 2, 2), new TimeOnly(10, 0)));
        desk.Clock.At = signing < now ? signing : now;
        var last = BerlinTime.DateOf(desk.Clock.At) < cutOff ? BerlinTime.DateOf(desk.Clock.At) : cutOff;
        foreach (var office in new[] { "TH", "ST" })
        {
            var by = await desk.ActorAsync($"leitung.{office.ToLowerInvariant()}", cancel);
            await desk.RunAsync<SignReport>(sign => sign.RunAsync(office, year - 1, new SignReport.Input(last), by, cancel));
        }

        desk.Clock.At = now;
    }
}
