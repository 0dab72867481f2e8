using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Knowledge.Answered;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>What is published already and may answer the question. Needs no script; skipped where nothing fits.</summary>
public sealed class HelpModel(Walk walk, WalkHelp help, CountAnswered count, EndByAnswer end) : DraftPage(walk)
{
    public IReadOnlyList<KnowledgeHit> Hits { get; private set; } = [];

    public override DraftStep Step => DraftStep.Question;

    public string Next => Here.Next!.AddressIn(Draft);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ArriveAsync(cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (Progress.Reach.Number <= Here.Number)
        {
            return Redirect(Here.AddressIn(Draft));
        }

        return Hits.Count == 0 ? Redirect(Next) : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "antwort")] string? slug, CancellationToken cancel)
    {
        if (await OfFormAsync(cancel) is not { } view)
        {
            return await WithoutDraftAsync(cancel);
        }

        try
        {
            // One key for each entry and draft: a double click, a reload or a second window counts once.
            await count.RunAsync(slug ?? "", $"draft:{Draft}:{slug}", AnsweredChannel.Walk, await help.OfficeCodeAsync(view.Answers, cancel), cancel);
        }
        catch (RuleBroken broken) when (broken.Code == "not-found")
        {
            Warn("Diese Antwort gibt es nicht mehr.");
            return Redirect($"/frage/{Draft}/hilfe");
        }

        await end.RunAsync(Draft, cancel);
        return Redirect($"/frage/{Draft}/beantwortet");
    }

    protected override async Task LoadAsync(CancellationToken cancel) => Hits = await help.FindAsync(Answers, cancel);
}
