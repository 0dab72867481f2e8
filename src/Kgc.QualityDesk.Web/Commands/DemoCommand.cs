using System.CommandLine;
using Kgc.QualityDesk.Demo;

namespace Kgc.QualityDesk.Web.Commands;

internal static class DemoCommand
{
    public static Command Create(CommandRun run) => run.With(
        new Command("demo", "Füllt eine leere Datenbank mit erfundenen Personen und Fällen."), async run =>
        {
            if (!await run.Get<DemoData>().FillAsync(run.Cancel))
            {
                await run.Error.WriteLineAsync("Die Datenbank enthält schon Personen oder Fälle. Es wurde nichts geändert.");
                return 1;
            }

            await run.Output.WriteLineAsync("Die Datenbank enthält jetzt Demo-Daten.");
            return 0;
        });
}
