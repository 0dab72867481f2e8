using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tracking;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Demo;

/// <summary>A desk of its own over the same database and keys, whose clock the demo sets. One scope per act, as in the running desk.</summary>
internal sealed class DemoDesk : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Dictionary<string, Actor> _actors = [];

    public DemoDesk(IServiceProvider outer, DeskDb db)
    {
        var connection = db.Database.GetConnectionString()!;
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(outer.GetRequiredService<DeskSettings>())
            .AddSingleton(outer.GetRequiredService<IDataProtectionProvider>())
            .AddDesk()
            .AddSingleton(outer.GetRequiredService<TrackingKeyring>());
        _services = (db is SqlServerDeskDb ? services.AddDeskDatabase("SqlServer", connection) : Sqlite(services, connection)).BuildServiceProvider();
    }

    public DemoClock Clock { get; } = new();

    public async Task<T> GetAsync<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task RunAsync<TService>(Func<TService, Task> use) where TService : notnull => GetAsync<TService, bool>(async service =>
    {
        await use(service);
        return true;
    });

    public async Task<Actor> ActorAsync(string name, CancellationToken cancel)
    {
        if (!_actors.TryGetValue(name, out var actor))
        {
            var email = (name + DemoPeople.Domain).ToUpperInvariant();
            var id = await GetAsync<DeskDb, int>(db => db.Users.Where(p => p.NormalizedEmail == email).Select(p => p.Id).SingleAsync(cancel));
            _actors[name] = actor = (await GetAsync<StaffDirectory, Actor?>(staff => staff.ActorAsync(id, cancel)))!;
        }

        return actor;
    }

    private static IServiceCollection Sqlite(IServiceCollection services, string connection) => services
        .AddDbContext<SqliteDeskDb>(o => o.UseSqlite(connection).AddInterceptors(SqlitePragmas.Relaxed))
        .AddScoped<DeskDb>(s => s.GetRequiredService<SqliteDeskDb>());

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
