using System.Globalization;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>A flowchart with its versions, drafts, migrations and who changed what.</summary>
[Authorize(Policy = Policies.Configuring), RequestSizeLimit(DraftUpload.MostBytes)]
public sealed class ShowModel(EditDraft edit, MigrationQuery migrations, DeskDb db, CurrentActor me) : DeskPage
{
    private const int MostAudit = 50;

    [FromRoute]
    public string Id { get; set; } = "";

    public IReadOnlyList<VersionLine> Versions { get; private set; } = [];

    public IReadOnlyList<DraftLine> Drafts { get; private set; } = [];

    public IReadOnlyList<BatchView> Batches { get; private set; } = [];

    public IReadOnlyList<AuditEntry> Audit { get; private set; } = [];

    public string? From { get; private set; }

    public string? To { get; private set; }

    public int? Latest => Versions.FirstOrDefault(v => v.IsLatest)?.Version;

    public string Name => Versions.Count == 0 ? Id : (Versions.FirstOrDefault(v => v.IsLatest) ?? Versions[0]).Name;

    public bool MayChange => me.Actor.Is(Roles.Administrator);

    public IEnumerable<SelectListItem> Numbers => Versions.Select(v => v.Version.ToString(CultureInfo.InvariantCulture)).Select(n => new SelectListItem(n, n));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Versions.Count + Drafts.Count == 0 ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        var json = await DraftUpload.TextAsync(file, null, cancel);
        string? draft = null;
        return await TryAsync(async () => draft = (await edit.CreateAsync(Id, json, null, me.Actor, cancel)).PublicId,
            () => ($"/desk/verwaltung/ablaeufe/{Id}/entwuerfe/{draft}", "Der Entwurf ist gespeichert."), cancel);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Versions = await VersionLine.ListAsync(db, Id, cancel);
        Drafts = await db.WorkflowDrafts.AsNoTracking().Where(d => d.DefinitionId == Id).OrderByDescending(d => d.Id)
            .Select(d => new DraftLine(d.PublicId, d.DefinitionId, d.BasedOn, d.ChangedAt, d.ChangedBy!.DisplayName)).ToListAsync(cancel);
        Batches = MayChange ? await migrations.ListAsync(Id, cancel) : [];
        Audit = await db.AuditAsync(Id, MostAudit, cancel);
        (From, To) = (Versions.Count > 1 ? $"{Versions[1].Version}" : null, Versions.Count > 0 ? $"{Versions[0].Version}" : null);
    }
}
