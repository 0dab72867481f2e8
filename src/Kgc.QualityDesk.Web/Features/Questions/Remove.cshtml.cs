using Kgc.QualityDesk.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>Deletes a draft for good, after asking.</summary>
public sealed class RemoveModel(Walk walk, RemoveDraft remove) : DraftPage(walk)
{
    public override DraftStep Step => DraftStep.Place;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ArriveAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Walk.Seal.Read(SentSeal)?.PublicId != Draft)
        {
            return await WithoutDraftAsync(cancel);
        }

        await remove.RunAsync(Draft, cancel);
        Walk.Close(HttpContext, Draft);
        TempData["Hinweis"] = "Ihre angefangene Frage ist gelöscht.";
        return Redirect("/frage");
    }
}
