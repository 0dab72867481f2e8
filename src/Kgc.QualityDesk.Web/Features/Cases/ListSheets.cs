using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Bulk;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Views;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Reads the case list: the lists to filter by, the views, one part of the cases and how many there are.</summary>
public sealed class ListSheets(CaseList cases, EditViews views, CaseConditions conditions)
{
    /// <summary>Without any case yet: what a page needs also when a filter cannot be read.</summary>
    /// <exception cref="RuleBroken">not-found for a view that is not this person's</exception>
    public async Task<ListSheet> BeginAsync(CaseQuery query, Actor by, CancellationToken cancel)
    {
        var all = await views.ListAsync(by, cancel);
        var view = string.IsNullOrEmpty(query.View) ? null : all.Find(v => v.PublicId == query.View) ?? throw new RuleBroken("not-found");
        var choices = await conditions.ChoicesAsync(by, cancel);
        var mine = choices with { Offices = [.. choices.Offices.Where(o => by.WorksFor(o.Id))] };
        return new ListSheet(query, view, all, mine) { Filter = Filter(query, view) };
    }

    /// <exception cref="RuleBroken">input.invalid, condition.invalid, condition.too-slow</exception>
    public async Task<ListSheet> FillAsync(ListSheet sheet, Actor by, CancellationToken cancel)
    {
        var page = await cases.PageAsync(sheet.Filter, by, some => some.Select(ListedCase.Of), cancel);
        var isWhole = sheet.Filter.Cursor is null && page.Next is null;
        var count = isWhole ? page.Items.Count : await cases.CountAsync(sheet.Filter, by, cancel);
        return sheet with { Rows = page.Items, Next = page.Next, Count = CountViews.Text(count) };
    }

    /// <summary>The first cases that fit, in the order of the list, as many as one act may change; and how many fit.</summary>
    public async Task<(IReadOnlyList<string> Numbers, int Count)> AllAsync(ListSheet sheet, Actor by, CancellationToken cancel)
    {
        List<string> numbers = [];
        var filter = sheet.Filter with { Cursor = null, Limit = PageLimit.Most.ToString(CultureInfo.InvariantCulture) };
        for (var next = ""; next is not null && numbers.Count < ChangeCases.Most;)
        {
            var page = await cases.PageAsync(filter with { Cursor = next }, by, cancel);
            numbers.AddRange(page.Items.Select(row => row.Number));
            next = page.Next;
        }

        return (numbers, numbers.Count < ChangeCases.Most ? numbers.Count : await cases.CountAsync(filter, by, cancel));
    }

    private static CaseFilter Filter(CaseQuery query, SavedView? view)
    {
        var filter = query.ToFilter();
        var both = new[] { view?.Condition, filter.Condition }.Where(c => !string.IsNullOrWhiteSpace(c)).ToList();
        return filter with
        {
            Condition = both.Count == 2 ? $"({both[0]}) und ({both[1]})" : both.FirstOrDefault(),
            Sort = string.IsNullOrEmpty(filter.Sort) ? view?.Sort : filter.Sort,
        };
    }
}
