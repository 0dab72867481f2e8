namespace Kgc.QualityDesk.Cases;

/// <summary>Sorts of the case list, each served by an index; the id breaks ties, so that no case is shown twice or left out.</summary>
internal static class CaseOrder
{
    /// <param name="cases">what is to be sorted</param>
    /// <param name="sort">one of <see cref="CaseList.Sorts"/></param>
    /// <param name="after">the last row shown, or null for the beginning</param>
    /// <param name="id">looks up the id of the last row shown, within the query</param>
    public static IQueryable<Case> Apply(IQueryable<Case> cases, string sort, Cursor? after, IQueryable<int> id)
    {
        if (sort.EndsWith("number", StringComparison.Ordinal))
        {
            return ByNumber(cases, sort[0] == '-', after?.Key);
        }

        if (sort.EndsWith(CaseList.FollowUp, StringComparison.Ordinal))
        {
            return ByFollowUp(cases, sort[0] == '-', after?.Day(), id);
        }

        var at = after?.Instant();
        return sort switch
        {
            "received" => (at is null ? cases : cases.Where(c => c.ReceivedAt >= at && (c.ReceivedAt > at || c.Id > id.Max())))
                .OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id),
            "due" => (at is null ? cases : cases.Where(c => c.DueAt >= at && (c.DueAt > at || c.Id > id.Max())))
                .OrderBy(c => c.DueAt).ThenBy(c => c.Id),
            "-due" => (at is null ? cases : cases.Where(c => c.DueAt <= at && (c.DueAt < at || c.Id < id.Max())))
                .OrderByDescending(c => c.DueAt).ThenByDescending(c => c.Id),
            _ => (at is null ? cases : cases.Where(c => c.ReceivedAt <= at && (c.ReceivedAt < at || c.Id < id.Max())))
                .OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id),
        };
    }

    public static Cursor After(ICaseKey row, string sort) => new(sort, sort switch
    {
        "due" or "-due" => Cursor.Of(row.DueAt),
        "received" or "-received" => Cursor.Of(row.ReceivedAt),
        CaseList.FollowUp or $"-{CaseList.FollowUp}" => Cursor.Of(row.FollowUpOn),
        _ => "",
    }, row.Number);

    private static IQueryable<Case> ByFollowUp(IQueryable<Case> cases, bool descending, DateOnly? day, IQueryable<int> id) => descending
        ? (day is null ? cases : cases.Where(c => c.FollowUpOn <= day && (c.FollowUpOn < day || c.Id < id.Max())))
            .OrderByDescending(c => c.FollowUpOn).ThenByDescending(c => c.Id)
        : (day is null ? cases : cases.Where(c => c.FollowUpOn >= day && (c.FollowUpOn > day || c.Id > id.Max())))
            .OrderBy(c => c.FollowUpOn).ThenBy(c => c.Id);

    private static IQueryable<Case> ByNumber(IQueryable<Case> cases, bool descending, string? last) => descending
        ? (last is null ? cases : cases.Where(c => string.Compare(c.Number, last) < 0)).OrderByDescending(c => c.Number)
        : (last is null ? cases : cases.Where(c => string.Compare(c.Number, last) > 0)).OrderBy(c => c.Number);
}
