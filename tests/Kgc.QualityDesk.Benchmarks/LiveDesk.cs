using System.Net;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Hosting;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>The whole program in this process, listening on a free port, with as many people of two offices as are wanted.</summary>
internal sealed class LiveDesk : IAsyncDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("desk-live-").FullName;
    private WebApplication _app = null!;

    public List<Actor> People { get; } = [];

    public static async Task<LiveDesk> StartAsync(int people)
    {
        var desk = new LiveDesk();
        desk._app = DeskHost.Build(
        [
            $"--contentRoot={AppContext.BaseDirectory}", $"--applicationName={typeof(DeskHost).Assembly.GetName().Name}", "--environment=Development",
            "--urls=http://127.0.0.1:0", $"--Desk:DataDirectory={desk._directory}", "--Desk:Demo=false", "--Logging:LogLevel:Default=Warning",
        ]);
        await DeskStart.PrepareAsync(desk._app, default);
        for (var i = 0; i < people; i++)
        {
            desk.People.Add(await desk.HireAsync(i));
        }

        await desk._app.StartAsync();
        return desk;
    }

    public async Task<T> GetAsync<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A browser session of a person: their cookie, and connections of its own.</summary>
    public HttpClient SessionOf(Actor person)
    {
        var address = new Uri(_app.Urls.First() + "/");
        var options = _app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignInSetup.Cookie);
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new AuthenticationTicket(StaffSession.PrincipalOf(person, SignInSetup.Cookie),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(10) }, SignInSetup.Cookie);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        handler.CookieContainer.Add(address, new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket)));
        return new HttpClient(handler) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
    }

    public Task<string> AskAsync(string district) => GetAsync<OpenCase, string>(async open => (await open.RunAsync(new QuestionInput
    {
        DistrictKey = district, Subject = "Wie weisen wir den Bedarf nach?", Body = "Uns liegen keine kleinräumigen Daten vor.", Consent = true,
        Contact = new ContactInput { Name = "Erika Beispiel", Email = "erika@verein.example" },
    }, Channel.Form, Actor.Applicant, null, default)).Number);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    private Task<Actor> HireAsync(int i) => GetAsync<IServiceProvider, Actor>(async services =>
    {
        var db = services.GetRequiredService<DeskDb>();
        var email = $"person{i}@bench.invalid";
        var person = new Person { DisplayName = $"Person {i}", Email = email, UserName = email, NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant() };
        person.Offices.Add(new OfficeMembership { OfficeId = await db.Offices.Where(o => o.Code == (i % 2 == 0 ? "TH" : "ST")).Select(o => o.Id).SingleAsync() });
        db.Users.Add(person);
        await db.SaveChangesAsync();
        db.UserRoles.Add(new IdentityUserRole<int> { UserId = person.Id, RoleId = await db.Roles.Where(r => r.Name == Roles.Advisor).Select(r => r.Id).SingleAsync() });
        await db.SaveChangesAsync();
        return (await services.GetRequiredService<StaffDirectory>().ActorAsync(person.Id, default))!;
    });
}
