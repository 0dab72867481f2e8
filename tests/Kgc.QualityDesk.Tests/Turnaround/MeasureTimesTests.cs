using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Turnaround;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Turnaround;

/// <summary>A case asked on Monday 2 March at 9:00, asked back on Tuesday, replied on Thursday, answered on Friday.</summary>
public class MeasureTimesTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task A_case_keeps_the_sums_of_its_intervals_and_measuring_anew_changes_nothing()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await AnsweredAsync(desk);
        var kept = await TimesAsync(desk, number);
        Assert.Equal(kept.Desk + kept.Expert, kept.Handling);
        Assert.Equal(kept.Handling + kept.Applicant, kept.Turnaround);
        Assert.True(kept is { Applicant: > 0, Desk: > 0, Turnaround: 4 * 480 + 60, InTime: true, Running: Holder.Closed });
        await desk.Run<MeasureTimes>(m => m.AllAsync(DeskWorld.Cancel));
        Assert.Equal(kept, await TimesAsync(desk, number));
    }

    [Fact]
    public async Task Rows_that_were_never_measured_or_changed_behind_the_back_are_found_and_measured_at_the_start()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await AnsweredAsync(desk);
        var kept = await TimesAsync(desk, number);
        await desk.DbAsync(db => db.Cases.ExecuteUpdateAsync(s => s.SetProperty(c => c.RunningSince, (DateTimeOffset?)null)
            .SetProperty(c => c.DeskMinutes, 0).SetProperty(c => c.ApplicantMinutes, 0).SetProperty(c => c.TurnaroundMinutes, (int?)null)
            .SetProperty(c => c.SettledAt, (DateTimeOffset?)null), DeskWorld.Cancel));
        Assert.Contains(await FindingsAsync(desk), finding => finding.Contains("measure", StringComparison.Ordinal));
        Assert.Equal(1, await desk.Get<MeasureTimes, int>(m => m.MissingAsync(DeskWorld.Cancel)));
        Assert.Equal(kept, await TimesAsync(desk, number));
        Assert.Equal(0, await desk.Get<MeasureTimes, int>(m => m.MissingAsync(DeskWorld.Cancel)));
        Assert.Empty(await FindingsAsync(desk));
    }

    private static Task<List<string>> FindingsAsync(DeskWorld desk) => desk.Get<VerifyData, List<string>>(async verify =>
        [.. (await verify.RunAsync(DeskWorld.Cancel)).Findings.Select(f => f.ToString())]);

    private static async Task<string> AnsweredAsync(DeskWorld desk)
    {
        var asked = await desk.Ask();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.Complete(asked.Number, "triage", "clarify", "ana.th@desk.example", new JsonObject { ["question"] = "Welcher Landkreis?" });
        desk.Clock.Advance(TimeSpan.FromDays(2));
        var id = await desk.DbAsync(db => db.Cases.Select(c => c.Id).SingleAsync(DeskWorld.Cancel));
        await desk.Run<ApplicantActs>(acts => acts.ReplyAsync(id, "Weimar.", DeskWorld.Cancel));
        desk.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromHours(1));
        await desk.Complete(asked.Number, "triage", "accept", "ana.th@desk.example",
            new JsonObject { ["topic"] = "BED-DATEN", ["priority"] = "normal", ["experts"] = new JsonArray() });
        await desk.Complete(asked.Number, "draft-response", "submitted", "ana.th@desk.example", new JsonObject { ["text"] = "So geht es." });
        await desk.Complete(asked.Number, "approve-response", "approved", "ben.th@desk.example");
        return asked.Number;
    }

    private sealed record Times(
        int? Intake, int? Review, int? Response, int Desk, int Expert, int Applicant, int Closed, int? Turnaround, int? Handling, bool? InTime,
        DateTimeOffset? Settled, DateTimeOffset? Since, Holder Running);

    private static Task<Times> TimesAsync(DeskWorld desk, string number) => desk.DbAsync(db => db.Cases.Where(c => c.Number == number).Select(c => new Times(
        c.IntakeMinutes, c.ReviewMinutes, c.ResponseMinutes, c.DeskMinutes, c.ExpertMinutes, c.ApplicantMinutes, c.ClosedMinutes, c.TurnaroundMinutes,
        c.HandlingMinutes, c.AnsweredInTime, c.SettledAt, c.RunningSince, c.RunningHolder)).SingleAsync(DeskWorld.Cancel));
}
