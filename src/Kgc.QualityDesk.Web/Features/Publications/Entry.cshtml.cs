using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Publications;

/// <summary>A published answer as its office sees it: check it again, begin a new version, withdraw it, read earlier ones.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class EntryModel(PublicationList list, PublishKnowledge publish, CurrentActor me) : DeskPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Fachlich geprüft bis")]
    public DateOnly? Until { get; set; }

    public KnowledgeEntry Entry { get; private set; } = null!;

    public IReadOnlyList<KnowledgeVersion> Versions { get; private set; } = [];

    public bool MayChange => Entry.OfficeId is { } office ? me.Actor.Advises(office) : me.Actor.Is(Roles.Supervisor);

    private string Here => $"/desk/veroeffentlichungen/eintrag/{Slug}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FoundAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel) => await FoundAsync(cancel)
        ? await TryAsync(() => publish.ConfirmAsync(Slug, Until, Version, me.Actor, cancel), () => (Here, "Die Antwort gilt weiter als fachlich geprüft."), cancel)
        : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        ModelState.Remove(nameof(Until));
        return await FoundAsync(cancel)
            ? await TryAsync(() => publish.WithdrawAsync(Slug, Version, me.Actor, cancel), () => (Here, "Die Antwort ist zurückgezogen. Niemand findet sie mehr."), cancel)
            : NotFound();
    }

    protected override Task LoadAsync(CancellationToken cancel) => FoundAsync(cancel);

    protected override string FieldName(string field) => field == "until" ? nameof(Until) : base.FieldName(field);

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        if (await list.HistoryAsync(Slug, me.Actor, cancel) is not { } found)
        {
            return false;
        }

        (Entry, Versions) = (found.Entry, found.Versions);
        return true;
    }
}
