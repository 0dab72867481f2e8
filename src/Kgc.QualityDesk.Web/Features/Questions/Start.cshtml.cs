using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>The way in: begins a draft. Its seal makes a double click one draft, and no cookie is needed for it.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(FormLimits.Form)]
public sealed class StartModel(Walk walk, StartDraft start, DeskDb db) : PageModel
{
    [BindProperty(Name = DraftSeal.Field)]
    public string? SentSeal { get; set; }

    /// <summary>The published entry that the person comes from and that did not quite answer their question.</summary>
    [BindProperty(Name = "wissen", SupportsGet = true)]
    public string? Slug { get; set; }

    public string? About { get; private set; }

    public string FormSeal => walk.Seal.OfNew();

    public async Task OnGetAsync(CancellationToken cancel) => About = await TitleAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var id = walk.Seal.Read(SentSeal)?.PublicId ?? QuestionDraft.NewId();
        // The page from the browser's memory, sent once more after its question: a question of its own.
        while (await walk.Find.SentAsync(id, cancel) is not null)
        {
            id = QuestionDraft.SuccessorOf(id);
        }

        var about = await TitleAsync(cancel);
        await start.RunAsync(id, about is null ? null : new DraftAnswers { Subject = Cut("Rückfrage zu: " + about) }, cancel);
        if (await walk.Find.ViewAsync(id, cancel) is not { } view)
        {
            // There was one, and its time is over.
            id = await start.RunAsync(null, cancel);
            view = (await walk.Find.ViewAsync(id, cancel))!;
        }

        walk.Open(HttpContext, id, view.CodeRound);
        return Redirect(WalkStep.All[0].AddressIn(id));
    }

    private Task<string?> TitleAsync(CancellationToken cancel) => string.IsNullOrEmpty(Slug)
        ? Task.FromResult<string?>(null)
        : db.KnowledgeEntries.Where(e => e.Slug == Slug && e.State == KnowledgeState.Published).Select(e => e.Title).SingleOrDefaultAsync(cancel);

    private static string Cut(string text) => text.Length <= QuestionRules.SubjectLength ? text : text[..(QuestionRules.SubjectLength - 1)] + "…";
}
