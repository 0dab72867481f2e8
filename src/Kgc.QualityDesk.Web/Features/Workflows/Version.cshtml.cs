using System.Globalization;
using System.Text;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>One immutable version: its steps and ways to read, its JSON to take away.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class VersionModel(EditDraft edit, FlowFigures figures, DeskDb db, CurrentActor me) : PageModel
{
    [FromRoute]
    public string Id { get; set; } = "";

    [FromRoute]
    public int N { get; set; }

    public VersionLine Line { get; private set; } = null!;

    public WorkflowDefinition Definition { get; private set; } = null!;

    /// <summary>The chart as a picture, with what happened at each step in the last twelve months.</summary>
    public ChartFigures Figures { get; private set; } = null!;

    /// <summary>Administrators see the figures of all offices, supervisors those of their own.</summary>
    public bool IsForAll => me.Actor.Is(Roles.Administrator);

    public bool MayChange => me.Actor.Is(Roles.Administrator);

    public static string AddressOf(string id, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"/desk/verwaltung/ablaeufe/{Uri.EscapeDataString(id)}/fassungen/{version}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await JsonAsync(cancel) is not { } json || DefinitionReader.Read(json, Id).Definition is not { } definition)
        {
            return NotFound();
        }

        Definition = definition;
        Figures = (await figures.FindAsync(Id, N, me.Actor, cancel))!;
        Line = (await VersionLine.ListAsync(db, Id, cancel)).Single(v => v.Version == N);
        return Page();
    }

    public async Task<IActionResult> OnGetJsonAsync(CancellationToken cancel) => await JsonAsync(cancel) is { } json
        ? File(Encoding.UTF8.GetBytes(DraftText.Pretty(json)), "application/json", $"{Id}-{N}.json")
        : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayChange)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await JsonAsync(cancel) is null)
        {
            return NotFound();
        }

        var draft = await edit.CreateFromAsync(Id, N, me.Actor, cancel);
        TempData["Hinweis"] = $"Der Entwurf auf Grundlage der Fassung {N} ist angelegt.";
        return Redirect($"/desk/verwaltung/ablaeufe/{Id}/entwuerfe/{draft}");
    }

    private Task<string?> JsonAsync(CancellationToken cancel) =>
        db.WorkflowVersions.Where(v => v.DefinitionId == Id && v.Version == N).Select(v => v.Json).SingleOrDefaultAsync(cancel);
}
