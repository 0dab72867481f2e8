using Kgc.QualityDesk.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>The end of a walk that needed no case, with a way back for an hour.</summary>
public sealed class AnsweredModel(Walk walk, EndByAnswer end) : DraftPage(walk)
{
    public override DraftStep Step => DraftStep.Question;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ArriveAsync(cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        return (await Walk.Find.ViewAsync(Draft, cancel))?.AnsweredAt is null ? Redirect(Here.AddressIn(Draft)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await OfFormAsync(cancel) is null)
        {
            return await WithoutDraftAsync(cancel);
        }

        await end.UndoAsync(Draft, cancel);
        await PrepareAsync(cancel);
        return Redirect((Here.Next!.Number <= Progress.Reach.Number ? Here.Next : Progress.Reach).AddressIn(Draft));
    }
}
