using System.CommandLine;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Commands;

internal static class UserCommand
{
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(7);

    public static Command Create(CommandRun run) => new("user", "Personen des Pults.") { Add(run) };

    private static Command Add(CommandRun run)
    {
        var email = new Option<string>("--email") { Required = true, Description = "E-Mail-Adresse; gibt es sie schon, kommen Rollen und Stellen hinzu." };
        var name = new Option<string?>("--name") { Description = "Vor- und Nachname; nötig für eine neue Person." };
        var roles = new Option<string[]>("--role") { Required = true, Description = "expert, advisor, supervisor oder administrator; mehrfach möglich." };
        var offices = new Option<string[]>("--office") { Required = true, Description = "TH oder ST; mehrfach möglich." };
        roles.AllowMultipleArgumentsPerToken = offices.AllowMultipleArgumentsPerToken = true;
        var command = new Command("add", "Legt eine Person an und druckt ihren Anmelde-Link (7 Tage gültig).") { email, name, roles, offices };
        return run.With(command, async context =>
        {
            var parse = context.Parse;
            var hire = new HirePerson(context.Get<Desk>(), context.Get<Data.DeskDb>());
            var id = await hire.RunAsync(
                parse.GetRequiredValue(email), parse.GetValue(name), parse.GetRequiredValue(roles), parse.GetRequiredValue(offices), context.Cancel);
            await context.Output.WriteLineAsync(await context.Get<SignInLinks>().CreateAsync(id, LinkLifetime, reusable: false, context.Cancel));
            return 0;
        });
    }
}
