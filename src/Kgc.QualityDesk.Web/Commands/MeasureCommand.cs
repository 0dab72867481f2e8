using System.CommandLine;
using System.Globalization;
using Kgc.QualityDesk.Turnaround;

namespace Kgc.QualityDesk.Web.Commands;

internal static class MeasureCommand
{
    public static Command Create(CommandRun run) => run.With(
        new Command("measure", "Zählt die Bearbeitungszeiten aller Fälle neu aus ihren Zeitabschnitten zusammen."), async context =>
        {
            var rows = await context.Get<MeasureTimes>().AllAsync(context.Cancel);
            await context.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Neu gemessen: {rows} Fälle."));
            return 0;
        });
}
