using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Publications;

/// <summary>Answers to be checked again, open drafts, what the office has published.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class IndexModel(PublicationList list, DueReviews due, StartPublication start, CurrentActor me) : DeskPage
{
    [BindProperty, Display(Name = "Nummer eines beantworteten Falls", Description = "Zum Beispiel KGC-TH-2026-00042.")]
    public string? Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "ab")]
    public string? After { get; set; }

    public IReadOnlyList<DueReviews.Line> Due { get; private set; } = [];

    public IReadOnlyList<PublicationList.Line> Drafts { get; private set; } = [];

    public IReadOnlyList<PublicationList.Entry> Entries { get; private set; } = [];

    /// <summary>After which entry the next page begins.</summary>
    public string? Next { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Number))
        {
            ModelState.AddModelError(nameof(Number), "Bitte geben Sie die Nummer des Falls an.");
        }

        var id = "";
        try
        {
            return await TryAsync(async () => id = await start.FromCaseAsync(Number!.Trim().ToUpperInvariant(), me.Actor, cancel),
                () => ($"/desk/veroeffentlichungen/{id}", "Die Antwort ist kopiert. Bitte entscheiden Sie über jede Fundstelle."), cancel);
        }
        finally
        {
            Number = Number?.Trim();
        }
    }

    public async Task<IActionResult> OnPostNewVersionAsync(string slug, CancellationToken cancel)
    {
        var id = "";
        return await TryAsync(async () => id = await start.FromEntryAsync(slug, me.Actor, cancel),
            () => ($"/desk/veroeffentlichungen/{id}", "Die neue Fassung ist begonnen. Bis sie veröffentlicht ist, bleibt die alte."), cancel);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        (Due, Drafts) = (await due.OfAsync(me.Actor, cancel), await list.OpenAsync(me.Actor, cancel));
        var (entries, more) = await list.EntriesAsync(me.Actor, After, cancel);
        (Entries, Next) = (entries, more ? entries[^1].Slug : null);
    }
}
