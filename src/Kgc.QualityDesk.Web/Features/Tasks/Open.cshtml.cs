using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Live;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>Tasks that nobody has taken yet and this person may take.</summary>
[Authorize(Policy = Policies.Staff), Live]
public sealed class OpenModel(TaskList tasks, AssignTask assign, CurrentActor me, TimeProvider time) : DeskPage
{
    [FromQuery(Name = "ab")]
    public string? From { get; set; }

    public IReadOnlyList<TaskLine> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        try
        {
            await LoadAsync(cancel);
            return Page();
        }
        catch (RuleBroken)
        {
            return RedirectToPage(new { ab = (string?)null });
        }
    }

    public Task<IActionResult> OnPostAsync(string id, int version, CancellationToken cancel) => TryAsync(
        () => assign.ClaimAsync(id, version, me.Actor, cancel),
        () => ($"/desk/aufgaben/{id}", "Sie haben die Aufgabe übernommen."), cancel);

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var page = await tasks.PageAsync(new TaskFilter { Scope = "open", Cursor = From }, me.Actor, cancel);
        (Lines, Next) = (TaskLine.Of(page.Items, time.GetUtcNow()), page.Next);
    }
}
