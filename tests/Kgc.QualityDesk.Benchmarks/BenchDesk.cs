using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>A desk on a SQLite file of its own, with one advisor and one supervisor of Thüringen.</summary>
internal sealed class BenchDesk : IAsyncDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("desk-bench-").FullName;
    private readonly ServiceProvider _services;
    private int _bare;

    private BenchDesk(string chart)
    {
        var workflows = Directory.CreateDirectory(Path.Combine(_directory, "workflows")).FullName;
        File.Copy(chart, Path.Combine(workflows, Path.GetFileName(chart)));
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new DeskSettings { DataDirectory = _directory, WorkflowDirectory = workflows, PublicUrl = "http://127.0.0.1:5080" })
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddDesk()
            .AddScoped<BareStart>()
            .AddDeskDatabase("Sqlite", $"Data Source={Path.Combine(_directory, "desk.db")}")
            .BuildServiceProvider();
    }

    public Actor Advisor { get; private set; } = Actor.System;

    public Actor Supervisor { get; private set; } = Actor.System;

    /// <param name="chart">path of a flowchart, relative to the program</param>
    /// <param name="staffed">whether to hire two people; the demo brings its own</param>
    public static async Task<BenchDesk> StartAsync(string chart, bool staffed = true)
    {
        var desk = new BenchDesk(Path.Combine(AppContext.BaseDirectory, chart));
        await desk.RunAsync<DeskDb>(db => db.Database.MigrateAsync());
        await desk.RunAsync<ShippedData>(d => d.EnsureAsync(default));
        var settings = desk._services.GetRequiredService<DeskSettings>();
        await desk.RunAsync<DeskDb>(db => desk._services.GetRequiredService<WorkflowCatalogue>().ImportAsync(db, settings.WorkflowDirectory, default));
        if (staffed)
        {
            desk.Advisor = await desk.HireAsync("advisor", Roles.Advisor);
            desk.Supervisor = await desk.HireAsync("supervisor", Roles.Supervisor);
        }

        return desk;
    }

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

    /// <summary>Bytes of the database with everything written back into it.</summary>
    public Task<long> BytesAsync() => GetAsync<DeskDb, long>(async db =>
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return new FileInfo(Path.Combine(_directory, "desk.db")).Length;
    });

    /// <summary>Rows of every table.</summary>
    public Task<SortedDictionary<string, long>> RowsAsync() => GetAsync<DeskDb, SortedDictionary<string, long>>(async db =>
    {
        SortedDictionary<string, long> rows = new(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct())
        {
            await using var count = db.Database.GetDbConnection().CreateCommand();
            count.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
            rows[table] = (long)(await count.ExecuteScalarAsync())!;
        }

        return rows;
    });

    /// <summary>Puts so many finished copies of a case beside it, row by row in every table that grows.</summary>
    public Task CopyAsync(string number, int copies) => RunAsync<DeskDb>(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var (id, instance) = await db.WorkflowInstances.Where(i => i.Case!.Number == number).Select(i => new ValueTuple<int, int>(i.CaseId, i.Id)).SingleAsync();
        await using var transaction = await db.BeginWriteAsync(default);
        foreach (var (table, own) in new[]
        {
            ("Cases", "Id"), ("CaseEntries", "CaseId"), ("CaseIntervals", "CaseId"), ("Tasks", "CaseId"), ("WorkflowInstances", "CaseId"), ("WorkflowSteps", "InstanceId"),
        })
        {
            var columns = db.Model.GetEntityTypes().First(e => e.GetTableName() == table).GetTableMappings().Single().Table.Columns.Select(c => c.Name)
                .Where(c => c != "Id" || table is "Cases" or "WorkflowInstances").ToList();
            var values = columns.Select(c => c switch
            {
                "Id" or "CaseId" or "InstanceId" => $"{c} + n.i",
                "PublicId" or "Number" or "TrackingId" or "TrackingTokenHash" or "LinkTokenHash" => $"{c} || '-' || n.i",
                _ => $"\"{c}\"",
            });
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {copies})
                INSERT INTO "{table}" ({string.Join(", ", columns.Select(c => $"\"{c}\""))})
                SELECT {string.Join(", ", values)} FROM "{table}" JOIN n WHERE "{table}"."{own}" = {(table == "WorkflowSteps" ? instance : id)}
                """;
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    });

    /// <summary>A case without a chart.</summary>
    public Task<string> BareCaseAsync() => GetAsync<DeskDb, string>(async db =>
    {
        var office = await db.Offices.SingleAsync(o => o.Code == "TH");
        var clock = await GetAsync<OfficeCalendars, OfficeClock>(c => c.OfAsync(office.Id, default));
        var question = new Question
        {
            Channel = Channel.Api, Subject = "Wie weisen wir den Bedarf nach?", Body = "Uns liegen keine kleinräumigen Daten vor.", TargetGroups = [],
            Contact = new Contact { Name = "Erika Beispiel", Email = "erika@verein.example" }, DistrictKey = "16055",
        };
        var number = $"KGC-TH-BARE-{++_bare}";
        var type = await db.CaseTypes.AsNoTracking().SingleAsync(t => t.OfficeId == office.Id && t.Code == CaseType.QualityQuestion);
        db.Cases.Add(Case.Open(question, type, office, number, _services.GetRequiredService<TrackingKeyring>().New(), new Act(Actor.Applicant, TimeProvider.System.Now(), clock)));
        await db.SaveChangesAsync();
        return number;
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task<Actor> HireAsync(string name, string role)
    {
        var id = await GetAsync<DeskDb, int>(async db =>
        {
            var person = new Person { DisplayName = name, Email = $"{name}@bench.invalid", NormalizedEmail = $"{name}@bench.invalid".ToUpperInvariant(), UserName = name };
            person.Offices.Add(new OfficeMembership { OfficeId = await db.Offices.Where(o => o.Code == "TH").Select(o => o.Id).SingleAsync() });
            db.Users.Add(person);
            await db.SaveChangesAsync();
            db.UserRoles.Add(new IdentityUserRole<int> { UserId = person.Id, RoleId = await db.Roles.Where(r => r.Name == role).Select(r => r.Id).SingleAsync() });
            await db.SaveChangesAsync();
            return person.Id;
        });
        return (await GetAsync<StaffDirectory, Actor?>(staff => staff.ActorAsync(id, default)))!;
    }
}
