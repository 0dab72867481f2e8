using System.Data.Common;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>
/// Ten messages in every case, every second case in the other office, every tenth to be looked at again, and the words that such cases hold: few words in most cases,
/// thousands of words in few, as in real texts (Zipf).
/// </summary>
internal sealed class SyntheticWords(DeskDb db, int seed)
{
    private const int Terms = 20_000;
    private const double Commonest = 0.6, Steepness = 9.5;

    private readonly Random _random = new(seed);

    public async Task WriteAsync(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var transaction = await db.BeginWriteAsync(cancel);
        await RunAsync("UPDATE \"Cases\" SET \"OfficeId\" = (SELECT \"Id\" FROM \"Offices\" WHERE \"Code\" = CASE WHEN \"Cases\".\"Id\" % 2 = 0 THEN 'TH' ELSE 'ST' END)", cancel);
        await RunAsync("UPDATE \"Cases\" SET \"FollowUpOn\" = date(\"ReceivedAt\" / 10000000 - 62135596800, 'unixepoch', '+' || (\"Id\" % 300) || ' days') WHERE \"Id\" / 2 % 10 = 0", cancel);
        await RunAsync("""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)
            INSERT INTO "Messages" ("CaseId", "Direction", "Kind", "AuthorId", "AuthorName", "Body", "At")
            SELECT c."Id", 'FromApplicant', 'reply', NULL, 'Ratsuchende Person', 'Guten Tag, zu Ihrer Frage wort' || (c."Id" % 2000) || ' und wort' || (n.i * 40) || ': Wir planen ein Angebot in zwei Quartieren und haben bisher wenige Daten.', c."ReceivedAt" + n.i * 36000000000
            FROM "Cases" c JOIN n
            """, cancel);
        await RunAsync("DROP INDEX \"IX_SearchPostings_CaseId\"", cancel);
        await RunAsync("DELETE FROM \"SearchPostings\"", cancel);
        await RunAsync("DELETE FROM \"SearchTerms\"", cancel);
        await RunAsync($"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Terms}) INSERT INTO \"SearchTerms\" (\"Id\", \"Text\", \"Stem\") SELECT i, 'wort' || i, 'wort' || i FROM n", cancel);
        var cases = await db.Cases.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancel);
        await using var insert = Command("INSERT INTO \"SearchPostings\" (\"Id\", \"CaseId\", \"Places\") VALUES (@id, @case, 4)");
        var (id, caseId) = (Parameter(insert, "@id"), Parameter(insert, "@case"));
        for (var term = 1; term <= Terms; term++)
        {
            var share = Math.Min(Commonest, Steepness / term);
            // The next case that holds the word, by the geometric distribution.
            for (var at = Skip(share); at < cases.Count; at += 1 + Skip(share))
            {
                (id.Value, caseId.Value) = (SearchPosting.KeyOf(term, cases[at]), cases[at]);
                await insert.ExecuteNonQueryAsync(cancel);
            }
        }

        await RunAsync("CREATE INDEX \"IX_SearchPostings_CaseId\" ON \"SearchPostings\" (\"CaseId\")", cancel);
        await transaction.CommitAsync(cancel);
        await db.Database.CloseConnectionAsync();
    }

    private int Skip(double share) => (int)Math.Min(int.MaxValue / 2, Math.Log(1 - _random.NextDouble()) / Math.Log(1 - share));

    private async Task RunAsync(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction?.GetDbTransaction());
        return command;
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
