using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Tests.World;

/// <summary>A small desk on a real database with migrations applied, two offices and a few named people.</summary>
public sealed class DeskWorld : IAsyncDisposable
{
    public const string SqlServerVariable = "QUALITYDESK_TEST_SQLSERVER";

    private readonly ServiceProvider _services;
    private bool _isGuest;

    private DeskWorld(string directory, ServiceProvider services, TestClock clock)
    {
        (Directory, _services, Clock) = (directory, services, clock);
    }

    public string Directory { get; }

    public TestClock Clock { get; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="database">Sqlite or SqlServer; the latter skips the test when no server is given.</param>
    /// <param name="workflows">directory of flowcharts; the shipped ones by default</param>
    /// <param name="staffed">false leaves the desk without people</param>
    /// <param name="more">what else a test registers, such as a transport for mail</param>
    /// <param name="like">a desk whose SQLite file and clock this one shares, as after a restart or on a second node</param>
    public static async Task<DeskWorld> StartAsync(
        string database = "Sqlite", string? workflows = null, bool staffed = true, Action<IServiceCollection>? more = null, DeskWorld? like = null)
    {
        var directory = like?.Directory ?? System.IO.Directory.CreateTempSubdirectory("desk-test-").FullName;
        var clock = like?.Clock ?? new TestClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1)));
        var services = new ServiceCollection();
        more?.Invoke(services);
        var provider = services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new DeskSettings
            {
                DataDirectory = directory, WorkflowDirectory = workflows ?? ShippedWorkflows, PublicUrl = "http://127.0.0.1:5080",
            })
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddDesk()
            .AddDeskDatabase(database, Connection(database, directory))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        var world = new DeskWorld(directory, provider, clock) { _isGuest = like is not null };
        await world.DbAsync(async db => await db.Database.MigrateAsync(Cancel));
        await world.Run<ShippedData>(d => d.EnsureAsync(Cancel));
        await world.ImportAsync();
        if (staffed && like is null)
        {
            await world.HireAsync();
        }

        return world;
    }

    public static string ShippedWorkflows => Path.Combine(AppContext.BaseDirectory, "workflows");

    public Task ImportAsync(string? workflows = null) => DbAsync(db => _services.GetRequiredService<WorkflowCatalogue>()
        .ImportAsync(db, workflows ?? _services.GetRequiredService<DeskSettings>().WorkflowDirectory, Cancel));

    public async Task<T> Get<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task Run<TService>(Func<TService, Task> use) where TService : notnull => Get<TService, bool>(async service =>
    {
        await use(service);
        return true;
    });

    public Task DbAsync(Func<DeskDb, Task> use) => Run(use);

    public Task<T> DbAsync<T>(Func<DeskDb, Task<T>> use) => Get(use);

    public Task<Actor> Actor(string email) => Get<StaffDirectory, Actor>(async staff =>
    {
        var id = await DbAsync(db => db.Users.Where(p => p.NormalizedEmail == email.ToUpperInvariant()).Select(p => p.Id).SingleAsync(Cancel));
        return (await staff.ActorAsync(id, Cancel))!;
    });

    public Task<OpenCase.Receipt> Ask(string subject = "Wie weisen wir den Bedarf nach?", string district = "16055", string? key = null) =>
        Get<OpenCase, OpenCase.Receipt>(open => open.RunAsync(Question(subject, district), Channel.Api, QualityDesk.People.Actor.Applicant, key, Cancel));

    public static QuestionInput Question(string subject = "Wie weisen wir den Bedarf nach?", string district = "16055") => new()
    {
        DistrictKey = district, Subject = subject, Body = "Uns liegen keine kleinräumigen Daten vor.", Consent = true,
        Contact = new ContactInput { Name = "Erika Beispiel", Email = "erika@verein.example" },
    };

    public Task<DeskTask> OpenTask(string number, string type) => DbAsync(db => db.Tasks.AsNoTracking().Include(t => t.Assignee)
        .Where(t => t.Case!.Number == number && t.Type == type && t.State == TaskState.Open).OrderBy(t => t.Id).FirstAsync(Cancel));

    public async Task Complete(string number, string type, string outcome, string who, JsonObject? input = null)
    {
        var by = await Actor(who);
        var task = await DbAsync(db => db.Tasks.AsNoTracking().Where(t => t.Case!.Number == number && t.Type == type && t.State == TaskState.Open)
            .OrderBy(t => t.AssigneeId == by.PersonId ? 0 : 1).FirstAsync(Cancel));
        await Run<CompleteTask>(c => c.RunAsync(task.PublicId, outcome, input ?? [], task.Version, by, Cancel));
    }

    public Task<Case> Load(string number) => Get<Desk, Case>(async desk => (await desk.LoadAsync(c => c.Number == number, Cancel))!);

    public Task<List<string>> History(string number) => DbAsync(db => db.CaseEntries
        .Where(e => db.Cases.Any(c => c.Id == e.CaseId && c.Number == number)).OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync(Cancel));

    public async Task<List<(string Template, MailContent Content)>> Mails()
    {
        var sealer = _services.GetRequiredService<MailSealer>();
        var rows = await DbAsync(db => db.OutboxMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync(Cancel));
        return [.. rows.Select(m => (m.Template, sealer.Open(m.Sealed!)))];
    }

    public async Task FireDueTimers()
    {
        var due = await DbAsync(db => FireTimer.Due(db, Clock.GetUtcNow()).ToListAsync(Cancel));
        foreach (var id in due)
        {
            await Run<FireTimer>(f => f.RunAsync(id, Cancel));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DbAsync(async db =>
        {
            if (db is SqlServerDeskDb)
            {
                await db.Database.EnsureDeletedAsync(CancellationToken.None);
            }
        });
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!_isGuest)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }

    private static string Connection(string database, string directory)
    {
        if (database == "Sqlite")
        {
            return $"Data Source={Path.Combine(directory, "desk.db")}";
        }

        var server = Environment.GetEnvironmentVariable(SqlServerVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"{SqlServerVariable} names no SQL Server.");
        return new SqlConnectionStringBuilder(server) { InitialCatalog = $"desk_test_{Guid.NewGuid():N}" }.ConnectionString;
    }

    private Task HireAsync() => DbAsync(async db =>
    {
        var offices = await db.Offices.ToDictionaryAsync(o => o.Code, o => o.Id, Cancel);
        var roles = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, Cancel);
        foreach (var (name, role, office) in new[]
        {
            ("ana.th", Roles.Advisor, "TH"), ("ben.th", Roles.Advisor, "TH"), ("eva.th", Roles.Expert, "TH"), ("emil.th", Roles.Expert, "TH"),
            ("lea.th", Roles.Supervisor, "TH"), ("ana.st", Roles.Advisor, "ST"), ("eva.st", Roles.Expert, "ST"), ("lea.st", Roles.Supervisor, "ST"),
        })
        {
            var email = $"{name}@desk.example";
            var person = new Person
            {
                DisplayName = name, Email = email, UserName = email, NormalizedEmail = email.ToUpperInvariant(),
                NormalizedUserName = email.ToUpperInvariant(), SecurityStamp = email,
            };
            person.Offices.Add(new OfficeMembership { OfficeId = offices[office] });
            db.Users.Add(person);
            await db.SaveChangesAsync(Cancel);
            db.UserRoles.Add(new IdentityUserRole<int> { UserId = person.Id, RoleId = roles[role] });
        }

        await db.SaveChangesAsync(Cancel);
    });
}
