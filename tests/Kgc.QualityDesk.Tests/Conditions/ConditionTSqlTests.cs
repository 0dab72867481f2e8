using FsCheck.Fluent;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Conditions;

/// <summary>Every condition is expressible in T-SQL, and compares letters exactly under a collation that does not.</summary>
public sealed class ConditionTSqlTests
{
    [Fact]
    public async Task Random_conditions_translate()
    {
        await using var desk = await DeskWorld.StartAsync();
        var ana = await desk.Actor("ana.th@desk.example");
        var schema = await desk.Get<CaseConditions, CaseSchema>(c => c.SchemaAsync(ana, DeskWorld.Cancel));
        await using var server = Server();
        foreach (var text in Gen.Sample(RandomConditions.Over(schema), 300))
        {
            Assert.Contains("SELECT", Sql(server, schema, text), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("thema = 'BED-DATEN'", "[c].[Topic] = @", "[c].[Topic] COLLATE Latin1_General_100_BIN2 = @")]
    [InlineData("aktenzeichen beginnt mit 'KGC-TH'", "[c].[Number] LIKE @", "[c].[Number] COLLATE Latin1_General_100_BIN2")]
    [InlineData("betreff = 'x'", "[c].[Subject] COLLATE Latin1_General_100_BIN2 = @", "")]
    [InlineData("betreff enthält '%[_'", "[c].[Subject] COLLATE Latin1_General_100_BIN2 LIKE @", "ESCAPE")]
    [InlineData("eingang = 01.03.2026", "[c].[ReceivedAt] >= @", "[c].[ReceivedAt] < @")]
    public async Task Where_the_collation_ignores_case_an_index_may_find_but_letters_decide(string text, string found, string decided)
    {
        await using var server = Server();
        var sql = Sql(server, CaseSchema.Charts, text);
        Assert.Contains(found, sql, StringComparison.Ordinal);
        Assert.Contains(decided, sql, StringComparison.Ordinal);
    }

    private static string Sql(SqlServerDeskDb server, CaseSchema schema, string text)
    {
        var tree = ConditionTree.TryRead(text, schema.Fields, out var error);
        Assert.True(error is null, $"{text}: {error}");
        return server.Cases.Where(new CaseConditions(server, TimeProvider.System).Holding(tree!, schema)).Take(11).ToQueryString();
    }

    private static SqlServerDeskDb Server() =>
        new(new DbContextOptionsBuilder<SqlServerDeskDb>().UseSqlServer("Server=127.0.0.1").Options);
}
