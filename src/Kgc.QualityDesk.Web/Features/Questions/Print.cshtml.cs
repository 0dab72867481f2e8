using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>Everything that was typed, on paper.</summary>
public sealed class PrintModel(Walk walk, FindFiles files, TimeProvider time) : DraftPage(walk)
{
    public override DraftStep Step => DraftStep.Place;

    public QuestionLists Lists { get; private set; } = QuestionLists.Empty;

    public IReadOnlyList<AttachmentView> Files { get; private set; } = [];

    public DateTimeOffset At => time.Now();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ArriveAsync(cancel) ?? Page();

    protected override async Task LoadAsync(CancellationToken cancel) =>
        (Lists, Files) = (await Walk.ListsAsync(cancel), await files.OfDraftAsync(Draft, cancel));
}
