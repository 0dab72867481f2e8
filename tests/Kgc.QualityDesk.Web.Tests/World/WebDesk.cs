using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Hosting;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kgc.QualityDesk.Web.Tests.World;

/// <summary>
/// The real program on a free port of this machine, with its own data directory and a few named people
/// (<c>ana.th</c> is short for <c>ana.th@desk.example</c>). As a class fixture, or started with settings of its own.
/// </summary>
public sealed class WebDesk : IAsyncLifetime, IAsyncDisposable
{
    private readonly List<HttpClient> _clients = [];
    private WebApplication? _app;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("desk-web-").FullName;

    public IServiceProvider Services => _app!.Services;

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Address => new(_app!.Urls.First() + "/");

    /// <param name="settings">such as --Desk:RateLimits=true; they win over what the world sets itself</param>
    public static async Task<WebDesk> StartAsync(params string[] settings)
    {
        var desk = new WebDesk();
        await desk.StartWithAsync(settings);
        return desk;
    }

    async ValueTask IAsyncLifetime.InitializeAsync() => await StartWithAsync([]);

    /// <summary>Somebody without an account. Redirects are shown, not followed.</summary>
    public HttpClient Anyone() => Client(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>A program with a person's API token.</summary>
    public async Task<HttpClient> As(string name)
    {
        var token = Secret.New();
        var id = await PersonId(name);
        await DbAsync(async db =>
        {
            var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
            db.ApiTokens.Add(new ApiToken { PersonId = id, Hash = Secret.Hash(token), CreatedAt = now, ExpiresAt = now.AddDays(1) });
            await db.SaveChangesAsync(Cancel);
        });
        var client = Anyone();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A browser in which a person is signed in; keeps cookies, shows redirects.</summary>
    public async Task<HttpClient> SignedIn(string name)
    {
        var actor = await Actor(name);
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignInSetup.Cookie);
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) };
        var ticket = new AuthenticationTicket(StaffSession.PrincipalOf(actor, SignInSetup.Cookie), properties, SignInSetup.Cookie);
        var handler = new HttpClientHandler { AllowAutoRedirect = false };
        handler.CookieContainer.Add(Address, new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket)));
        return Client(handler);
    }

    public async Task<Actor> Actor(string name)
    {
        var id = await PersonId(name);
        return (await Get<StaffDirectory, Actor?>(staff => staff.ActorAsync(id, Cancel)))!;
    }

    public Task<int> PersonId(string name) =>
        DbAsync(db => db.Users.Where(p => p.NormalizedEmail == Email(name).ToUpperInvariant()).Select(p => p.Id).SingleAsync(Cancel));

    public static string Email(string name) => name.Contains('@', StringComparison.Ordinal) ? name : $"{name}@desk.example";

    public async Task<T> Get<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task Run<TService>(Func<TService, Task> use) where TService : notnull => Get<TService, bool>(async service =>
    {
        await use(service);
        return true;
    });

    public Task DbAsync(Func<DeskDb, Task> use) => Run(use);

    public Task<T> DbAsync<T>(Func<DeskDb, Task<T>> use) => Get(use);

    /// <summary>A question as a program sends it; change what a test is about.</summary>
    public static JsonObject Question(string subject = "Wie weisen wir den Bedarf nach?", string district = "16055") => new()
    {
        ["districtKey"] = district,
        ["subject"] = subject,
        ["body"] = "Uns liegen keine kleinräumigen Daten vor.",
        ["contact"] = new JsonObject { ["name"] = "Erika Beispiel", ["email"] = "erika@verein.example" },
        ["consent"] = true,
    };

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        if (_app is not null)
        {
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private async Task StartWithAsync(string[] settings)
    {
        _app = DeskHost.Build([.. Settings(Directory), .. settings]);
        await DeskStart.PrepareAsync(_app, Cancel);
        // A data directory that was here before has these people already; one with the demo's people only does not.
        var admin = Email("admin");
        await DbAsync(async db => await (await db.Users.AnyAsync(person => person.Email == admin, Cancel) ? Task.CompletedTask : Staff.HireAsync(db)));
        await _app.StartAsync(Cancel);
        DeskStart.UseRealAddress(_app);
    }

    internal static string[] Settings(string directory) =>
    [
        $"--contentRoot={AppContext.BaseDirectory}", $"--applicationName={typeof(DeskHost).Assembly.GetName().Name}",
        "--environment=Development", "--urls=http://127.0.0.1:0", $"--Desk:DataDirectory={directory}",
        "--Desk:Demo=false", "--Desk:RateLimits=false", "--Logging:LogLevel:Default=Warning",
    ];

    private HttpClient Client(HttpMessageHandler handler)
    {
        var client = new HttpClient(handler) { BaseAddress = Address };
        _clients.Add(client);
        return client;
    }
}
