using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>A page about one act on one case, for the office that works it. The version that was seen travels with the form.</summary>
public abstract class CaseActPage(DeskDb db, CurrentActor me) : DeskPage
{
    [FromRoute]
    public string Number { get; set; } = "";

    /// <summary>The case's version that the person saw.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public CaseHead Head { get; private set; } = null!;

    protected Actor Me => me.Actor;

    /// <summary>The case itself, for what a page shows of it.</summary>
    protected IQueryable<Case> Found => db.Cases.AsNoTracking().AdvisedBy(me.Actor).Where(c => c.Number == Number);

    protected string TheCase => $"/desk/faelle/{Number}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        Version = Head.Version;
        await ShowAsync(cancel);
        return Page();
    }

    /// <summary>What the page shows besides the case's head.</summary>
    protected virtual Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;

    protected async Task<IActionResult> ActAsync(Func<Task> act, Func<(string Url, string Confirmation)> then, CancellationToken cancel) =>
        await FoundAsync(cancel) ? await TryAsync(act, then, cancel) : NotFound();

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await FoundAsync(cancel);
        if (Response.StatusCode == StatusCodes.Status409Conflict)
        {
            ModelState.Remove(nameof(Version));
            Version = Head.Version;
        }

        await ShowAsync(cancel);
    }

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        var head = await Found.Select(CaseHead.Of).SingleOrDefaultAsync(cancel);
        Head = head ?? Head;
        return head is not null;
    }
}
