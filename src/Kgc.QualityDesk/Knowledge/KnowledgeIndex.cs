using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Knowledge;

/// <summary>
/// The index of this node: only a cache. Every search asks the database for the stamp of the last change and takes in what is newer,
/// so a change on another node is found by the next search.
/// </summary>
public sealed class KnowledgeIndex : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ReaderWriterLockSlim _lock = new();
    private SearchIndex _index = new();
    private long _stamp = -1;

    /// <summary>How many entries can be found.</summary>
    public int Count => _index.Live;

    /// <summary>Different words in them, by stem.</summary>
    public int Terms => _index.Vocabulary.TermCount;

    /// <summary>Takes in what has changed since the last time; the first time everything.</summary>
    public async Task RefreshAsync(DeskDb db, CancellationToken cancel)
    {
        var now = await StampAsync(db, cancel);
        if (now == Interlocked.Read(ref _stamp))
        {
            return;
        }

        await _turn.WaitAsync(cancel);
        try
        {
            await CatchUpAsync(db, cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    internal T Read<T>(Func<SearchIndex, T> read)
    {
        _lock.EnterReadLock();
        try
        {
            return read(_index);
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    private static Task<long> StampAsync(DeskDb db, CancellationToken cancel) =>
        db.KnowledgeStamps.AsNoTracking().Where(s => s.Id == KnowledgeStamp.OnlyId).Select(s => s.Number).SingleAsync(cancel);

    private async Task CatchUpAsync(DeskDb db, CancellationToken cancel)
    {
        var now = await StampAsync(db, cancel);
        // A smaller stamp is that of a restored backup: nothing known holds any more.
        var isFresh = _stamp < 0 || now < _stamp || _index.Dead > Math.Max(1000, _index.Live / 2);
        var known = isFresh ? -1 : _stamp;
        if (known == now)
        {
            return;
        }

        var changed = db.KnowledgeEntries.AsNoTracking().Where(e => e.Stamp > known).OrderBy(e => e.Stamp).ThenBy(e => e.Slug)
            .Select(e => new IndexedText(e.Id, e.Stamp, e.State, e.Kind, e.Slug, e.OfficeId, e.EndsAt ?? e.StartsAt, e.Title, e.Question, e.Keywords, e.Body));
        if (isFresh)
        {
            // Searches go on with what there was.
            var fresh = new SearchIndex();
            await foreach (var text in changed.AsAsyncEnumerable().WithCancellation(cancel))
            {
                fresh.Put(text);
            }

            fresh.Settle();
            Write(() => _index = fresh);
        }
        else
        {
            var texts = await changed.ToListAsync(cancel);
            Write(() =>
            {
                texts.ForEach(_index.Put);
                _index.Settle();
            });
        }

        Interlocked.Exchange(ref _stamp, now);
    }

    private void Write(Action write)
    {
        _lock.EnterWriteLock();
        try
        {
            write();
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public void Dispose()
    {
        _turn.Dispose();
        _lock.Dispose();
    }
}
