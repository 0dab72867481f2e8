using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Demo;

/// <summary>Each office enters a closing day, through the preview as its supervisors do: one that moves dates of today, one far ahead.</summary>
internal sealed class DemoCalendar(DemoDesk desk)
{
    private const int DaysAhead = 6;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var outing = WorkingCalendar.Shipped(Land.TH).AddWorkingDays(BerlinTime.DateOf(now), DaysAhead);
        await CloseAsync("TH", outing, "Betriebsausflug", "leitung.th", now, cancel);
        var ascension = Holidays.Of(Land.ST, BerlinTime.DateOf(now).Year + 1).Single(h => h.Name.Contains("Himmelfahrt", StringComparison.Ordinal)).Date;
        await CloseAsync("ST", ascension.AddDays(1), "Brückentag", "leitung.st", now, cancel);
    }

    private async Task CloseAsync(string office, DateOnly day, string reason, string who, DateTimeOffset now, CancellationToken cancel)
    {
        var by = await desk.ActorAsync(who, cancel);
        var change = new CalendarChange { AddClosingDay = new(day, false, reason) };
        var preview = await desk.GetAsync<EditCalendar, CalendarPreview>(e => e.PreviewAsync(office, change, now, by, cancel));
        await desk.RunAsync<EditCalendar>(e => e.SaveAsync(office, change, preview.Token, by, cancel));
    }
}
