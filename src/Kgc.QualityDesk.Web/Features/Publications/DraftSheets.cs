using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Publications;

namespace Kgc.QualityDesk.Web.Features.Publications;

/// <summary>Everything that the page of a draft shows.</summary>
public sealed class DraftSheets(PublicationList list, PublicationFinder finder, DraftLists lists)
{
    public sealed record Found(PublicationDraft Draft, RedactionSheet Sheet, bool MayPublish, DraftLists.Lists Lists);

    public async Task<Found?> FindAsync(string id, Actor by, CancellationToken cancel) => await list.FindAsync(id, by, cancel) is not { } draft ? null
        : new Found(draft, await finder.SheetAsync(draft, cancel), draft.IsSecond(PublicationDraft.Counted(by)), await lists.ReadAsync(cancel));
}
