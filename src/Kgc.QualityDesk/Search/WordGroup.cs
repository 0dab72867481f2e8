using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Search;

/// <summary>A word that was said with the words of the index that it fits; one of them must stand in a case.</summary>
/// <param name="Said">the word</param>
/// <param name="Terms">numbers of the index's words</param>
/// <param name="Count">how many cases hold them, counted up to a few thousand</param>
internal sealed record WordGroup(SaidWord Said, int[] Terms, int Count)
{
    /// <summary>Of one stem, and of one beginning; whoever types „ges“ gets the first ones.</summary>
    private const int MostOfStem = 32, MostOfBeginning = 64;

    /// <summary>Up to here a word is rare enough to begin a search with.</summary>
    private const int Rare = 2000;

    /// <summary>The cases of these words, each as often as it holds one of them.</summary>
    public IQueryable<SearchPosting> Postings(DeskDb db)
    {
        var terms = Terms;
        return from term in db.SearchTerms
               where terms.Contains(term.Id)
               from posting in db.SearchPostings
               where posting.Id >= term.Id * SearchPosting.Room && posting.Id < (term.Id * SearchPosting.Room) + SearchPosting.Room
               select posting;
    }

    /// <summary>So rare that a search may begin with it; else all words are in thousands of cases, and the newest that fit are near.</summary>
    public bool IsRare => Count <= Rare;

    /// <summary>One query for all words.</summary>
    public static async Task<IReadOnlyList<WordGroup>> ReadAsync(DeskDb db, IReadOnlyList<SaidWord> words, CancellationToken cancel)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var parts = words.SelectMany(word => word.IsBeginning ? [OfStem(db, word.Stem), Beginning(db, word.Folded)] : new[] { OfStem(db, word.Stem) });
        var found = await parts.Aggregate((some, more) => some.Union(more)).AsNoTracking().Select(t => new
        {
            t.Id, t.Text, t.Stem,
            Count = db.SearchPostings.Where(p => p.Id >= t.Id * SearchPosting.Room && p.Id < (t.Id * SearchPosting.Room) + SearchPosting.Room).Take(Rare + 1).Count(),
        }).ToListAsync(cancel);
        return [.. from word in words
                   let fit = found.FindAll(t => word.Fits(t.Text, t.Stem))
                   select new WordGroup(word, [.. fit.Select(t => t.Id)], fit.Sum(t => t.Count))];
    }

    private static IQueryable<SearchTerm> OfStem(DeskDb db, string stem) =>
        db.SearchTerms.Where(t => t.Stem == stem).OrderBy(t => t.Id).Take(MostOfStem);

    private static IQueryable<SearchTerm> Beginning(DeskDb db, string folded)
    {
        // Beyond every letter, by the order of letters that both databases keep for this column.
        var end = folded + '\uFFFF';
        return db.SearchTerms.Where(t => string.Compare(t.Text, folded) >= 0 && string.Compare(t.Text, end) < 0).OrderBy(t => t.Text).Take(MostOfBeginning);
    }
}
