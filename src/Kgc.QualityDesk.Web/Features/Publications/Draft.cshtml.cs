using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.Publications;

/// <summary>The redaction assistant: the answer before and after side by side, each spot decided on, then handed to a second person.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class DraftModel(DraftSheets sheets, EditPublication edit, PublishDraft publish, CurrentActor me) : DeskPage
{
    [FromRoute]
    public string Id { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DraftForm Input { get; set; } = new();

    [BindProperty]
    public List<ChoiceForm> Choices { get; set; } = [];

    [BindProperty, StringLength(RedactionDecision.ReasonLength), Display(Name = "Was noch zu tun ist")]
    public string? Comment { get; set; }

    public PublicationDraft Draft { get; private set; } = null!;

    public RedactionSheet Sheet { get; private set; } = null!;

    public bool MayPublish { get; private set; }

    public bool MayEdit => Draft.State == PublicationState.Editing;

    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Settings { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Phases { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Criteria { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Instruments { get; private set; } = [];

    public string SpotWords => Sheet.Spots.Count == 0 ? "Keine Fundstelle."
        : Sheet.Open == 0 ? $"Über alle {Sheet.Spots.Count} Fundstellen ist entschieden." : $"{Sheet.Open} von {Sheet.Spots.Count} Fundstellen sind offen.";

    public string SpotsLeft => Sheet.Spots.Count == 0 ? "keine gefunden" : Sheet.Open == 0 ? "alle entschieden" : $"{Sheet.Open} offen";

    private string Here => $"/desk/veroeffentlichungen/{Id}";

    public static SelectListItem[] WaysOf(RedactionSheet.Spot spot) => spot.IsAfter
        ? [new("noch offen", ChoiceForm.Open), new("darf stehen", ChoiceForm.Keep)]
        : [new("noch offen", ChoiceForm.Open), new("ersetzen", ChoiceForm.Replace), new("darf stehen", ChoiceForm.Keep)];

    public RedactionSheet.Spot? SpotOf(int choice) => Sheet.Spots.FirstOrDefault(s => s.Anchor == Choices[choice].Anchor);

    /// <summary>Indexes of the choices, for what is still to be done to stand before what is done.</summary>
    public IReadOnlyList<int> ChoicesWhere(bool open) => [.. Enumerable.Range(0, Choices.Count).Where(i => SpotOf(i)?.IsOpen == open)];

    /// <summary>A part of the page with an error in it is never folded.</summary>
    public bool HasErrorsIn(string part) => ModelState.Any(e => e.Key.StartsWith(part, StringComparison.Ordinal) && e.Value?.Errors.Count > 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        (Version, Input) = (Draft.Version, DraftForm.Of(Draft));
        Choices = [.. Sheet.Spots.Select(ChoiceForm.Of)];
        return Page();
    }

    public Task<IActionResult> OnPostRewriteAsync(CancellationToken cancel) => ActAsync(
        () => edit.RewriteAsync(Id, Input.ToInput(Version), me.Actor, cancel), () => (Here, "Der Text ist gespeichert, die Fundstellen sind neu gesucht."), cancel, keep: nameof(Input));

    public Task<IActionResult> OnPostDecideAsync(CancellationToken cancel) => ActAsync(
        () => edit.DecideAsync(Id, [.. News().Select(c => c.ToChoice())], Version, me.Actor, cancel), () => (Here + "#fundstellen", "Die Entscheidungen sind gespeichert."), cancel, keep: nameof(Choices));

    public Task<IActionResult> OnPostAcceptAllAsync(CancellationToken cancel) => ActAsync(
        () => edit.DecideAsync(Id, [.. Sheet.Spots.Where(s => s.IsOpen && !s.IsAfter).Select(s => new EditPublication.Choice(s.Anchor, s.Hit.Suggestion, null))], Version, me.Actor, cancel),
        () => (Here + "#vergleich", "Alle offenen Fundstellen sind ersetzt. Bitte lesen Sie die Fassung einmal ganz."), cancel, keep: nameof(Choices));

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancel) => ActAsync(
        () => edit.SubmitAsync(Id, Version, me.Actor, cancel), () => (Here, "Der Entwurf liegt zur Freigabe durch eine zweite Person."), cancel);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancel) => ActAsync(
        () => edit.ReturnAsync(Id, Comment, Version, me.Actor, cancel), () => (Here, "Der Entwurf ist zurückgegeben."), cancel, keep: nameof(Comment));

    public Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel) => ActAsync(
        () => edit.DiscardAsync(Id, Version, me.Actor, cancel), () => ("/desk/veroeffentlichungen", "Der Entwurf ist verworfen."), cancel);

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        var slug = "";
        return ActAsync(async () => slug = await publish.RunAsync(Id, Version, me.Actor, cancel), () => ($"/desk/veroeffentlichungen/eintrag/{slug}", "Die Antwort ist veröffentlicht."), cancel);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        _ = await FoundAsync(cancel);
        // The other form of the page shows what is stored; the one that was sent keeps what was typed.
        Input = ModelState.Keys.Any(k => k.StartsWith("Input.", StringComparison.Ordinal)) && Input.Title.Length + Input.Body.Length > 0 ? Input : DraftForm.Of(Draft);
        Choices = Choices.Count > 0 ? Choices : [.. Sheet.Spots.Select(ChoiceForm.Of)];
    }

    /// <summary>decisions.ANCHOR → Choices[i].Replacement or Reason; comment stands for itself.</summary>
    protected override string FieldName(string field)
    {
        if (field == "comment")
        {
            return nameof(Comment);
        }

        if (!field.StartsWith("decisions.", StringComparison.Ordinal))
        {
            return base.FieldName(field);
        }

        var index = Choices.FindIndex(c => c.Anchor == field["decisions.".Length..]);
        return index < 0 ? "" : $"Choices[{index}].{(Choices[index].Do == ChoiceForm.Keep ? nameof(ChoiceForm.Reason) : nameof(ChoiceForm.Replacement))}";
    }

    // What was not touched is not decided anew.
    private IEnumerable<ChoiceForm> News() => Choices.Where(c => Sheet.Spots.FirstOrDefault(s => s.Anchor == c.Anchor) is not { } spot || c.IsNews(spot));

    private async Task<IActionResult> ActAsync(Func<Task> act, Func<(string, string)> then, CancellationToken cancel, string? keep = null)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        // Each form sends its own fields only; those of the others are not missing.
        foreach (var key in ModelState.Keys.Where(k => keep is null || !k.StartsWith(keep, StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }

        return await TryAsync(act, then, cancel);
    }

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        if (await sheets.FindAsync(Id, me.Actor, cancel) is not { } found)
        {
            return false;
        }

        (Draft, Sheet, MayPublish) = (found.Draft, found.Sheet, found.MayPublish);
        var lists = found.Lists;
        (Topics, Settings, Phases) = ([.. lists.Terms.Items(TermKind.Topic)], [.. lists.Terms.Items(TermKind.Setting)], [.. lists.Terms.Items(TermKind.Phase)]);
        (Criteria, Instruments) = (lists.Criteria, lists.Instruments);
        return true;
    }
}
