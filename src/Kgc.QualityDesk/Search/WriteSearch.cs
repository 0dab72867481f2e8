using System.Globalization;
using System.Text;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Search;

/// <summary>
/// Keeps the index. Words are written by one statement for hundreds of them: as tracked rows they would cost an act more than the act
/// itself. Only within a transaction of <see cref="Desk"/>.
/// </summary>
public static class WriteSearch
{
    // SQL Server takes 1000 rows and 2100 parameters in one statement.
    private const int Batch = 500;

    private sealed record Row(long Id, int Places);

    internal static async Task AddAsync(DeskDb db, int caseId, SearchDraft draft, bool isNew, CancellationToken cancel)
    {
        if (draft.Words.Count == 0)
        {
            return;
        }

        var terms = await TermsAsync(db, draft, cancel);
        var rows = draft.Words.Select(w => new Row(SearchPosting.KeyOf(terms[w.Key], caseId), w.Value.Places)).ToList();
        var known = isNew ? [] : await KnownAsync(db, rows, cancel);
        await InsertAsync(db, caseId, rows.FindAll(r => !known.ContainsKey(r.Id)), cancel);
        await MarkAsync(db, rows.FindAll(r => known.TryGetValue(r.Id, out var places) && (places | r.Places) != places), cancel);
    }

    /// <summary>Reads the whole case anew: a text was changed or taken away.</summary>
    public static async Task RebuildAsync(DeskDb db, int caseId, CancellationToken cancel)
    {
        var draft = await SearchTexts.OfCaseAsync(db, caseId, cancel) ?? new SearchDraft();
        var terms = await TermsAsync(db, draft, cancel);
        var wanted = draft.Words.ToDictionary(w => SearchPosting.KeyOf(terms[w.Key], caseId), w => w.Value.Places);
        var known = await db.SearchPostings.AsNoTracking().Where(p => p.CaseId == caseId).ToDictionaryAsync(p => p.Id, p => p.Places, cancel);
        var gone = known.Where(k => wanted.GetValueOrDefault(k.Key) != k.Value).Select(k => k.Key).ToList();
        await RemoveAsync(db, gone, cancel);
        await InsertAsync(db, caseId, [.. wanted.Where(w => known.GetValueOrDefault(w.Key) != w.Value).Select(w => new Row(w.Key, w.Value))], cancel);
        await ForgetTermsAsync(db, gone.Where(id => !wanted.ContainsKey(id)).Select(SearchPosting.TermOf), cancel);
    }

    /// <summary>Takes a case out of the index, before it is deleted or when nothing of it may be found any more.</summary>
    public static async Task ForgetAsync(DeskDb db, int caseId, CancellationToken cancel)
    {
        var gone = await db.SearchPostings.Where(p => p.CaseId == caseId).Select(p => p.Id).ToListAsync(cancel);
        await RemoveAsync(db, gone, cancel);
        await ForgetTermsAsync(db, gone.Select(SearchPosting.TermOf), cancel);
        await db.AttachmentTexts.Where(t => t.Attachment!.CaseId == caseId).ExecuteDeleteAsync(cancel);
    }

    private static async Task<Dictionary<string, int>> TermsAsync(DeskDb db, SearchDraft draft, CancellationToken cancel)
    {
        var terms = await FindAsync(db, draft.Words.Keys, cancel);
        var missing = draft.Words.Keys.Where(w => !terms.ContainsKey(w)).ToList();
        foreach (var some in missing.Chunk(Batch))
        {
            var sql = new StringBuilder("INSERT INTO \"SearchTerms\" (\"Text\", \"Stem\") VALUES ");
            sql.AppendJoin(", ", some.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"({{{2 * i}}}, {{{(2 * i) + 1}}})")));
            await db.Database.ExecuteSqlRawAsync(sql.ToString(), [.. some.SelectMany(w => (object[])[w, draft.Words[w].Stem])], cancel);
        }

        foreach (var (word, id) in await FindAsync(db, missing, cancel))
        {
            terms.Add(word, id);
        }

        return terms;
    }

    private static async Task<Dictionary<string, int>> FindAsync(DeskDb db, IEnumerable<string> words, CancellationToken cancel)
    {
        Dictionary<string, int> terms = new(StringComparer.Ordinal);
        foreach (var some in words.Chunk(Batch))
        {
            foreach (var term in await db.SearchTerms.AsNoTracking().Where(t => some.Contains(t.Text)).ToListAsync(cancel))
            {
                terms.Add(term.Text, term.Id);
            }
        }

        return terms;
    }

    private static async Task<Dictionary<long, int>> KnownAsync(DeskDb db, List<Row> rows, CancellationToken cancel)
    {
        Dictionary<long, int> known = [];
        foreach (var some in rows.Select(r => r.Id).Chunk(Batch))
        {
            foreach (var posting in await db.SearchPostings.AsNoTracking().Where(p => some.Contains(p.Id)).ToListAsync(cancel))
            {
                known.Add(posting.Id, posting.Places);
            }
        }

        return known;
    }

    private static async Task InsertAsync(DeskDb db, int caseId, List<Row> rows, CancellationToken cancel)
    {
        foreach (var some in rows.Chunk(Batch))
        {
            // Numbers of our own, nothing that anybody typed.
            var sql = new StringBuilder("INSERT INTO \"SearchPostings\" (\"Id\", \"CaseId\", \"Places\") VALUES ");
            sql.AppendJoin(", ", some.Select(r => string.Create(CultureInfo.InvariantCulture, $"({r.Id}, {caseId}, {r.Places})")));
            await db.Database.ExecuteSqlRawAsync(sql.ToString(), cancel);
        }
    }

    private static async Task MarkAsync(DeskDb db, List<Row> rows, CancellationToken cancel)
    {
        foreach (var same in rows.GroupBy(r => r.Places))
        {
            foreach (var ids in same.Select(r => r.Id).Chunk(Batch))
            {
                await db.SearchPostings.Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(s => s.SetProperty(p => p.Places, p => p.Places | same.Key), cancel);
            }
        }
    }

    private static async Task RemoveAsync(DeskDb db, List<long> gone, CancellationToken cancel)
    {
        foreach (var ids in gone.Chunk(Batch))
        {
            await db.SearchPostings.Where(p => ids.Contains(p.Id)).ExecuteDeleteAsync(cancel);
        }
    }

    private static async Task ForgetTermsAsync(DeskDb db, IEnumerable<int> terms, CancellationToken cancel)
    {
        foreach (var ids in terms.Chunk(Batch))
        {
            await db.SearchTerms.Where(t => ids.Contains(t.Id)
                && !db.SearchPostings.Any(p => p.Id >= t.Id * SearchPosting.Room && p.Id < (t.Id * SearchPosting.Room) + SearchPosting.Room)).ExecuteDeleteAsync(cancel);
        }
    }
}
