using System.CommandLine;
using Kgc.QualityDesk.Data;

namespace Kgc.QualityDesk.Web.Commands;

internal static class BackupCommand
{
    public static Command Create(CommandRun run)
    {
        var file = new Argument<string>("FILE") { Description = "Neue Datei (ZIP)." };
        var command = new Command("backup", "Sichert Datenbank und Schlüssel in eine Datei. Der Dienst darf dabei laufen.") { file };
        return run.With(command, async context =>
        {
            await context.Get<BackupFile>().WriteAsync(context.Parse.GetRequiredValue(file), context.Cancel);
            await context.Output.WriteLineAsync($"Gesichert: {context.Parse.GetRequiredValue(file)}");
            return 0;
        }, prepare: false);
    }
}
