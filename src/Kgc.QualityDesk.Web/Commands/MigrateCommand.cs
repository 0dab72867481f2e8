using System.CommandLine;

namespace Kgc.QualityDesk.Web.Commands;

internal static class MigrateCommand
{
    public static Command Create(CommandRun run) => run.With(
        new Command("migrate", "Bringt die Datenbank auf den Stand dieses Programms und liest die Abläufe ein."), async run =>
        {
            await run.Output.WriteLineAsync("Die Datenbank ist auf dem Stand dieses Programms.");
            return 0;
        });
}
