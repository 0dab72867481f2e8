using Kgc.QualityDesk.Search;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kgc.QualityDesk.Data;

/// <summary>SQL Server, for offices with several nodes. Collisions are found by version columns and tried again.</summary>
public sealed class SqlServerDeskDb(DbContextOptions<SqlServerDeskDb> options) : DeskDb(options)
{
    // 1205 deadlock victim, 2601/2627 duplicate key, 3960 snapshot conflict: fresh data resolves each of them.
    private static readonly HashSet<int> Collisions = [1205, 2601, 2627, 3960];

    public override string? ExactCollation => "Latin1_General_100_BIN2";

    public override Task<IDbContextTransaction> BeginWriteAsync(CancellationToken cancel) =>
        Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancel);

    protected override string NextNumberSql =>
        "UPDATE [CaseNumberCounters] SET [Last] = [Last] + 1 OUTPUT inserted.[Last] WHERE [OfficeId] = @office AND [Year] = @year";

    /// <summary>Words of the index lie in the order of their letters, so that a beginning is a range, as on SQLite.</summary>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<SearchTerm>().Property(t => t.Text).UseCollation(ExactCollation);
        builder.Entity<SearchTerm>().Property(t => t.Stem).UseCollation(ExactCollation);
    }

    public override bool IsCollision(Exception exception) =>
        exception is DbUpdateConcurrencyException
        || ((exception as SqlException ?? exception.InnerException as SqlException) is { } sql && Collisions.Contains(sql.Number));
}
