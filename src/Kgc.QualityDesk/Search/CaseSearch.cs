using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Search;

/// <summary>
/// The search over everything that a person may see: cases whose question, messages, notes, statements, answers and files hold every
/// word, the newest first, with the places that were found.
/// </summary>
public sealed class CaseSearch(DeskDb db, CaseList cases, TimeProvider time)
{
    public const int PageSize = 20;

    /// <summary>A part of what was found; cases are counted up to <see cref="CaseList.MostCounted"/> and one.</summary>
    public sealed record Answer(IReadOnlyList<SearchHit> Hits, string? Next, int Count);

    /// <summary>The case whose number was typed, when it can be only one; else null.</summary>
    public async Task<string?> JumpAsync(string? typed, Actor by, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(typed) || !CaseNumbers.IsOne(typed))
        {
            return null;
        }

        var offices = await db.Offices.AsNoTracking().Select(o => o.Code).ToListAsync(cancel);
        var meant = CaseNumbers.Meant(typed, offices, BerlinTime.DateOf(time.GetUtcNow()).Year);
        return await db.Cases.AsNoTracking().VisibleTo(by).Where(c => meant.Contains(c.Number)).Select(c => c.Number).Take(2).ToListAsync(cancel) is [var only] ? only : null;
    }

    /// <exception cref="RuleBroken">input.invalid with fields, condition.too-slow</exception>
    public async Task<Answer> RunAsync(CaseFilter filter, Actor by, CancellationToken cancel)
    {
        filter = filter with { Limit = filter.Limit ?? PageSize.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        var words = SaidWord.AllOf(filter.Q);
        if (words.Count == 0)
        {
            throw RuleBroken.Field("q", string.IsNullOrWhiteSpace(filter.Q) ? "Bitte geben Sie ein Wort oder eine Nummer ein."
                : "In diesen Wörtern allein lässt sich nicht suchen. Bitte geben Sie ein Wort mehr an.");
        }

        var page = await cases.PageAsync(filter, by, found => found.Select(FoundCase.Of), cancel);
        var hits = await new FoundPlaces(db, by, SearchPlaces.Of(filter.Kind), words).OfAsync(page.Items, cancel);
        var count = filter.Cursor is null && page.Next is null ? page.Items.Count : await cases.CountAsync(filter, by, cancel);
        return new Answer(hits, page.Next, count);
    }
}
