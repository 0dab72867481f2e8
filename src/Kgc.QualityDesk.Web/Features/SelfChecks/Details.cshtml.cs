using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Features.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.SelfChecks;

/// <summary>The code, what the run is about, and the two criteria that a short run chooses.</summary>
public sealed class DetailsModel(SelfCheckPage.Parts parts, DeskDb db) : SelfCheckPage(parts)
{
    public sealed record Form
    {
        [Display(Name = "Weitere Kriterien")]
        public List<string> Chosen { get; init; } = [];

        [StringLength(SelfCheckRules.AliasLength), Display(Name = "Name des Vorhabens", Description = "Denken Sie sich einen Namen aus. Bitte keine Personen nennen.")]
        public string? Alias { get; init; }

        [Display(Name = "Landkreis, kreisfreie Stadt oder Land")]
        public string? Place { get; init; }

        [Display(Name = "Lebenswelt (Setting)")]
        public string? Setting { get; init; }

        [Display(Name = "Wichtigste Zielgruppe")]
        public string? TargetGroup { get; init; }

        [Display(Name = "Phase des Vorhabens")]
        public string? Phase { get; init; }
    }

    [BindProperty(Name = nameof(Input))]
    public Form Input { get; set; } = new();

    public QuestionLists Lists { get; private set; } = QuestionLists.Empty;

    public int SeenNow => SeenOf(Run.DetailsVersion);

    public IReadOnlyList<SelectListItem> Choosable =>
    [
        .. Edition.Criteria.Where(c => !Edition.Short.Fixed.Contains(c.Code, StringComparer.OrdinalIgnoreCase)).Select(c => new SelectListItem($"{c.Name}: {c.Sentence}", c.Code)),
    ];

    public string ChooseWords => Edition.Short.Chosen == 1 ? "Wählen Sie ein weiteres Kriterium" : $"Wählen Sie {(Edition.Short.Chosen == 2 ? "zwei" : Edition.Short.Chosen)} weitere Kriterien";

    /// <summary>What another window saved meanwhile, in words.</summary>
    public string Stored => string.Join("; ", new[]
    {
        Run.Alias, Name(Lists.Districts, Run.DistrictKey ?? Run.Office?.Code), Name(Lists.Terms[TermKind.Setting], Run.Setting),
        Name(Lists.Terms[TermKind.TargetGroup], Run.TargetGroup), Name(Lists.Terms[TermKind.Phase], Run.Phase),
        string.Join(", ", Profile.Lines.Select(l => l.Criterion.Name)),
    }.Where(t => !string.IsNullOrEmpty(t)));

    protected override string PageName => "angaben";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ListAsync(cancel);
        Input = new Form
        {
            Alias = Run.Alias, Place = Run.DistrictKey ?? Run.Office?.Code, Setting = Run.Setting, TargetGroup = Run.TargetGroup, Phase = Run.Phase,
            Chosen = [.. Profile.Lines.Select(l => l.Criterion.Code).Except(Edition.Short.Fixed, StringComparer.OrdinalIgnoreCase)],
        };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SayAsync(async () =>
    {
        await Edit.DescribeAsync(RunId, Code, new SelfCheckDetails
        {
            Alias = Input.Alias, Place = Input.Place, Setting = Input.Setting, TargetGroup = Input.TargetGroup, Phase = Input.Phase, Chosen = Input.Chosen,
        }, Seen ?? 0, cancel);
        await ReadAsync(Code, cancel);
    }, () => (NextOpen, ""), cancel);

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        await ListAsync(cancel);
    }

    private async Task ListAsync(CancellationToken cancel) => Lists = await QuestionLists.ReadAsync(db, cancel);

    private static string? Name(IEnumerable<SelectListItem> items, string? code) => items.FirstOrDefault(i => i.Value == code)?.Text;
}
