using System.CommandLine;
using System.Globalization;

namespace Kgc.QualityDesk.Web.Commands;

/// <summary>The command line: one class per verb.</summary>
public static class DeskCommands
{
    public const int Usage = 2;

    /// <summary>Whether these arguments name a verb (or ask for help); without one the desk runs.</summary>
    public static bool IsCommand(IReadOnlyList<string> args) =>
        CommandSettings.Split(args).Words is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <returns>0, 1 for an error, 2 for a wrong usage</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");
        var (settings, words) = CommandSettings.Split(args);
        var parse = Root(new CommandRun(settings)).Parse(words);
        var code = await parse.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return parse.Errors.Count > 0 ? Usage : code;
    }

    private static RootCommand Root(CommandRun run) => new("Kgc.QualityDesk: Beratungspult für Qualitätsfragen. Ohne Befehl läuft der Dienst. "
        + "Einstellungen wie --Desk:DataDirectory=… gelten für jeden Befehl.")
    {
        MigrateCommand.Create(run),
        DemoCommand.Create(run),
        UserCommand.Create(run),
        TokenCommand.Create(run),
        WorkflowCommand.Create(run),
        BackupCommand.Create(run),
        RestoreCommand.Create(run),
        VerifyCommand.Create(run),
        MeasureCommand.Create(run),
        CalendarCommand.Create(run),
        ReportCommand.Create(run),
        KnowledgeCommand.Create(run),
    };
}
