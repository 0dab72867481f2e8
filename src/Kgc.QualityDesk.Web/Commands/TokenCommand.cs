using System.CommandLine;
using System.Globalization;
using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Web.Commands;

internal static class TokenCommand
{
    private const int DefaultDays = 90;
    private const int MostDays = 366;

    public static Command Create(CommandRun run) => new("token", "Zugangstoken für Programme.") { Add(run), List(run), Revoke(run) };

    private static Command Add(CommandRun run)
    {
        var email = Email();
        var days = new Option<int>("--days") { DefaultValueFactory = _ => DefaultDays, Description = $"Gültig für so viele Tage, höchstens {MostDays}." };
        days.Validators.Add(result =>
        {
            // Words that are no number at all never reach GetValue: it would throw.
            var given = result.Tokens.Count == 0 ? DefaultDays : int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var n) ? n : 0;
            if (given is < 1 or > MostDays)
            {
                result.AddError($"--days: Bitte eine Zahl von 1 bis {MostDays}.");
            }
        });
        var command = new Command("add", "Druckt ein neues Token auf die Standardausgabe. Es ist nur dieses eine Mal zu sehen.") { email, days };
        return run.With(command, async context =>
        {
            var tokens = new PersonTokens(context.Get<Desk>(), context.Get<Data.DeskDb>());
            var added = await tokens.AddAsync(context.Parse.GetRequiredValue(email), context.Parse.GetValue(days), context.Cancel);
            await context.Output.WriteLineAsync(added.Token);
            await context.Error.WriteLineAsync($"Kennung {added.Id}, gültig bis {GermanDates.Long(BerlinTime.DateOf(added.ExpiresAt))}. Widerrufen: token revoke --id {added.Id}");
            return 0;
        });
    }

    private static Command List(CommandRun run)
    {
        var email = Email();
        return run.With(new Command("list", "Listet die gültigen Token einer Person: Kennung und letzter Tag.") { email }, async context =>
        {
            var tokens = new PersonTokens(context.Get<Desk>(), context.Get<Data.DeskDb>());
            foreach (var (id, expiresAt) in await tokens.ListAsync(context.Parse.GetRequiredValue(email), context.Get<TimeProvider>().Now(), context.Cancel))
            {
                await context.Output.WriteLineAsync($"{id};{BerlinTime.DateOf(expiresAt):yyyy-MM-dd}");
            }

            return 0;
        });
    }

    private static Command Revoke(CommandRun run)
    {
        var id = new Option<int>("--id") { Required = true, Description = "Kennung des Tokens." };
        return run.With(new Command("revoke", "Widerruft ein Token; es gilt ab sofort nicht mehr.") { id }, async context =>
        {
            await new PersonTokens(context.Get<Desk>(), context.Get<Data.DeskDb>()).RevokeAsync(context.Parse.GetRequiredValue(id), context.Cancel);
            await context.Output.WriteLineAsync("Das Token ist widerrufen.");
            return 0;
        });
    }

    private static Option<string> Email() => new("--email") { Required = true, Description = "E-Mail-Adresse der Person." };
}
