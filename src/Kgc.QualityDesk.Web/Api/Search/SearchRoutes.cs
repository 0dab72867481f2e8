using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Search;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api.Search;

/// <summary>The search over everything that somebody may see.</summary>
internal static class SearchRoutes
{
    /// <param name="Jump">the one case whose number was searched for, else null</param>
    /// <param name="Items">cases, the newest first</param>
    /// <param name="Next">goes on there; null at the end</param>
    /// <param name="Count">of cases, at most 1000</param>
    /// <param name="IsMore">there are more than that</param>
    public sealed record Found(string? Jump, IEnumerable<Hit> Items, string? Next, int Count, bool IsMore);

    public sealed record Hit(string Number, string Office, string Subject, CaseStatus Status, DateTimeOffset ReceivedAt, IEnumerable<Place> Places);

    /// <param name="Kind">case, message, note, review, answer or file</param>
    /// <param name="Title">in German</param>
    /// <param name="At">when it was written</param>
    /// <param name="Text">the piece of the text that fits</param>
    /// <param name="Marks">begin and end of each word in it that fits, counted in characters from 0</param>
    /// <param name="FileId">public id of the attachment</param>
    public sealed record Place(string Kind, string Title, DateTimeOffset? At, string Text, IEnumerable<int[]> Marks, string? FileId);

    public static void MapSearch(this RouteGroupBuilder staff) => staff.MapGet("/search", RunAsync).WithTags("Suche")
        .WithSummary("Fälle, Nachrichten, Vermerke, Voten, Antworten und Anlagen durchsuchen")
        .WithDescription("q: Wörter, die alle im Fall vorkommen, oder eine Nummer wie TH-2026-42. kind: case, message, note, review, answer, file. from, to: Tage des Eingangs. Gefunden wird nur, was die Person sehen darf.");

    private static async Task<Found> RunAsync(
        string? q, string? kind, string? office, string? from, string? to, string? limit, string? cursor, CaseSearch search, CurrentActor by, CancellationToken cancel)
    {
        var jump = await search.JumpAsync(q, by.Actor, cancel);
        var answer = await search.RunAsync(new CaseFilter { Q = q, Kind = kind, Office = office, From = from, To = to, Limit = limit, Cursor = cursor }, by.Actor, cancel);
        return new Found(jump, answer.Hits.Select(Shown), answer.Next, Math.Min(answer.Count, CaseList.MostCounted), answer.Count > CaseList.MostCounted);
    }

    private static Hit Shown(SearchHit hit) => new(hit.Number, hit.Office, hit.Subject, hit.Status, hit.ReceivedAt,
        hit.Places.Select(p => new Place(p.Kind, p.Title, p.At, p.Snippet.Text, p.Snippet.Marks.Select(m => new[] { m.Start.Value, m.End.Value }), p.FileId)));
}
