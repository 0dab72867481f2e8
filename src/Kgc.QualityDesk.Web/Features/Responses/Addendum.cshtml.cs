using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Responses;

/// <summary>Begins a correction of a sent answer.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class AddendumModel(StartAddendum start, DeskDb db, CurrentActor me) : DeskPage
{
    [FromRoute]
    public string Number { get; set; } = "";

    /// <summary>Whether there is a sent answer that could be corrected.</summary>
    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return await IsMineAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var task = "";
        return await IsMineAsync(cancel)
            ? await TryAsync(async () => task = await start.RunAsync(Number, me.Actor, cancel), () => ($"/desk/aufgaben/{task}", "Der Nachtrag ist begonnen."), cancel)
            : NotFound();
    }

    protected override async Task LoadAsync(CancellationToken cancel) => IsSent = await db.Cases.AdvisedBy(me.Actor)
        .AnyAsync(c => c.Number == Number && c.Revisions.Any(r => r.Kind == RevisionKind.Answer && r.SentAt != null), cancel);

    private Task<bool> IsMineAsync(CancellationToken cancel) => db.Cases.AdvisedBy(me.Actor).AnyAsync(c => c.Number == Number, cancel);
}
