using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.Cases;
using Kgc.QualityDesk.Tests.Deadlines;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Tests.Workflow;

/// <summary>
/// What a process leaves that dies between two writes of a burst: the files as they are in that moment, opened anew. Row by row they
/// are as before the burst, and after its commit as after it. (Web.Tests kill the whole desk for real, at random moments.)
/// </summary>
public sealed class KillTests
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public Task A_burst_cut_off_before_any_of_its_writes_leaves_everything_as_it_was() => RunAsync(kills: 40);

    [Fact, Trait("Size", "Full")]
    public Task Five_hundred_bursts_cut_off_between_any_two_writes_are_before_or_after() => RunAsync(kills: 500);

    [Fact]
    public async Task An_alarm_cut_off_between_any_two_writes_has_told_nobody_and_one_that_is_through_tells_once()
    {
        using var killer = new Killer();
        await using var desk = await DeskWorld.StartAsync(more: services => services.ConfigureDbContext<SqliteDeskDb>(o => o.AddInterceptors(killer)));
        killer.Database = Path.Combine(desk.Directory, "desk.db");
        await desk.Promise(PromiseWorld.Loud);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));
        foreach (var time in new[] { "2026-03-10 08:00", "2026-03-12 16:00", "2026-03-16 16:00" })
        {
            desk.Clock.Set(Moment.At(time));
            var timer = await desk.DbAsync(db => db.Timers.SingleAsync(t => t.Kind == TimerKind.Deadline && t.State == TimerState.Pending, Cancel));
            await killer.WatchAsync(() => desk.Run<FireTimer>(fire => fire.RunAsync(timer.Id, Cancel)));
            await desk.Run<FireTimer>(fire => fire.RunAsync(timer.Id, Cancel));
        }

        Assert.Equal(3, (await desk.Alarms(number)).Count);
        Assert.InRange(killer.Kills, 20, 100);
    }

    [Fact]
    public async Task A_question_cut_off_while_it_is_sent_is_still_a_draft_or_wholly_a_case()
    {
        using var killer = new Killer();
        await using var desk = await DeskWorld.StartAsync(more: services => services.ConfigureDbContext<SqliteDeskDb>(o => o.AddInterceptors(killer)));
        killer.Database = Path.Combine(desk.Directory, "desk.db");
        var answers = new DraftAnswers { District = "16055", Subject = "Bedarf", Body = "Wie weisen wir ihn nach?", Name = "Erika Beispiel", Email = "erika@verein.example" };
        var draft = await desk.Get<StartDraft, string>(s => s.RunAsync(answers, Cancel));
        var send = () => desk.Get<SendDraft, SendDraft.Ends>(s => s.RunAsync(draft, answers.MarkOf(DraftStep.Review), true, Cancel));
        await killer.WatchAsync(send);
        Assert.Equal(SendDraft.Ends.Sent, await send());
        Assert.Equal((1, 0), (await desk.DbAsync(db => db.Cases.CountAsync(Cancel)), await desk.DbAsync(db => db.QuestionDrafts.CountAsync(Cancel))));
        Assert.True(killer.Kills > 5);
    }

    private static async Task RunAsync(int kills)
    {
        using var killer = new Killer();
        await using var desk = await DeskWorld.StartAsync(more: services => services.ConfigureDbContext<SqliteDeskDb>(o => o.AddInterceptors(killer)));
        killer.Database = Path.Combine(desk.Directory, "desk.db");
        while (killer.Kills < kills)
        {
            var number = "";
            await killer.WatchAsync(async () => number = (await desk.Ask()).Number);
            await killer.WatchAsync(() => desk.Complete(number, "triage", "accept", "ana.th@desk.example",
                JourneyTests.Accept(["eva.th@desk.example", "emil.th@desk.example"])));
            foreach (var who in new[] { "eva.th@desk.example", "emil.th@desk.example" })
            {
                await killer.WatchAsync(() => desk.Complete(number, "expert-review", "supported", who, new JsonObject { ["statement"] = "Trägt." }));
            }

            await killer.WatchAsync(() => desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new JsonObject { ["text"] = "So." }));
            await killer.WatchAsync(() => desk.Complete(number, "approve-response", "approved", "lea.th@desk.example"));
        }

        Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(Cancel))).Findings);
    }

    /// <summary>Takes what would be left at every write, and at the moment after the commit.</summary>
    private sealed class Killer : DbCommandInterceptor, IDbTransactionInterceptor, IDisposable
    {
        private readonly List<string> _cut = [];
        private readonly string _directory = Directory.CreateTempSubdirectory("desk-kill-").FullName;
        private bool _watching;

        public string Database { get; set; } = "";

        public int Kills { get; private set; }

        /// <summary>Runs one burst; every cut before its commit shows what was before, the one after it what is now.</summary>
        public async Task WatchAsync(Func<Task> burst)
        {
            var before = Contents(Database);
            _watching = true;
            await burst();
            _watching = false;
            var after = Contents(Database);
            Assert.NotEqual(before, after);
            Assert.True(_cut.Count > 5, "the burst had hardly a write");
            Assert.All(_cut.SkipLast(1), cut => Assert.Equal(before, Contents(cut)));
            Assert.Equal(after, Contents(_cut[^1]));
            Kills += _cut.Count;
            _cut.ForEach(cut => Directory.Delete(Path.GetDirectoryName(cut)!, recursive: true));
            _cut.Clear();
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.Ordinal))
            {
                Cut();
            }

            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Cut();
            return ValueTask.FromResult(result);
        }

        public ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Cut();
            return ValueTask.FromResult(result);
        }

        public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Cut();
            return Task.CompletedTask;
        }

        public void Dispose() => Directory.Delete(_directory, recursive: true);

        private void Cut()
        {
            if (_watching)
            {
                var left = Directory.CreateDirectory(Path.Combine(_directory, Guid.NewGuid().ToString("N"))).FullName;
                // The index of the log (-shm) is memory of the processes that share it: what died is rebuilt from the log.
                foreach (var file in new[] { Database, Database + "-wal" }.Where(File.Exists))
                {
                    File.Copy(file, Path.Combine(left, Path.GetFileName(file)));
                }

                _cut.Add(Path.Combine(left, Path.GetFileName(Database)));
            }
        }

        /// <summary>Every row of every table, as one text.</summary>
        private static string Contents(string database)
        {
            using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
            connection.Open();
            var tables = Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
            return string.Join('\n', tables.Select(t => $"{t}\n{string.Join('\n', Read(connection, $"SELECT * FROM \"{t}\" ORDER BY rowid"))}"));
        }

        private static List<string> Read(SqliteConnection connection, string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            List<string> rows = [];
            while (reader.Read())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                rows.Add(string.Join('|', values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture))));
            }

            return rows;
        }
    }
}
