using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>The dry run of a migration, and the button that begins it.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class MoveModel(MoveRoom room, DeskDb db, CurrentActor me) : DeskPage
{
    /// <summary>A step at which cases wait, with the steps of the new version that they may go to.</summary>
    public sealed record Place(string NodeId, string Text, int Cases, int Blocked, IReadOnlyList<Target> Targets, string? Target, bool Restarts);

    public sealed record Target(string NodeId, string Text);

    private const int PerPage = 50;

    public static IReadOnlyList<SelectListItem> Results { get; } =
        [new("bleibt am selben Schritt", "stays"), new("geht an anderen Schritt", "maps"), new("blockiert", "blocked")];

    [FromRoute]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "")]
    public MoveQuery Query { get; set; } = new();

    [BindProperty, Display(Name = "Grund der Umstellung", Description = "Steht im Verlauf jedes Falls.")]
    public string? Reason { get; set; }

    public DryRunReport? Report { get; private set; }

    public IReadOnlyList<VersionLine> Versions { get; private set; } = [];

    public IReadOnlyList<Place> Places { get; private set; } = [];

    public bool IsDraft => Query.Draft is not null;

    public IEnumerable<SelectListItem> Numbers => Versions.Select(v => new SelectListItem($"{v.Version}{(v.IsLatest ? " (für neue Fälle)" : "")}", Text(v.Version)));

    public IEnumerable<SelectListItem> Sources => Versions.Where(v => v.Running > 0).Select(v => new SelectListItem($"{v.Version} ({v.Running} laufende Fälle)", Text(v.Version)));

    public IReadOnlyList<CasePlan> Shown => [.. Chosen.Skip(Query.Skip).Take(PerPage)];

    public string? NextPage => Chosen.Count() > Query.Skip + PerPage ? Address(Query.Skip + PerPage, null) : null;

    public string First => Address(0, null);

    public string CsvAddress => Address(0, "Csv");

    private IEnumerable<CasePlan> Chosen => Report?.Cases.Where(c => Query.Only is null || c.Result == Query.Only) ?? [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await VersionsAsync(cancel);
        if (Versions.Count == 0 && !IsDraft)
        {
            return NotFound();
        }

        return await TryPlanAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        await VersionsAsync(cancel);
        return await TryPlanAsync(cancel) && Report is not null
            ? File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(PlanCsv.Of(Report, Chosen))).ToArray(), "text/csv; charset=utf-8", $"umstellung-{Id}.csv")
            : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await VersionsAsync(cancel);
        string? batch = null;
        return await TryAsync(async () => batch = await room.BeginAsync(Id, Query, Reason, me.Actor, cancel),
            () => ($"/desk/verwaltung/ablaeufe/{Id}/umstellungen/{batch}", "Die Umstellung ist aufgenommen."), cancel);
    }

    protected override string FieldName(string field) => field == "reason" ? nameof(Reason) : "";

    protected override Task LoadAsync(CancellationToken cancel) => TryPlanAsync(cancel);

    private async Task VersionsAsync(CancellationToken cancel)
    {
        Versions = await VersionLine.ListAsync(db, Id, cancel);
        if (Query.To is null && !IsDraft)
        {
            Query = Query with { To = Versions.FirstOrDefault(v => v.IsLatest)?.Version };
        }
    }

    private async Task<bool> TryPlanAsync(CancellationToken cancel)
    {
        try
        {
            Report = await room.PlanAsync(Id, Query, cancel);
            Places = MovePlaces.Of(Report, Query);
        }
        catch (RuleBroken broken) when (broken.Code != "not-found")
        {
            foreach (var message in broken.Fields.Values.DefaultIfEmpty(broken.Message))
            {
                ModelState.AddModelError("", message);
            }
        }
        catch (RuleBroken)
        {
            return false;
        }

        return true;
    }

    private string Address(int skip, string? handler) => $"/desk/verwaltung/ablaeufe/{Id}/umstellung{Query.Text(skip, handler)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
