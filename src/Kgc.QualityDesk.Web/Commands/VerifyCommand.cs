using System.CommandLine;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Commands;

internal static class VerifyCommand
{
    public static Command Create(CommandRun run) => run.With(
        new Command("verify", "Prüft, ob die Daten in sich stimmen: Verläufe, Abläufe, Fallnummern. Ändert nichts."), RunAsync, prepare: false);

    private static async Task<int> RunAsync(CommandRun.Context context)
    {
        if ((await context.Get<DeskDb>().Database.GetPendingMigrationsAsync(context.Cancel)).Any())
        {
            throw new StartRefused(["Die Datenbank ist nicht auf dem Stand dieses Programms. Bitte zuerst: migrate"]);
        }

        var report = await context.Get<VerifyData>().RunAsync(context.Cancel);
        foreach (var (name, rows) in report.Counts)
        {
            await context.Output.WriteLineAsync($"{name}: {rows}");
        }

        foreach (var finding in report.Findings)
        {
            await context.Error.WriteLineAsync(finding.ToString());
        }

        await context.Output.WriteLineAsync(report.IsSound ? "Alles stimmt." : $"Befunde: {report.Findings.Count}");
        return report.IsSound ? 0 : 1;
    }
}
