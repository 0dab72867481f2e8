using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Web.Features.Attachments;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>
/// The step of the files; nothing here is needed. Every button sends the chosen files along, so none is lost on the way elsewhere;
/// files that were not taken are told with their reasons until somebody hides them.
/// </summary>
[RequestSizeLimit(FileLimits.Request), AnswersUploads]
public sealed class FilesModel(Walk walk, DraftFiles drafts) : DraftPage(walk)
{
    public override DraftStep Step => DraftStep.Files;

    public IReadOnlyList<AttachmentView> Files { get; private set; } = [];

    protected override bool HasFields => true;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ArriveAsync(cancel) ?? Page();

    public Task<IActionResult> OnPostAsync(List<IFormFile> files, CancellationToken cancel) =>
        StoreAsync(files, areTaken => areTaken ? Here.Next!.AddressIn(Draft) : Here.AddressIn(Draft), cancel);

    public Task<IActionResult> OnPostAddAsync(List<IFormFile> files, CancellationToken cancel) => StoreAsync(files, _ => Here.AddressIn(Draft), cancel);

    public Task<IActionResult> OnPostBackAsync(List<IFormFile> files, CancellationToken cancel) =>
        StoreAsync(files, areTaken => areTaken ? Here.Previous!.AddressIn(Draft) : Here.AddressIn(Draft), cancel);

    public Task<IActionResult> OnPostLaterAsync(List<IFormFile> files, CancellationToken cancel) =>
        StoreAsync(files, areTaken => areTaken ? $"/frage/{Draft}/spaeter" : Here.AddressIn(Draft), cancel);

    public Task<IActionResult> OnPostGoAsync(List<IFormFile> files, [FromQuery(Name = "nach")] string? to, CancellationToken cancel) =>
        StoreAsync(files, areTaken => areTaken ? (WalkStep.BySlug(to) ?? Here).AddressIn(Draft) : Here.AddressIn(Draft), cancel);

    public Task<IActionResult> OnPostRemoveAsync(List<IFormFile> files, [FromQuery] string? id, CancellationToken cancel) => StoreAsync(files, _ => Here.AddressIn(Draft), cancel,
        before: draftId => drafts.RemoveAsync(draftId, id ?? "", cancel));

    public Task<IActionResult> OnPostDismissAsync(List<IFormFile> files, CancellationToken cancel) => StoreAsync(files, _ => Here.AddressIn(Draft), cancel,
        before: draftId => drafts.DismissAsync(draftId, cancel));

    protected override async Task LoadAsync(CancellationToken cancel) => Files = await drafts.OfAsync(Draft, cancel);

    private async Task<IActionResult> StoreAsync(List<IFormFile> files, Func<bool, string> to, CancellationToken cancel, Func<int, Task>? before = null)
    {
        if (Walk.Seal.Read(SentSeal) is not { } seal || seal.PublicId != Draft)
        {
            Warn("Diese Seite war zu lange geöffnet. Bitte wählen Sie die Dateien noch einmal aus.");
            return Redirect(Here.AddressIn(Draft));
        }

        if (await OfFormAsync(cancel) is not { } view)
        {
            return await BeginAgainAsync(seal, cancel);
        }

        if (before is not null)
        {
            await before(view.Id);
        }

        return Redirect(to(await drafts.AddAsync(view.Id, files, cancel)));
    }

    /// <summary>The draft is gone, but the page knows all its answers; only the files have to be chosen again.</summary>
    private async Task<IActionResult> BeginAgainAsync(DraftSeal.Content seal, CancellationToken cancel)
    {
        var outcome = await Walk.Save.RunAsync(new SaveDraft.Input(Draft, Step, DraftAnswers.Empty) { Copy = seal.Copy }, cancel);
        if (outcome.End == SaveDraft.Ends.Sent)
        {
            return Redirect(Walk.ThanksFor(HttpContext, (await Walk.Find.SentAsync(outcome.PublicId, cancel))!));
        }

        Walk.Open(HttpContext, outcome.PublicId, outcome.CodeRound);
        Warn(Gone + " Ihre Angaben sind noch da. Bitte wählen Sie die Dateien noch einmal aus.");
        return Redirect(Here.AddressIn(outcome.PublicId));
    }
}
