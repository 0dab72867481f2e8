using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge.Words;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Search;

/// <summary>
/// Narrows cases to those that hold every word that was typed, where the person who asks may see it: somebody who sees only the
/// question finds a case neither by its notes nor by a colleague's statement nor by a name.
/// </summary>
internal sealed class FindWords(DeskDb db, Actor by, int places)
{
    /// <summary>Own statements that are read again to be sure.</summary>
    private const int MostStatements = 500;

    private readonly int[] _advised = by.Is(Roles.Advisor) || by.Is(Roles.Supervisor) ? [.. by.OfficeIds] : [];

    private bool SeesWholeCasesOnly => _advised.Length > 0 && !by.Is(Roles.Expert);

    /// <summary>Looks the words up; what it gives narrows any part of the cases.</summary>
    public async Task<Func<IQueryable<Case>, IQueryable<Case>>> ReadAsync(string typed, CancellationToken cancel)
    {
        List<Func<IQueryable<Case>, IQueryable<Case>>> steps = [];
        List<string> rest = [];
        foreach (var part in typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (await NumbersAsync(part, cancel) is { Count: > 0 } numbers)
            {
                steps.Add(cases => cases.Where(c => numbers.Contains(c.Number)));
            }
            else if (part.StartsWith("KGC-", StringComparison.OrdinalIgnoreCase))
            {
                var beginning = part.ToUpperInvariant();
                steps.Add(cases => cases.Where(c => c.Number.StartsWith(beginning)));
            }
            else
            {
                rest.Add(part);
            }
        }

        steps.AddRange(await StepsAsync(await WordGroup.ReadAsync(db, SaidWord.AllOf(string.Join(' ', rest)), cancel), cancel));
        return cases => steps.Aggregate(cases, (some, step) => step(some));
    }

    internal async Task<List<Func<IQueryable<Case>, IQueryable<Case>>>> StepsAsync(IReadOnlyList<WordGroup> groups, CancellationToken cancel)
    {
        List<Func<IQueryable<Case>, IQueryable<Case>>> steps = [];
        if (groups.Any(g => g.Terms.Length == 0))
        {
            return [cases => cases.Where(c => false)];
        }

        if (groups.MinBy(g => g.Count) is { IsRare: true } first)
        {
            var some = first.Postings(db).Where(p => (p.Places & places) != 0).Select(p => p.CaseId);
            steps.Add(cases => cases.Where(c => some.Contains(c.Id)));
            groups = SeesWholeCasesOnly ? [.. groups.Where(g => g != first)] : groups;
        }

        foreach (var group in groups)
        {
            var own = SeesWholeCasesOnly ? [] : (int[])[.. await OwnAsync(group, cancel), .. await FilesAsync(group, cancel)];
            steps.Add(cases => SeesWholeCasesOnly ? Holding(cases, group.Terms) : HoldingInSight(cases, group.Terms, own));
        }

        return steps;
    }

    private IQueryable<Case> Holding(IQueryable<Case> cases, int[] terms) => cases.Where(c => db.SearchTerms.Any(t => terms.Contains(t.Id)
        && db.SearchPostings.Any(p => p.Id == (t.Id * SearchPosting.Room) + c.Id && (p.Places & places) != 0)));

    private IQueryable<Case> HoldingInSight(IQueryable<Case> cases, int[] terms, int[] own)
    {
        var (advised, seen, all) = (_advised, places & SearchPlaces.OfExperts, places);
        var blind = BlindCases.Of(db, by);
        return cases.Where(c => own.Contains(c.Id) || db.SearchTerms.Any(t => terms.Contains(t.Id)
            && db.SearchPostings.Any(p => p.Id == (t.Id * SearchPosting.Room) + c.Id && ((p.Places & seen) != 0
                || ((p.Places & all) != 0 && advised.Contains(c.OfficeId) && !blind.Contains(c.Id))))));
    }

    /// <summary>Cases whose own statement or comments hold the word: the index tells only that somebody's do.</summary>
    private async Task<int[]> OwnAsync(WordGroup group, CancellationToken cancel)
    {
        if ((places & SearchPlaces.Review) == 0)
        {
            return [];
        }

        var (me, terms) = (by.PersonId, group.Terms);
        var statements = await db.Reviews.AsNoTracking().Where(r => r.ExpertId == me && r.Statement != null
                && db.SearchTerms.Any(t => terms.Contains(t.Id) && db.SearchPostings.Any(p => p.Id == (t.Id * SearchPosting.Room) + r.CaseId && (p.Places & SearchPlaces.Review) != 0)))
            .OrderByDescending(r => r.CaseId).Take(MostStatements).Select(r => new { r.CaseId, r.Id, r.Statement }).ToListAsync(cancel);
        var ids = statements.ConvertAll(s => s.Id);
        var comments = ids.Count == 0 ? null : (await db.Reviews.AsNoTracking().Where(r => ids.Contains(r.Id)).SelectMany(r => r.Comments)
            .Select(c => new { c.ReviewId, c.Text }).ToListAsync(cancel)).ToLookup(c => c.ReviewId, c => c.Text);
        return [.. statements.Where(s => comments![s.Id].Append(s.Statement).Any(text => Holds(group.Said, text))).Select(s => s.CaseId)];
    }

    /// <summary>Cases in which a file that this expert is shown holds the word: the index tells only that some file of the question does.</summary>
    private async Task<int[]> FilesAsync(WordGroup group, CancellationToken cancel)
    {
        const int ofFiles = SearchPlaces.QuestionFile | SearchPlaces.MessageFile;
        if ((places & ofFiles) == 0)
        {
            return [];
        }

        var terms = group.Terms;
        var shown = FindFiles.ShownTo(db, by);
        var files = await db.Attachments.AsNoTracking().Where(a => shown.Contains(a.Id)
                && db.SearchTerms.Any(t => terms.Contains(t.Id) && db.SearchPostings.Any(p => p.Id == (t.Id * SearchPosting.Room) + a.CaseId!.Value && (p.Places & ofFiles) != 0)))
            .OrderByDescending(a => a.Id).Take(MostStatements)
            .Select(a => new { CaseId = a.CaseId!.Value, a.State, a.OriginalName, db.AttachmentTexts.FirstOrDefault(t => t.AttachmentId == a.Id)!.Text }).ToListAsync(cancel);
        return [.. files.Where(f => f.State is AttachmentState.Waiting or AttachmentState.Clean && (Holds(group.Said, f.OriginalName) || Holds(group.Said, f.Text))).Select(f => f.CaseId)];
    }

    private static bool Holds(SaidWord said, string? text) => text is not null && Tokens.Of(text).Exists(t => Fits(said, text.AsSpan(t.Start, t.BaseLength)));

    private static bool Fits(SaidWord said, ReadOnlySpan<char> raw)
    {
        var (folded, stem) = IndexedWords.One(raw);
        return said.Fits(folded, stem);
    }

    private async Task<IReadOnlyList<string>> NumbersAsync(string part, CancellationToken cancel)
    {
        // Digits alone are a word like any other, and the index knows the number of a case as one.
        if (!part.Contains('-', StringComparison.Ordinal) || !CaseNumbers.IsOne(part))
        {
            return [];
        }

        var offices = await db.Offices.AsNoTracking().Select(o => o.Code).ToListAsync(cancel);
        var year = await db.CaseNumberCounters.OrderByDescending(c => c.Year).Select(c => c.Year).FirstOrDefaultAsync(cancel);
        return CaseNumbers.Meant(part, offices, year);
    }
}
