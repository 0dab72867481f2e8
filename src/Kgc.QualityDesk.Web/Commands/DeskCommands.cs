using System.CommandLine;

namespace Kgc.QualityDesk.Web.Commands;

/// <summary>The command line: one class per verb.</summary>
public static class DeskCommands
{
    public static Task<int> RunAsync(string[] args) =>
        new RootCommand("Kgc.QualityDesk: Beratungspult für Qualitätsfragen. Ohne Befehl läuft der Server.").Parse(args).InvokeAsync();
}
