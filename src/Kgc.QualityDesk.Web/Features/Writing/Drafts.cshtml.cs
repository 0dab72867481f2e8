using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Writing;

/// <summary>A person's own unsent texts. The script saves here while somebody types; without it a button does.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class DraftsModel(TextDrafts drafts, CurrentActor me) : DeskPage
{
    public const string Address = "/desk/entwuerfe";

    public IReadOnlyList<TextDraft> Rows { get; private set; } = [];

    /// <summary>What the buttons about one draft post: what it stands on, and the field.</summary>
    [BindProperty(Name = "stand")]
    public string? Stand { get; set; }

    [BindProperty(Name = PageDrafts.PlaceName)]
    public string? Place { get; set; }

    private string Field => Stand?[(Stand.IndexOf(':', StringComparison.Ordinal) + 1)..] ?? "";

    public static bool IsHere(PathString path) => path.StartsWithSegments(Address, StringComparison.OrdinalIgnoreCase);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>Without JavaScript: keeps every text of the form and leads back to its page.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var place = Where();
        var form = await Request.ReadFormAsync(cancel);
        return await TryAsync(async () =>
        {
            foreach (var stated in PageDrafts.Read(form))
            {
                await drafts.SaveAsync(new DraftInput(place, stated.Field, form[stated.Field])
                {
                    Base = stated.Base, Version = stated.Version, KeepsOther = true,
                }, me.Actor, cancel);
            }
        }, () => (Back(form), "Zwischengespeichert."), cancel);
    }

    /// <summary>The script: one field. 409 with the other text where another window wrote meanwhile.</summary>
    public async Task<IActionResult> OnPostSaveAsync(DraftPost post, CancellationToken cancel)
    {
        try
        {
            var saved = await drafts.SaveAsync(new DraftInput(post.Place ?? "", post.Field ?? "", post.Text)
            {
                Base = post.Base, Version = post.Version, Page = post.Page, KeepsOther = post.Keep,
            }, me.Actor, cancel);
            return new JsonResult(new { version = saved.Version, at = FieldDraft.When(saved.At), other = saved.Other })
            {
                StatusCode = saved.Other is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
            };
        }
        catch (RuleBroken broken)
        {
            return new JsonResult(new { code = broken.Code, text = broken.Fields.Values.FirstOrDefault() ?? broken.Message })
            {
                StatusCode = RuleTexts.StatusOf(broken.Code),
            };
        }
    }

    public Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel) =>
        ActAsync(place => drafts.DiscardAsync(place, Field, onlyKept: false, me.Actor, cancel), "Der Entwurf ist verworfen.", cancel);

    public Task<IActionResult> OnPostDiscardAllAsync(CancellationToken cancel) => ActAsync(async place =>
    {
        foreach (var field in (await drafts.OfPlaceAsync(place, me.Actor, cancel)).Keys)
        {
            await drafts.DiscardAsync(place, field, onlyKept: false, me.Actor, cancel);
        }
    }, "Die Entwürfe dieser Seite sind verworfen.", cancel);

    public Task<IActionResult> OnPostForgetAsync(CancellationToken cancel) =>
        ActAsync(place => drafts.DiscardAsync(place, Field, onlyKept: true, me.Actor, cancel), "Der frühere Entwurf ist verworfen.", cancel);

    public Task<IActionResult> OnPostAdoptAsync(CancellationToken cancel) =>
        ActAsync(place => drafts.AdoptAsync(place, Field, Stand!.Split(':')[0], me.Actor, cancel), "Ihr Entwurf ist eingesetzt.", cancel);

    protected override async Task LoadAsync(CancellationToken cancel) => Rows = await drafts.MineAsync(null, me.Actor, cancel);

    private async Task<IActionResult> ActAsync(Func<string, Task> act, string confirmation, CancellationToken cancel)
    {
        var form = await Request.ReadFormAsync(cancel);
        return await TryAsync(() => act(Where()), () => (Back(form), confirmation), cancel);
    }

    private string Where() => DraftPlace.IsPlace(Place) ? Place! : throw new RuleBroken("not-found");

    /// <summary>The page of the form: only ever one of the desk.</summary>
    private static string Back(IFormCollection form) =>
        form["liste"].Count > 0 ? Address : DraftPlace.IsPlace(form["zurueck"]) ? form["zurueck"].ToString() : Address;
}
