using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Api;

/// <summary>Cases with known intervals: answered after 1 and 3 working days, one still open, one of the other office.</summary>
public sealed class TurnaroundApiTests(WebDesk desk) : IClassFixture<WebDesk>, IAsyncLifetime
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);

    public async ValueTask InitializeAsync()
    {
        if (await desk.DbAsync(db => db.Cases.AnyAsync(WebDesk.Cancel)))
        {
            return;
        }

        await MeasuredAsync("ana.th", 480, answered: true);
        await MeasuredAsync("ben.th", 1440, answered: true);
        await MeasuredAsync("ana.th", 0, answered: false);
        await MeasuredAsync("ana.st", 960, answered: true, district: "15002");
        await desk.Get<MeasureTimes, int>(m => m.AllAsync(WebDesk.Cancel));
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task The_supervisor_sees_the_office_and_every_advisor_with_open_cases_censored()
    {
        using var lea = await desk.As("lea.th");
        var report = (await lea.Read("/api/v1/turnaround?office=TH&from=2026-03-01&to=2026-03-31&groupBy=advisor")).Json;
        Assert.Equal((3, 1), (report["total"]!["count"]!.GetValue<int>(), report["total"]!["open"]!.GetValue<int>()));
        // Kaplan–Meier: of three, one ends at 1 day (S = 2/3), one at 3 days (S = 1/3); the open one is older than both.
        Assert.Equal((3d, (double?)null), (report["total"]!["p50"]!.GetValue<double>(), report["total"]!["p90"]?.GetValue<double>()));
        var groups = report["groups"]!.AsArray().ToDictionary(g => g!["key"]!.GetValue<string>(), g => g!);
        Assert.Equal([WebDesk.Email("ana.th"), WebDesk.Email("ben.th")], groups.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(3, groups[WebDesk.Email("ben.th")]["p50"]!.GetValue<double>());
        Assert.Equal(24, groups[WebDesk.Email("ben.th")]["hours"]!["desk"]!.GetValue<double>());
    }

    [Fact]
    public async Task An_advisor_sees_the_office_as_a_whole_and_of_people_only_themselves()
    {
        using var ben = await desk.As("ben.th");
        var report = (await ben.Read("/api/v1/turnaround?from=2026-03-01&to=2026-03-31&groupBy=advisor")).Json;
        Assert.Equal(3, report["total"]!["count"]!.GetValue<int>());
        Assert.Equal(WebDesk.Email("ben.th"), Assert.Single(report["groups"]!.AsArray())!["key"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("stage", "intake")]
    [InlineData("month", "2026-03")]
    [InlineData("topic", "")]
    [InlineData("district", "16055")]
    [InlineData("office", "TH")]
    public async Task Figures_can_be_grouped(string groupBy, string key)
    {
        using var lea = await desk.As("lea.th");
        var report = (await lea.Read($"/api/v1/turnaround?from=2026-03-01&to=2026-03-31&groupBy={groupBy}")).Json;
        Assert.Equal(key, Assert.Single(report["groups"]!.AsArray())!["key"]!.GetValue<string>());
        Assert.Empty((await lea.Read("/api/v1/turnaround?from=2025-03-01&to=2025-03-31&groupBy=month")).Json["groups"]!.AsArray());
    }

    [Fact]
    public async Task The_board_and_the_cases_behind_its_figures_can_be_read_by_program_within_the_own_office()
    {
        const string Asked = "?office=TH&from=2026-03-01&to=2026-03-31";
        using var lea = await desk.As("lea.th");
        var board = (await lea.Read("/api/v1/turnaround/board" + Asked)).Json;
        Assert.Equal(3, board["total"]!["count"]!.GetValue<int>());
        var list = (await lea.Read($"/api/v1/turnaround/cases{Asked}&figure=open")).Json;
        Assert.Equal((1, 1), (list["count"]!.GetValue<int>(), list["page"]!["items"]!.AsArray().Count));
        using var ben = await desk.As("ben.th");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await ben.Read($"/api/v1/turnaround/cases{Asked}&figure=advisor:{WebDesk.Email("ana.th")}")).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await ben.Read("/api/v1/turnaround/board?office=ST")).Status);
    }

    [Fact]
    public async Task What_is_open_is_told_by_age_and_stage()
    {
        var lea = await desk.Actor("lea.th");
        var open = (await desk.Get<BoardQuery, Board>(q => q.RunAsync(new TurnaroundFilter { Office = "TH" }, lea, WebDesk.Cancel))).Open;
        Assert.Equal((1, 1), (open.Count, open.Overdue));
        var intake = open.Rows.Single(r => r.Stage == Kgc.QualityDesk.Cases.Stage.Intake);
        Assert.Equal(1, intake.ByAge[open.Ages.ToList().FindIndex(a => a.Key == "over-20")]);
    }

    private async Task MeasuredAsync(string advisor, long minutes, bool answered, string district = "16055")
    {
        var number = (await desk.Ask(district: district))["number"]!.GetValue<string>();
        var id = await desk.PersonId(advisor);
        await desk.DbAsync(async db =>
        {
            var cases = db.Cases.Where(c => c.Number == number);
            var end = answered ? Monday.AddDays(7) : (DateTimeOffset?)null;
            await cases.ExecuteUpdateAsync(s => s.SetProperty(c => c.ReceivedAt, Monday).SetProperty(c => c.ClockStartedAt, Monday)
                .SetProperty(c => c.DueAt, Monday.AddDays(14)).SetProperty(c => c.AdvisorId, id)
                .SetProperty(c => c.AnsweredAt, end).SetProperty(c => c.FirstAnsweredAt, end), WebDesk.Cancel);
            await db.CaseIntervals.Where(i => cases.Any(c => c.Id == i.CaseId)).ExecuteUpdateAsync(s => s.SetProperty(i => i.StartedAt, Monday)
                .SetProperty(i => i.EndedAt, end).SetProperty(i => i.OfficeMinutes, answered ? minutes : (long?)null), WebDesk.Cancel);
        });
    }
}
