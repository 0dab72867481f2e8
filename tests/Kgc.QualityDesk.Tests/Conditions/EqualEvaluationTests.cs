using FsCheck;
using FsCheck.Fluent;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Conditions;

/// <summary>A condition means the same for a case at hand and in the database, whatever the database's collation.</summary>
public class EqualEvaluationTests
{
    private const int Conditions = 1500;

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task In_memory_and_in_SQL_a_random_condition_finds_the_same_random_cases()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.DbAsync(db => new RandomCases(db, desk.Clock.GetUtcNow(), seed: 7).SaveAsync(250));
        var ana = await desk.Actor("ana.th@desk.example");
        await desk.DbAsync(async db =>
        {
            var schema = await new CaseConditions(db, desk.Clock).SchemaAsync(ana, DeskWorld.Cancel);
            var cases = await LoadedAsync(db);
            var (empty, full) = (0, 0);
            Prop.ForAll(RandomConditions.Over(schema).ToArbitrary(), text =>
            {
                var (memory, sql) = Both(db, schema, cases, desk.Clock, text);
                empty += sql.Count == 0 ? 1 : 0;
                full += sql.Count == cases.Count ? 1 : 0;
                return memory.SequenceEqual(sql)
                    .Label($"{text}\nonly in memory: {string.Join(", ", memory.Except(sql).Take(3))}; only in SQL: {string.Join(", ", sql.Except(memory).Take(3))}");
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(Conditions));
            // A comparison that nothing or everything fulfils proves little.
            Assert.InRange(empty + full, 0, Conditions * 2 / 3);
        });
    }

    [Theory]
    [InlineData("thema ist leer", "not (thema ist nicht leer)")]
    [InlineData("thema != 'BED-DATEN'", "not (thema = 'BED-DATEN')")]
    [InlineData("bewertung < 3 oder bewertung >= 3", "bewertung ist nicht leer")]
    [InlineData("nicht (bewertung < 3) und nicht (bewertung >= 3)", "bewertung ist leer")]
    [InlineData("beantwortet nach frist oder beantwortet vor frist oder beantwortet = frist", "beantwortet ist nicht leer")]
    [InlineData("eingang >= 29.03.2026 und eingang < 30.03.2026", "eingang = 29.03.2026")]
    [InlineData("zielgruppen ist leer oder zielgruppen ist nicht leer", "eingang ist nicht leer")]
    [InlineData("überfällig", "frist < jetzt und offen und nicht ruht und beantwortet ist leer und zurückgezogen ist leer")]
    public async Task A_missing_value_makes_a_comparison_untrue_and_its_negation_true(string text, string same)
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.DbAsync(db => new RandomCases(db, desk.Clock.GetUtcNow(), seed: 11).SaveAsync(80));
        var ana = await desk.Actor("ana.th@desk.example");
        await desk.DbAsync(async db =>
        {
            var schema = await new CaseConditions(db, desk.Clock).SchemaAsync(ana, DeskWorld.Cancel);
            var cases = await LoadedAsync(db);
            var (memory, sql) = Both(db, schema, cases, desk.Clock, text);
            var (sameMemory, sameSql) = Both(db, schema, cases, desk.Clock, same);
            Assert.Equal(sql, memory);
            Assert.Equal(sameSql, sql);
            Assert.Equal(sameMemory, memory);
            Assert.NotEmpty(sql);
        });
    }

    private static Task<List<Case>> LoadedAsync(DeskDb db) => db.Cases.AsNoTracking().AsSplitQuery().Include(c => c.Office).Include(c => c.Advisor)
        .Include(c => c.TargetGroups).Include(c => c.Reviews).Include(c => c.Messages).OrderBy(c => c.Id).ToListAsync(DeskWorld.Cancel);

    private static (List<string> Memory, List<string> Sql) Both(DeskDb db, CaseSchema schema, List<Case> cases, TestClock clock, string text)
    {
        var tree = ConditionTree.TryRead(text, schema.Fields, out var error);
        Assert.True(error is null, $"{text}: {error}");
        var moment = new ConditionMoment(clock.GetUtcNow(), BerlinTime.Zone);
        var memory = cases.Where(c => schema.Holds(tree!, c, moment)).Select(c => c.Number);
        var sql = db.Cases.Where(new CaseConditions(db, clock).Holding(tree!, schema)).OrderBy(c => c.Id).Select(c => c.Number);
        return ([.. memory], [.. sql]);
    }
}
