using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Knowledge.Answered;
using Kgc.QualityDesk.Web.Limits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.Knowledge;

/// <summary>
/// Suggestions while somebody types, as a piece of a page. The text comes in the body, so that no log keeps it; nothing changes, so
/// no proof of origin is asked.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(DeskLimits.Search)]
public sealed class SuggestModel(KnowledgeSearch search) : PageModel
{
    private const int MostHits = 5;
    private const int ShortestText = 3;

    public Suggestions Suggestions { get; private set; } = new([]);

    public IActionResult OnGet() => RedirectToPage("Index");

    public async Task OnPostAsync([FromForm(Name = "text")] string? text, [FromForm(Name = "stelle")] string? office, CancellationToken cancel)
    {
        var code = string.IsNullOrWhiteSpace(office) ? null : office;
        Suggestions = text is null || text.Trim().Length < ShortestText ? new([])
            : new(await search.FindAsync(new KnowledgeQuery(text, code, MostHits), cancel), AnsweredChannel.Walk, code, NewWindow: true);
    }
}
