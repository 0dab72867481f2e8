using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.SelfChecks;

/// <summary>Two runs side by side: the one that was repeated, or another one by its code.</summary>
[EnableRateLimiting(FormLimits.Guess)]
public sealed class CompareModel(SelfCheckPage.Parts parts, DeskDb db, TimeProvider time) : SelfCheckPage(parts)
{
    public sealed record Form
    {
        [Required(ErrorMessage = "Bitte geben Sie den Code des anderen Selbstchecks ein."), StringLength(100)]
        [Display(Name = "Code des anderen Selbstchecks")]
        public string? Code { get; init; }
    }

    private SelfCheckRun? _earlier;

    [BindProperty(Name = nameof(Input))]
    public Form Input { get; set; } = new();

    public StageComparison? Comparison { get; private set; }

    public bool HasOtherEdition => _earlier is not null && _earlier.Edition != Run.Edition;

    public string EarlierWords => _earlier is null ? "" : Words(_earlier, Catalogue.Of(_earlier.Edition));

    public string NowWords => Words(Run, Edition);

    protected override string PageName => "vergleich";

    public Task OnGetAsync(CancellationToken cancel) => CompareAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SayAsync(async () =>
    {
        RuleBroken? broken = null;
        await EvenAnswer.RunAsync(async () =>
        {
            try
            {
                await Edit.CompareAsync(RunId, Code, Input.Code, cancel);
            }
            catch (RuleBroken wrong)
            {
                broken = wrong;
            }
        }, cancel);
        if (broken is not null)
        {
            throw broken;
        }
    }, () => (AddressOf("vergleich"), ""), cancel);

    /// <summary>The run that this one is compared with, unless it has expired.</summary>
    internal static Task<SelfCheckRun?> EarlierAsync(DeskDb db, SelfCheckRun run, DateTimeOffset now, CancellationToken cancel) =>
        db.SelfCheckRuns.AsNoTracking().AsSplitQuery().Where(r => r.Id == run.EarlierId && r.ExpiresAt > now).OrderBy(r => r.Id).FirstOrDefaultAsync(cancel);

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        await CompareAsync(cancel);
    }

    protected override string FieldName(string field) => field == "code" ? "Input.Code" : "";

    private async Task CompareAsync(CancellationToken cancel)
    {
        if (await EarlierAsync(db, Run, time.GetUtcNow(), cancel) is { } earlier)
        {
            _earlier = earlier;
            Comparison = StageComparison.Of(StageProfile.Of(earlier, Catalogue.Of(earlier.Edition)), Profile);
        }
    }

    private static string Words(SelfCheckRun run, CriteriaEdition edition) =>
        $"{(run.Alias is { } alias ? $"„{alias}“, " : "")}{BerlinTime.Local(run.ChangedAt).ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("de-DE"))}, Ausgabe {edition.Edition}";
}
