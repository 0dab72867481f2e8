using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Web.Api.Workflows;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>A migration: what became of each case, and its way back.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class BatchModel(MigrateCases migrate, MigrationRun run, MigrationQuery query, CurrentActor me) : DeskPage
{
    private const int PerPage = 100;

    [FromRoute]
    public string Id { get; set; } = "";

    [FromRoute]
    public string Batch { get; set; } = "";

    [FromQuery(Name = "ab")]
    public string? From { get; set; }

    [BindProperty, Display(Name = "Grund", Description = "Steht im Verlauf jedes Falls.")]
    public string? Reason { get; set; }

    public BatchView View { get; private set; } = null!;

    private string Here => $"/desk/verwaltung/ablaeufe/{Id}/umstellungen/{Batch}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        try
        {
            await LoadAsync(cancel);
            return Page();
        }
        catch (RuleBroken broken) when (broken.Code is "not-found" or "input.invalid")
        {
            return NotFound();
        }
    }

    public Task<IActionResult> OnPostUndoAsync(List<string> cases, CancellationToken cancel) => TryAsync(async () =>
    {
        await migrate.UndoAsync(Batch, cases.Count == 0 ? null : cases, Reason, me.Actor, cancel);
        await run.NowAsync(Batch, cancel);
    }, () => (Here, "Die Umstellung ist zurückgesetzt, soweit seither nichts geschehen ist."), cancel);

    public Task<IActionResult> OnPostRetryAsync(CancellationToken cancel) => TryAsync(async () =>
    {
        await migrate.RetryAsync(Batch, me.Actor, cancel);
        await run.NowAsync(Batch, cancel);
    }, () => (Here, "Die blockierten Fälle sind neu geprüft."), cancel);

    protected override string FieldName(string field) => field == "reason" ? nameof(Reason) : "";

    protected override async Task LoadAsync(CancellationToken cancel) => View = await query.FindAsync(Id, Batch, null, PerPage, From, cancel);
}
