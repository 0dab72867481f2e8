using System.Text.RegularExpressions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Writing;

/// <summary>Where a field stands, checked: a page of the desk, and where the page is about a case, one that this person may see.</summary>
public static partial class DraftPlace
{
    public const int Longest = 200;
    public const int LongestField = 100;
    public const int LongestText = 60_000;

    /// <summary>One place for the answer of a case: whoever drafts it, in whichever task.</summary>
    public static string OfAnswer(string caseNumber) => $"/desk/faelle/{caseNumber}/antwort";

    public static bool IsPlace(string? place) => place is { Length: > 0 and <= Longest } && Path().IsMatch(place);

    /// <summary>The case that a place is about; null for places about none.</summary>
    /// <exception cref="RuleBroken">not-found, also for a case that this person may not see</exception>
    internal static async Task<int?> CaseOfAsync(DeskDb db, string place, Actor by, CancellationToken cancel)
    {
        if (!IsPlace(place))
        {
            throw new RuleBroken("not-found");
        }

        if (OfCase().Match(place) is { Success: true } about)
        {
            var number = about.Groups["key"].Value;
            var cases = place.EndsWith("/antwort", StringComparison.Ordinal) ? db.Cases.AdvisedBy(by) : db.Cases.VisibleTo(by);
            return await cases.Where(c => c.Number == number).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel) ?? throw new RuleBroken("not-found");
        }

        if (OfTask().Match(place) is { Success: true } task)
        {
            var id = task.Groups["key"].Value;
            return await db.Tasks.VisibleTo(by).Where(t => t.PublicId == id).Select(t => (int?)t.CaseId).SingleOrDefaultAsync(cancel)
                ?? throw new RuleBroken("not-found");
        }

        return null;
    }

    [GeneratedRegex(@"^/desk(/[A-Za-z0-9][A-Za-z0-9._-]*)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Path();

    [GeneratedRegex("^/desk/faelle/(?<key>KGC-[A-Z0-9-]+)(/|$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OfCase();

    [GeneratedRegex("^/desk/aufgaben/(?<key>[0-9a-f]{32})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfTask();
}
