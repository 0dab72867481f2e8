using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.SelfChecks;

/// <summary>The profile, the steps that the person chooses, what may help, and what can be done with it.</summary>
public sealed class ResultModel(SelfCheckPage.Parts parts, ResultModel.Sources sources, DeskDb db, TimeProvider time) : SelfCheckPage(parts)
{
    /// <summary>Where help comes from, and where a question goes.</summary>
    public sealed record Sources(KnowledgeSearch Knowledge, QuestionFromCheck Question);

    public ResultForms.PlanForm Plan { get; private set; } = new();

    public ResultForms.DeleteForm Delete { get; private set; } = new();

    public StageHelp Help { get; private set; } = StageHelp.None;

    public int SeenNow => SeenOf(Run.StepsVersion);

    public IReadOnlyList<SelectListItem> Choosable =>
        [.. Profile.Lines.Where(l => l.Next is not null).Select(l => new SelectListItem($"{l.Criterion.Name}: {l.Next}", l.Criterion.Code))];

    /// <summary>Id and sealed code of the run that „Noch einmal durchlaufen“ begins: however often it is sent, it is one.</summary>
    public string NewRun { get; } = IndexModel.NewId();

    public string NewKey => Access.KeyFor(RecallPlace.SelfCheck, NewRun, RecallCode.New());

    protected override string PageName => "ergebnis";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Plan = ResultForms.PlanForm.Of(Run, Profile);
        await HelpAsync(cancel);
    }

    /// <summary>The result as a file; the same result is the same bytes.</summary>
    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancel)
    {
        var comparison = await CompareModel.EarlierAsync(db, Run, time.GetUtcNow(), cancel) is { } earlier
            ? StageComparison.Of(StageProfile.Of(earlier, Catalogue.Of(earlier.Edition)), Profile) : null;
        return File(SelfCheckPdf.Write(Run, Profile, await NamesAsync(cancel), comparison), "application/pdf", "selbstcheck.pdf");
    }

    public Task<IActionResult> OnPostPlanAsync([Bind(Prefix = nameof(Plan))] ResultForms.PlanForm plan, CancellationToken cancel)
    {
        Plan = plan;
        return SayAsync(() => Edit.PlanAsync(RunId, Code, plan.Steps(Profile), Seen ?? 0, cancel), () => (AddressOf("ergebnis") + "#schritte", "Ihre Schritte sind gespeichert."), cancel);
    }

    public Task<IActionResult> OnPostWidenAsync(CancellationToken cancel) => SayAsync(async () =>
    {
        await Edit.WidenAsync(RunId, Code, cancel);
        await ReadAsync(Code, cancel);
    }, () => (NextOpen, ""), cancel);

    public async Task<IActionResult> OnPostRepeatAsync(string? neu, string? neuSchluessel, CancellationToken cancel)
    {
        if (neu is null || Access.CodeIn(neuSchluessel, RecallPlace.SelfCheck, neu) is not { } code)
        {
            ModelState.AddModelError("", "Die Seite war zu lange offen. Bitte versuchen Sie es noch einmal.");
            code = "";
        }

        return await SayAsync(async () =>
        {
            await Edit.RepeatAsync(RunId, Code, neu!, code, cancel);
            Access.Open(HttpContext, RecallPlace.SelfCheck, neu!, code);
        }, () => ($"/selbstcheck/{neu}/angaben", "Ein neuer Durchgang mit eigenem Code beginnt. Der bisherige bleibt."), cancel);
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancel)
    {
        string? address = null;
        return await SayAsync(async () => address = await sources.Question.StartAsync(HttpContext, Run, Profile, Code, cancel), () => (address!, ""), cancel);
    }

    public IActionResult OnPostLeave()
    {
        Access.Close(HttpContext, RecallPlace.SelfCheck, RunId);
        TempData["Hinweis"] = "Ihr Selbstcheck ist in diesem Browser geschlossen. Mit Ihrem Code kommen Sie zurück.";
        return Redirect("/selbstcheck");
    }

    public Task<IActionResult> OnPostDeleteAsync([Bind(Prefix = nameof(Delete))] ResultForms.DeleteForm delete, CancellationToken cancel)
    {
        Delete = delete;
        return SayAsync(async () =>
        {
            await Edit.DeleteAsync(RunId, Code, cancel);
            Access.Close(HttpContext, RecallPlace.SelfCheck, RunId);
        }, () => ("/selbstcheck", "Ihr Selbstcheck ist gelöscht."), cancel);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        if (!Request.Query["handler"].ToString().Equals("Plan", StringComparison.OrdinalIgnoreCase))
        {
            Plan = ResultForms.PlanForm.Of(Run, Profile);
        }

        await HelpAsync(cancel);
    }

    protected override string FieldName(string field) => field == "steps" ? Choosable.Count > 0 ? "Plan.Chosen" : "Plan.Own1" : "";

    private async Task HelpAsync(CancellationToken cancel) => Help = await StageHelp.FindAsync(sources.Knowledge, Run, Profile, cancel);

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(CancellationToken cancel)
    {
        var names = await db.Terms.AsNoTracking().Where(t => t.Code == Run.Setting || t.Code == Run.TargetGroup || t.Code == Run.Phase)
            .Select(t => new { t.Code, t.Name }).ToListAsync(cancel);
        var all = names.DistinctBy(n => n.Code).ToDictionary(n => n.Code, n => n.Name, StringComparer.Ordinal);
        if (Run.DistrictKey is { } district)
        {
            all[district] = await db.Districts.AsNoTracking().Where(d => d.Key == district).Select(d => d.Name).FirstAsync(cancel);
        }

        if (Run.Office is { } office)
        {
            all[office.Code] = office.LandName;
        }

        return all;
    }
}
