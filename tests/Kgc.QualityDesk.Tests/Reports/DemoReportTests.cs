using Kgc.QualityDesk.Demo;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Tests.World;
using DemoWorld = Kgc.QualityDesk.Tests.Demo.DemoWorld;

namespace Kgc.QualityDesk.Tests.Reports;

/// <summary>The signed and the draft report of the demo, on one filled desk.</summary>
public sealed class DemoReportTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    public static TheoryData<string, int> All => new() { { "TH", 2025 }, { "ST", 2025 }, { "TH", 2026 }, { "ST", 2026 } };

    [Theory, MemberData(nameof(All))]
    public async Task Every_number_has_a_list_of_that_many_cases(string office, int year)
    {
        var figures = (await ViewAsync(office, year)).Figures;
        Assert.All(figures.Tallies, t => Assert.Equal(t.Value, figures.CasesOf(t.Figure, t.Cell)!.Count));
        Assert.True(figures.Tallies.Count(t => t.Value > 0) > 20);
        Assert.All(figures.Tables.SelectMany(t => t.Sums()), s => Assert.Equal(s.Whole.Value, s.Parts.Sum(p => p.Value)));
    }

    [Theory, MemberData(nameof(All))]
    public async Task No_hidden_count_has_only_one_possible_value(string office, int year)
    {
        var figures = (await ViewAsync(office, year)).Figures;
        Assert.NotEmpty(figures.Hidden);
        Assert.All(figures.Tallies.Where(t => Hiding.IsSmall(t.Value)), t => Assert.True(figures.IsHidden(t)));
        var system = new LinearSystem();
        var variables = figures.Tallies.ToDictionary(t => t.Id, t => !figures.IsHidden(t) ? system.Add(t.Value, t.Value)
            : system.Add(figures.Withheld.Contains(t.Id) ? 0 : 1, 200));
        foreach (var (whole, parts) in figures.Tables.SelectMany(t => t.Sums()))
        {
            system.Sum(variables[whole.Id], parts.Select(p => variables[p.Id]));
        }

        foreach (var mention in figures.Tallies.Where(t => t.Figure == "target_group" && t.Level == 1))
        {
            system.AtMost([(variables[mention.Id], 1), (variables["target_group_given:given"], -1)], 0);
        }

        system.AtMost([(variables["target_group_given:given"], 1), (variables["target_group:"], -1)], 0);
        if (figures.Measures.Single(m => m.Key == "feedback.mean") is { IsHidden: false, Value: { } mean })
        {
            var tenths = (int)(mean * 10);
            var scores = Enumerable.Range(1, 5).Select(s => (Score: s, Variable: variables[$"feedback:{s}"])).ToList();
            system.AtMost(scores.Select(s => (s.Variable, (20L * s.Score) - (2 * tenths) - 1)), 0);
            system.AtMost(scores.Select(s => (s.Variable, (2L * tenths) - 1 - (20 * s.Score))), 0);
        }

        Assert.All(figures.Tallies.Where(figures.IsHidden), t => Assert.True(system.MayBeOtherThan(variables[t.Id], t.Value), t.Id));
    }

    [Theory, MemberData(nameof(All))]
    public async Task What_goes_outside_shows_no_hidden_number(string office, int year)
    {
        var view = await ViewAsync(office, year);
        var document = WriteReport.Run(view, isOutside: true);
        Assert.All(document.Sections.SelectMany(s => s.Table?.Rows ?? []).SelectMany(r => r.Cells).Where(c => c.IsHidden), c =>
        {
            Assert.Equal(ReportWords.Hidden, c.Text);
            Assert.Null(c.Number);
        });
        var shown = document.Sections.SelectMany(s => s.Table?.Rows ?? []).SelectMany(r => r.Cells).Where(c => c.Figure is not null && c.Number is not null);
        Assert.DoesNotContain(shown, c => view.Figures.Hidden.Contains($"{c.Figure}:{c.Code}"));
    }

    [Fact]
    public async Task Last_years_report_is_signed_and_this_years_is_a_draft_that_compares_with_it()
    {
        var (last, draft) = (await ViewAsync("TH", 2025), await ViewAsync("TH", 2026));
        Assert.Equal((1, new DateOnly(2026, 1, 31)), (last.Signature!.Revision, last.Facts.CutOff));
        Assert.True(draft.IsDraft);
        Assert.Equal(2025, draft.Comparison!.Year);
        Assert.Equal(last.Figures.Tallies.First().Value, draft.Comparison.Counts[last.Figures.Tallies.First().Id].Value);
    }

    [Fact]
    public async Task Figures_of_an_office_count_its_own_cases_only()
    {
        var (th, st) = ((await ViewAsync("TH", 2025)).Facts.Cases.Select(c => c.Number).ToHashSet(), (await ViewAsync("ST", 2025)).Facts.Cases.Select(c => c.Number).ToHashSet());
        Assert.Empty(th.Intersect(st));
        Assert.NotEmpty(th);
    }

    [Fact]
    public async Task The_files_are_written_for_a_look()
    {
        foreach (var (office, year) in new[] { ("TH", 2025), ("TH", 2026) })
        {
            var view = await ViewAsync(office, year);
            foreach (var format in ReportFormat.All)
            {
                var bytes = await format.WriteAsync(view);
                Assert.Equal(bytes, await format.WriteAsync(view));
                if (Environment.GetEnvironmentVariable("QUALITYDESK_SCREENSHOTS") is { Length: > 0 } folder)
                {
                    await File.WriteAllBytesAsync(Path.Combine(folder, $"bericht-{office}-{year}.{format.Extension}"), bytes, Cancel);
                }
            }
        }
    }

    private async Task<ReportView> ViewAsync(string office, int year)
    {
        var by = await world.Desk.Actor($"leitung.{office.ToLowerInvariant()}@demo.invalid");
        return await world.Desk.Get<FindReports, ReportView>(f => f.OneAsync(office, year, null, null, by, Cancel));
    }
}
