using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>A draft: its text, what is wrong with it, what it changes, and its way to a version.</summary>
[Authorize(Policy = Policies.Configuring), RequestSizeLimit(DraftUpload.MostBytes)]
public sealed class DraftModel(EditDraft edit, PublishWorkflow publish, DeskDb db, CurrentActor me) : DeskPage
{
    public sealed record DraftInput
    {
        [Display(Name = "Ablauf als JSON")]
        public string? Json { get; init; }

        [Display(Name = "Grund der Änderung", Description = "Steht bei der Fassung und im Änderungsprotokoll.")]
        public string? Reason { get; init; }
    }

    [FromRoute]
    public string Id { get; set; } = "";

    [FromRoute]
    public string Draft { get; set; } = "";

    [BindProperty]
    public DraftInput Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public WorkflowDraft Stored { get; private set; } = null!;

    public DraftText Checked { get; private set; } = null!;

    public DefinitionDifference? Difference { get; private set; }

    public int Next { get; private set; }

    public bool MayChange => me.Actor.Is(Roles.Administrator);

    private string Here => $"/desk/verwaltung/ablaeufe/{Id}/entwuerfe/{Draft}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            // A form that was sent twice, or a bookmark: the draft has become a version.
            var version = await db.WorkflowVersions.Where(v => v.DefinitionId == Id && v.FromDraft == Draft).Select(v => (int?)v.Version).SingleOrDefaultAsync(cancel);
            return version is null ? NotFound() : Redirect($"/desk/verwaltung/ablaeufe/{Id}/fassungen/{version}");
        }

        (Input, Version) = (new() { Json = Stored.Json }, Stored.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        Input = Input with { Json = await DraftUpload.TextAsync(file, Input.Json, cancel) };
        ModelState.Remove("Input.Json");
        return await FoundAsync(cancel)
            ? await TryAsync(() => edit.SaveAsync(Draft, Input.Json, Version, me.Actor, cancel), () => (Here, "Der Entwurf ist gespeichert."), cancel)
            : NotFound();
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        var number = 0;
        return await TryAsync(async () => number = await publish.DraftAsync(Draft, Version, Input.Reason, me.Actor, cancel),
            () => ($"/desk/verwaltung/ablaeufe/{Id}/fassungen/{number}", $"Fassung {number} ist veröffentlicht. Neue Fälle nehmen sie."), cancel);
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancel) => await FoundAsync(cancel)
        ? await TryAsync(() => edit.DeleteAsync(Draft, Version, me.Actor, cancel), () => ("/desk/verwaltung/ablaeufe", "Der Entwurf ist gelöscht."), cancel)
        : NotFound();

    protected override string FieldName(string field) => field == "definition" ? "" : base.FieldName(field);

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await FoundAsync(cancel);
        if (Response.StatusCode == StatusCodes.Status409Conflict)
        {
            Version = Stored.Version;
        }

        // The publishing form does not carry the text.
        Input = Input with { Json = Input.Json ?? Stored.Json };
    }

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        var row = await db.WorkflowDrafts.AsNoTracking().Include(d => d.ChangedBy).SingleOrDefaultAsync(d => d.PublicId == Draft && d.DefinitionId == Id, cancel);
        if (row is null)
        {
            return false;
        }

        Stored = row;
        Next = await PublishWorkflow.NextAsync(db, Id, cancel);
        Checked = DraftText.Check(row.Json, Id, Next);
        var latest = await db.WorkflowVersions.Where(v => v.DefinitionId == Id && v.IsLatest).Select(v => v.Json).SingleOrDefaultAsync(cancel);
        Difference = Checked.Definition is { } draft && latest is not null && DefinitionReader.Read(latest, Id).Definition is { } current
            ? DefinitionDifference.Between(current, draft) : null;
        return true;
    }
}
