using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Search;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Similar;

/// <summary>
/// Cases whose question shares the rarest words of a given one, however old they are, by the index of the search. Of the index only
/// words of questions count, so that nothing tells what a note or a statement holds.
/// </summary>
internal sealed class SharingWords(DeskDb db)
{
    /// <summary>A word that stands in more cases says little of what a question is about.</summary>
    private const int Common = 2000;

    private const int MostStems = 16;
    private const int MostCases = 200;

    /// <summary>Those that share most come first; null when no word is both rare and shared. One query here, one where it is read.</summary>
    public async Task<IQueryable<Case>?> AmongAsync(IQueryable<Case> cases, int caseId, CancellationToken cancel)
    {
        var terms = await TermsAsync(caseId, cancel);
        if (terms.Length == 0)
        {
            return null;
        }

        // Each case is asked for by its number, so that nobody reads all cases of an office for these few.
        var ids = (from term in db.SearchTerms
                   where terms.Contains(term.Id)
                   from posting in db.SearchPostings
                   where posting.Id >= term.Id * SearchPosting.Room && posting.Id < (term.Id * SearchPosting.Room) + SearchPosting.Room
                       && (posting.Places & SearchPlaces.Question) != 0 && cases.Any(c => c.Id == posting.CaseId)
                   group posting by posting.CaseId into same
                   orderby same.Count() descending, same.Key descending
                   select same.Key).Take(MostCases);
        return db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id));
    }

    /// <summary>Words of the index in every form in which they may stand elsewhere, the rarest of the question first.</summary>
    private async Task<int[]> TermsAsync(int caseId, CancellationToken cancel)
    {
        var found = await (from posting in db.SearchPostings
                           where posting.CaseId == caseId && (posting.Places & SearchPlaces.Question) != 0
                           join said in db.SearchTerms on (int)(posting.Id / SearchPosting.Room) equals said.Id
                           join form in db.SearchTerms on said.Stem equals form.Stem
                           select new
                           {
                               form.Id, form.Stem,
                               Count = db.SearchPostings.Where(p => p.Id >= form.Id * SearchPosting.Room && p.Id < (form.Id * SearchPosting.Room) + SearchPosting.Room)
                                   .Take(Common + 1).Count(),
                           }).ToListAsync(cancel);
        return
        [
            .. found.DistinctBy(f => f.Id).GroupBy(f => f.Stem, StringComparer.Ordinal).Select(g => (Forms: g, Count: g.Sum(f => f.Count)))
                .Where(g => g.Count is > 1 and <= Common).OrderBy(g => g.Count).ThenBy(g => g.Forms.Key, StringComparer.Ordinal).Take(MostStems)
                .SelectMany(g => g.Forms.Select(f => f.Id)),
        ];
    }
}
