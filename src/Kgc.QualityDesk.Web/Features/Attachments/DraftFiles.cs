using Kgc.QualityDesk.Attachments;

namespace Kgc.QualityDesk.Web.Features.Attachments;

/// <summary>What the walk's page of files does with them.</summary>
public sealed class DraftFiles(ReceiveFiles receive, RemoveFiles remove, FindFiles find)
{
    public Task<IReadOnlyList<AttachmentView>> OfAsync(string draft, CancellationToken cancel) => find.OfDraftAsync(draft, cancel);

    /// <summary>Returns whether every chosen file was taken.</summary>
    public async Task<bool> AddAsync(int draftId, IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        var chosen = files.Where(f => !string.IsNullOrEmpty(f.FileName)).ToList();
        return chosen.Count == 0 || (await receive.ForDraftAsync(draftId, chosen.Incoming(), cancel)).All(a => a.IsKept);
    }

    public Task RemoveAsync(int draftId, string id, CancellationToken cancel) => remove.FromDraftAsync(draftId, id, cancel);

    /// <summary>Takes the notes about refused files off the page.</summary>
    public Task DismissAsync(int draftId, CancellationToken cancel) => remove.RefusalsOfDraftAsync(draftId, cancel);
}
