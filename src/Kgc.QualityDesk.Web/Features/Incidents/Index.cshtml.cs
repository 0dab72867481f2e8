using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Incidents;

/// <summary>Steps that failed with nobody waiting for them.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class IndexModel(ResolveIncident resolve, DeskDb db, CurrentActor me) : DeskPage
{
    public sealed record IncidentLine(int Id, string? CaseNumber, string Detail, DateTimeOffset At, bool CanRetry);

    private const int Most = 100;
    private const string Here = "/desk/verwaltung/stoerungen";

    public IReadOnlyList<IncidentLine> Incidents { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public Task<IActionResult> OnPostRetryAsync(int id, string? reason, CancellationToken cancel) => TryAsync(
        () => resolve.RetryAsync(id, reason, me.Actor, cancel), () => (Here, "Der Schritt wird gleich erneut versucht."), cancel);

    public Task<IActionResult> OnPostResolveAsync(int id, string? reason, CancellationToken cancel) => TryAsync(
        () => resolve.ResolveAsync(id, reason, me.Actor, cancel), () => (Here, "Die Störung ist als erledigt vermerkt."), cancel);

    protected override async Task LoadAsync(CancellationToken cancel) =>
        Incidents = await ResolveIncident.VisibleTo(db.Incidents.AsNoTracking(), me.Actor).Where(i => i.ResolvedAt == null)
            .OrderByDescending(i => i.Id).Take(Most)
            .Select(i => new IncidentLine(i.Id, i.Case!.Number, i.Detail, i.At, i.Timer != null && i.Timer.State == TimerState.Failed))
            .ToListAsync(cancel);
}
