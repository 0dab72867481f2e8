using System.CommandLine;
using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Commands;

internal static class CalendarCommand
{
    public static Command Create(CommandRun run)
    {
        var office = new Option<string>("--office") { Required = true, Description = "TH oder ST." };
        var from = new Option<DateOnly>("--from") { Required = true, Description = "Erster Tag, zum Beispiel 2026-01-01.", CustomParser = Day };
        var to = new Option<DateOnly>("--to") { Required = true, Description = "Letzter Tag, zum Beispiel 2026-12-31.", CustomParser = Day };
        var command = new Command("calendar", "Druckt Feiertage und Schließtage einer Stelle als CSV: date,reason. Wochenenden stehen nicht darin.") { office, from, to };
        return run.With(command, context =>
            RunAsync(context, context.Parse.GetRequiredValue(office), context.Parse.GetRequiredValue(from), context.Parse.GetRequiredValue(to)));
    }

    private static async Task<int> RunAsync(CommandRun.Context context, string code, DateOnly from, DateOnly to)
    {
        var id = await context.Get<DeskDb>().Offices.Where(o => o.Code == code).Select(o => (int?)o.Id).SingleOrDefaultAsync(context.Cancel)
            ?? throw new StartRefused([$"--office: Die Stelle {code} gibt es nicht."]);
        if (from > to)
        {
            throw new StartRefused(["--to: Der letzte Tag liegt vor dem ersten."]);
        }

        var clock = await context.Get<OfficeCalendars>().OfAsync(id, context.Cancel);
        await context.Output.WriteLineAsync("date,reason");
        foreach (var (date, reason) in clock.Calendar.DaysOff(from, to))
        {
            await context.Output.WriteLineAsync($"{date:yyyy-MM-dd},{Quoted(reason)}");
        }

        return 0;
    }

    private static DateOnly Day(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1990 and <= 2200)
        {
            return day;
        }

        result.AddError($"„{result.Tokens[0].Value}“ ist kein Datum in der Form 2026-01-31.");
        return default;
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
