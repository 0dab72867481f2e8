using System.CommandLine;
using Kgc.QualityDesk.Data;

namespace Kgc.QualityDesk.Web.Commands;

internal static class RestoreCommand
{
    public static Command Create(CommandRun run)
    {
        var file = new Argument<string>("FILE") { Description = "Eine Datei, die der Befehl backup geschrieben hat." };
        var force = new Option<bool>("--force") { Description = "Ersetzt auch eine Datenbank, die ein Prozess offen hält." };
        var command = new Command("restore", "Stellt eine Sicherung wieder her. Bitte halten Sie den Dienst vorher an. Die bisherige Datenbank bleibt in einem Ordner „vor-restore-…“ des Datenverzeichnisses liegen.") { file, force };
        return run.With(command, async context =>
        {
            await context.Get<BackupRestore>().RunAsync(context.Parse.GetRequiredValue(file), context.Parse.GetValue(force), context.Cancel);
            await context.Output.WriteLineAsync("Die Sicherung ist wiederhergestellt.");
            return 0;
        }, prepare: false);
    }
}
