using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>All flowcharts; administrators upload drafts.</summary>
[Authorize(Policy = Policies.Configuring), RequestSizeLimit(DraftUpload.MostBytes)]
public sealed class IndexModel(EditDraft edit, DeskDb db, CurrentActor me) : DeskPage
{
    public sealed record WorkflowLine(string Id, string Name, int Version, int Running, int Older);

    public IReadOnlyList<WorkflowLine> Workflows { get; private set; } = [];

    [BindProperty]
    public DraftUpload Input { get; set; } = new();

    public bool MayChange => me.Actor.Is(Roles.Administrator);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        Input = Input with { Json = await DraftUpload.TextAsync(file, Input.Json, cancel) };
        ModelState.Remove("Input.Json");
        (string PublicId, string DefinitionId) draft = default;
        return await TryAsync(async () => draft = await edit.CreateAsync(Input.DefinitionId, Input.Json, null, me.Actor, cancel),
            () => ($"/desk/verwaltung/ablaeufe/{draft.DefinitionId}/entwuerfe/{draft.PublicId}", "Der Entwurf ist gespeichert."), cancel);
    }

    protected override async Task LoadAsync(CancellationToken cancel) =>
        Workflows = [.. (await VersionLine.ListAsync(db, null, cancel)).GroupBy(v => v.Id).Select(g => (Latest: g.FirstOrDefault(v => v.IsLatest) ?? g.First(), All: g))
            .Select(w => new WorkflowLine(w.Latest.Id, w.Latest.Name, w.Latest.Version, w.All.Sum(v => v.Running), w.All.Where(v => !v.IsLatest).Sum(v => v.Running)))];
}
