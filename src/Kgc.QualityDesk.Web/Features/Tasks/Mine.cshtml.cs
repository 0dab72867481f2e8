using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Live;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>My tasks: overdue, due soon, later.</summary>
[Authorize(Policy = Policies.Staff), Live]
public sealed class MineModel(TaskList tasks, CurrentActor me, TimeProvider time) : PageModel
{
    [FromQuery(Name = "ab")]
    public string? From { get; set; }

    public IReadOnlyList<TaskLine> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public int OpenForMe { get; private set; }

    /// <summary>Administrators see nothing of cases.</summary>
    public bool HasTasksAtAll => me.Actor.Roles.Any(r => r != Roles.Administrator);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        try
        {
            var page = await tasks.PageAsync(new TaskFilter { Scope = "mine", Cursor = From }, me.Actor, cancel);
            (Lines, Next) = (TaskLine.Of(page.Items, time.GetUtcNow()), page.Next);
        }
        catch (RuleBroken)
        {
            return RedirectToPage(new { ab = (string?)null });
        }

        if (Lines.Count == 0)
        {
            OpenForMe = (await tasks.PageAsync(new TaskFilter { Scope = "open" }, me.Actor, cancel)).Items.Count;
        }

        return Page();
    }
}
