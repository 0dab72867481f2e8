using System.CommandLine;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Web.Commands;

internal static class WorkflowCommand
{
    public static Command Create(CommandRun run) => new("workflow", "Abläufe (Flussdiagramme als JSON).") { Check(run) };

    private static Command Check(CommandRun run)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore, Description = "Dateien; ohne Angabe alle des eingestellten Verzeichnisses." };
        var command = new Command("check", "Prüft Abläufe: eine Zeile je Fehler mit Datei, Ort und Grund.") { files };
        return run.With(command, context => RunAsync(context, context.Parse.GetValue(files) ?? []), prepare: false);
    }

    private static async Task<int> RunAsync(CommandRun.Context context, string[] asked)
    {
        var directory = context.Get<DeskSettings>().WorkflowDirectory;
        var files = asked.Length > 0 ? asked : Directory.Exists(directory) ? Directory.GetFiles(directory, "*.json") : [];
        if (files.Length == 0)
        {
            throw new StartRefused([$"{directory}: In diesem Verzeichnis liegt kein Ablauf (*.json)."]);
        }

        var missing = files.Where(f => !File.Exists(f)).ToList();
        var (definitions, problems) = WorkflowCatalogue.ReadFiles(files.Except(missing, StringComparer.Ordinal));
        foreach (var line in missing.Select(f => $"{f}: -: Diese Datei gibt es nicht.").Concat(problems.Select(p => p.ToString())))
        {
            await context.Error.WriteLineAsync(line);
        }

        foreach (var definition in definitions)
        {
            await context.Output.WriteLineAsync($"{definition.DefinitionId} {definition.Version}: in Ordnung");
        }

        return missing.Count + problems.Count > 0 ? 1 : 0;
    }
}
