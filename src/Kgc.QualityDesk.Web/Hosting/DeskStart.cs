using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Demo;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Hosting;

/// <summary>What happens between building and listening: migrations, shipped data, flowcharts, demo.</summary>
public static class DeskStart
{
    /// <exception cref="StartRefused">a flowchart or the self-check's catalogue is broken; nothing was imported then</exception>
    public static async Task PrepareAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<DeskDb>();
        await db.Database.MigrateAsync(cancel);
        await services.GetRequiredService<MeasureTimes>().MissingAsync(cancel);
        await services.GetRequiredService<ShippedData>().EnsureAsync(cancel);
        await services.GetRequiredService<SelfCheckCatalogue>().CheckAsync(db, cancel);
        await services.GetRequiredService<WorkflowCatalogue>()
            .ImportAsync(db, services.GetRequiredService<DeskSettings>().WorkflowDirectory, cancel);
        if (DeskSettingsReader.Demo(app.Configuration, app.Environment))
        {
            await services.GetRequiredService<DemoData>().FillAsync(cancel);
        }
    }

    public static async Task RunAsync(WebApplication app)
    {
        await app.StartAsync();
        UseRealAddress(app);
        await GreetAsync(app);
        await app.WaitForShutdownAsync();
    }

    /// <summary>Links in mails carry the address that the server really listens on, unless a setting gives another.</summary>
    public static void UseRealAddress(WebApplication app)
    {
        var listening = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (DeskSettingsReader.PublicUrl(app.Configuration) is null && DeskSettingsReader.Reachable(listening) is { } url)
        {
            app.Services.GetRequiredService<DeskSettings>().PublicUrl = url;
        }
    }

    private static async Task GreetAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskDb>();
        var url = scope.ServiceProvider.GetRequiredService<DeskSettings>().PublicUrl;
        List<string> lines =
        [
            "", "Kgc.QualityDesk läuft.", $"  Frage stellen (öffentlich): {url}/frage", $"  Beratungspult:              {url}/desk/aufgaben",
        ];
        if (app.Environment.IsDevelopment() && DeskSettingsReader.Demo(app.Configuration, app.Environment))
        {
            lines.Add("  Anmelden als Demo-Person (ein Link je Person, 12 Stunden gültig):");
            lines.AddRange(await DemoLinksAsync(scope.ServiceProvider, db));
        }
        else if (!await HasAdministratorAsync(db))
        {
            lines.Add("  Es gibt noch keine Administratorin und keinen Administrator. So legen Sie eine Person an:");
            lines.Add("  Kgc.QualityDesk.Web user add --email NAME@STELLE --name \"Vorname Nachname\" --role administrator --office TH");
        }

        lines.Add("");
        await Console.Out.WriteLineAsync(string.Join(Environment.NewLine, lines));
    }

    private static async Task<List<string>> DemoLinksAsync(IServiceProvider services, DeskDb db)
    {
        var people = await db.Users.Where(p => p.IsActive && p.Email!.EndsWith("@demo.invalid")).OrderBy(p => p.Id).ToListAsync();
        var links = services.GetRequiredService<SignInLinks>();
        List<string> lines = [];
        foreach (var person in people)
        {
            lines.Add($"    {person.Email,-26} {await links.CreateAsync(person.Id, TimeSpan.FromHours(12), reusable: true, CancellationToken.None)}");
        }

        return lines;
    }

    private static Task<bool> HasAdministratorAsync(DeskDb db) => (
        from link in db.UserRoles
        join role in db.Roles on link.RoleId equals role.Id
        where role.Name == Roles.Administrator
        select link).AnyAsync();
}
