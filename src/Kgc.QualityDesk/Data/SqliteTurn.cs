using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kgc.QualityDesk.Data;

/// <summary>
/// A queue for writers of one SQLite file inside this process. Only fairness: correctness comes from BEGIN IMMEDIATE,
/// which also holds against other processes.
/// </summary>
internal sealed class SqliteTurn : IDisposable
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new();

    private readonly SemaphoreSlim _queue;
    private int _disposed;

    private SqliteTurn(SemaphoreSlim queue) => _queue = queue;

    public static async Task<SqliteTurn> TakeAsync(string database, CancellationToken cancel)
    {
        var queue = Queues.GetOrAdd(database, _ => new SemaphoreSlim(1, 1));
        await queue.WaitAsync(cancel);
        return new SqliteTurn(queue);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _queue.Release();
        }
    }

    internal sealed class Transaction(IDbContextTransaction inner, SqliteTurn turn) : IDbContextTransaction
    {
        public Guid TransactionId => inner.TransactionId;

        public void Commit() => inner.Commit();

        public Task CommitAsync(CancellationToken cancellationToken = default) => inner.CommitAsync(cancellationToken);

        public void Rollback() => inner.Rollback();

        public Task RollbackAsync(CancellationToken cancellationToken = default) => inner.RollbackAsync(cancellationToken);

        public void Dispose()
        {
            inner.Dispose();
            turn.Dispose();
        }

        public async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            turn.Dispose();
        }
    }
}
