using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.Limits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Knowledge;

/// <summary>Finds published entries for a question, or lists them by kind and topic.</summary>
[AllowAnonymous, EnableRateLimiting(DeskLimits.Search)]
public sealed class IndexModel(KnowledgeSearch search, KnowledgeCatalogue catalogue, DeskDb db) : PageModel
{
    private const int MostHits = 20;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "thema")]
    public string? Topic { get; set; }

    public KnowledgeKind? Kind { get; private set; }

    public IReadOnlyList<KnowledgeHit> Hits { get; private set; } = [];

    public IReadOnlyList<KnowledgeCatalogue.Line> Lines { get; private set; } = [];

    public IReadOnlyList<(string Code, string Name, int Count)> Topics { get; private set; } = [];

    /// <summary>Address of the next page.</summary>
    public string? Next { get; private set; }

    public bool IsSearch => !string.IsNullOrWhiteSpace(Q);

    public string Heading => IsSearch ? "Suchergebnis" : "Antworten finden";

    public string ListHeading { get; private set; } = "Alle Einträge";

    public string CountWords => Hits.Count switch { 0 => "Dazu haben wir nichts gefunden", 1 => "Ein passender Eintrag", var n => $"{n} passende Einträge" };

    public async Task OnGetAsync([FromQuery(Name = "art")] string? kind, [FromQuery(Name = "nach")] string? after, CancellationToken cancel)
    {
        Kind = Enum.GetValues<KnowledgeKind>().Where(k => string.Equals(k.ToString(), kind, StringComparison.OrdinalIgnoreCase)).Select(k => (KnowledgeKind?)k).FirstOrDefault();
        if (IsSearch)
        {
            Hits = await search.FindAsync(new KnowledgeQuery(Q, null, MostHits, Kind is { } one ? [one] : null), cancel);
            return;
        }

        await ListTopicsAsync(cancel);
        (Lines, var hasMore) = await catalogue.PageAsync(Kind, Topic, null, after, KnowledgeCatalogue.PageSize, cancel);
        Next = hasMore ? $"{Link(Kind, Topic)}{(Kind is null && Topic is null ? "?" : "&")}nach={Uri.EscapeDataString(Lines[^1].Slug)}" : null;
    }

    public string Link(KnowledgeKind? kind, string? topic)
    {
        List<string> parts = [];
        if (IsSearch)
        {
            parts.Add("q=" + Uri.EscapeDataString(Q!));
        }

        if (kind is { } one)
        {
            parts.Add("art=" + one.ToString().ToLowerInvariant());
        }

        if (!string.IsNullOrEmpty(topic) && !IsSearch)
        {
            parts.Add("thema=" + Uri.EscapeDataString(topic));
        }

        return "/wissen" + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }

    private async Task ListTopicsAsync(CancellationToken cancel)
    {
        var shares = (await catalogue.SharesAsync(cancel)).Where(s => Kind is null || s.Kind == Kind).ToLookup(s => s.Topic, s => s.Count);
        var terms = await db.Terms.AsNoTracking().Where(t => t.Kind == TermKind.Topic).OrderBy(t => t.SortOrder).Select(t => new { t.Code, t.Name }).ToListAsync(cancel);
        Topics = [.. terms.Select(t => (t.Code, t.Name, shares[t.Code].Sum())).Where(t => t.Item3 > 0)];
        Topic = terms.Exists(t => t.Code == Topic) ? Topic : null;
        var kinds = Kind is { } kind ? KnowledgeWords.Several(kind) : "Alle Einträge";
        ListHeading = terms.Find(t => t.Code == Topic) is { } topic ? $"{kinds} zu „{topic.Name}“" : kinds;
    }
}
