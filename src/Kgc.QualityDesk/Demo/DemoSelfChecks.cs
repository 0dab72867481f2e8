using System.Globalization;
using Kgc.QualityDesk.SelfChecks;

namespace Kgc.QualityDesk.Demo;

/// <summary>
/// A dozen short self-checks in each Land, one of them in two passes. Their codes are told to nobody: to try one, begin one.
/// </summary>
internal sealed class DemoSelfChecks(DemoDesk desk)
{
    private const int Runs = 12;

    private static readonly string[] Aliases = ["Bunter Garten", "Quartierstreff", "Bewegte Kita", "Mittagstisch", "Gesund älter werden", "Frühe Hilfen vor Ort"];
    private static readonly string[] Settings = ["QUARTIER", "KITA", "KOMMUNE", "PFLEGE"];
    private static readonly string[] Phases = ["BEDARF", "PLANUNG", "UMSETZUNG"];

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var place in new[] { "16055", "15003" })
        {
            for (var i = 0; i < Runs; i++)
            {
                desk.Clock.At = now.AddDays((i - Runs) * 6);
                var (id, code) = await OneAsync(place, i, cancel);
                if (i == 0)
                {
                    await AgainAsync(id, code, now, cancel);
                }
            }
        }

        desk.Clock.At = now;
    }

    private async Task<(string Id, string Code)> OneAsync(string place, int i, CancellationToken cancel)
    {
        var (id, code) = (NewId(), RecallCode.New());
        await desk.RunAsync<EditSelfCheck>(async edit =>
        {
            await edit.BeginAsync(id, code, true, cancel);
            await edit.DescribeAsync(id, code, new SelfCheckDetails
            {
                Alias = Aliases[i % Aliases.Length], Place = place, Setting = Settings[i % Settings.Length], Phase = Phases[i % Phases.Length],
                Chosen = ["GP05", "GP08"],
            }, 0, cancel);
        });
        await AnswerAsync(id, code, 2 + (i % 2), cancel);
        await desk.RunAsync<EditSelfCheck>(edit => edit.PlanAsync(id, code,
            [("GP05", "Legen Sie fest, worüber die Gruppe mitbestimmt."), i % 2 == 0 ? ("GP08", "Suchen Sie Partner und Mittel für die Zeit danach.") : (null, "Im Team besprechen")], 0, cancel));
        return (id, code);
    }

    private async Task AgainAsync(string id, string code, DateTimeOffset now, CancellationToken cancel)
    {
        var (again, newCode) = (NewId(), RecallCode.New());
        desk.Clock.At = now.AddDays(-1);
        await desk.RunAsync<EditSelfCheck>(edit => edit.RepeatAsync(id, code, again, newCode, cancel));
        await AnswerAsync(again, newCode, 3, cancel);
    }

    private async Task AnswerAsync(string id, string code, int stage, CancellationToken cancel)
    {
        foreach (var criterion in new[] { "GP01", "GP02", "GP03", "GP05", "GP08" })
        {
            await desk.RunAsync<EditSelfCheck>(edit => edit.AnswerAsync(id, code, criterion, new AnswerInput(AnswerKind.Stage, stage), 0, cancel));
        }
    }

    private static string NewId() => Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
}
