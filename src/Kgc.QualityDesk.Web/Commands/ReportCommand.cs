using System.CommandLine;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Web.Api.Reports;

namespace Kgc.QualityDesk.Web.Commands;

internal static class ReportCommand
{
    private static readonly string[] Formats = ["pdf", "xlsx", "csv", "json"];

    public static Command Create(CommandRun run)
    {
        var office = new Option<string>("--office") { Required = true, Description = "TH oder ST." };
        var year = new Option<int>("--year") { Required = true, Description = "Kalenderjahr." };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "pdf", Description = "pdf, xlsx, csv oder json (Fassung für Mittelgeber)." };
        format.AcceptOnlyFromAmong(Formats);
        var revision = new Option<int?>("--revision") { Description = "Fassung; ohne Angabe die letzte, 0 für einen Entwurf." };
        var target = new Option<FileInfo?>("--out") { Description = "Zieldatei; ohne Angabe die Standardausgabe." };
        var command = new Command("report", "Gibt den Sachbericht einer Stelle aus: den unterzeichneten, sonst den Entwurf. Dieselben Bytes wie der Download.") { office, year, format, revision, target };
        return run.With(command, context => RunAsync(context, context.Parse.GetRequiredValue(office), context.Parse.GetRequiredValue(year),
            context.Parse.GetValue(format)!, context.Parse.GetValue(revision), context.Parse.GetValue(target)));
    }

    private static async Task<int> RunAsync(CommandRun.Context context, string office, int year, string format, int? revision, FileInfo? target)
    {
        var file = await FileAsync(context, office, year, format, revision);
        if (target is not null)
        {
            await File.WriteAllBytesAsync(target.FullName, file, context.Cancel);
            return 0;
        }

        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(file, context.Cancel);
        return 0;
    }

    private static async Task<byte[]> FileAsync(CommandRun.Context context, string office, int year, string format, int? revision)
    {
        var hand = context.Get<HandOutReport>();
        if (ReportFormat.Find(format) is { } kind)
        {
            return (await hand.RunAsync(office, year, revision, null, kind, Actor.System, context.Cancel)).File;
        }

        var view = await context.Get<FindReports>().OneAsync(office, year, revision, null, Actor.System, context.Cancel);
        await hand.NoteAsync(view, format, Actor.System, context.Cancel);
        return ReportAnswer.Write(view, isOutside: true);
    }
}
