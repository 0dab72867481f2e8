using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Bulk;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>
/// One act on many cases, in three steps that need no script: choose it, see what will become of each case, see what became of it.
/// Nothing changes before the last; sent twice, it does everything once.
/// </summary>
[Authorize(Policy = Policies.Advising)]
public sealed class BulkModel(ListSheets sheets, ChangeCases change, CurrentActor me) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CaseQuery Query { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public BulkInput Input { get; set; } = new();

    public ListSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<string> Numbers { get; private set; } = [];

    /// <summary>How many fit where „all“ was chosen; more than <see cref="Numbers"/> when they are too many for one act.</summary>
    public int Fitting { get; private set; }

    /// <summary>Null until an act was chosen.</summary>
    public IReadOnlyList<BulkRow>? Rows { get; private set; }

    public bool IsDone { get; private set; }

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. BulkAct.Kinds.Select(k => new SelectListItem(k.German, k.Kind))];

    public static IReadOnlyList<SelectListItem> Reasons { get; } = [.. ClosureReasons.Silent.Select(r => new SelectListItem(ClosureReasons.German(r), r))];

    public IEnumerable<BulkRow> Ready => Rows?.Where(r => r.Outcome == BulkOutcome.Ready) ?? [];

    public int Of(BulkOutcome outcome) => Rows?.Count(r => r.Outcome == outcome) ?? 0;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => TellAsync(async () =>
    {
        await ChosenAsync(cancel);
        if (!string.IsNullOrEmpty(Input.Kind) && Numbers.Count > 0)
        {
            Rows = await change.PreviewAsync(Input.ToAct(), [.. Numbers.Select(n => new ChangeCases.Target(n))], me.Actor, cancel);
        }
    }, cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TellAsync(async () =>
    {
        Sheet = await sheets.BeginAsync(Query, me.Actor, cancel);
        var targets = Input.Cases.Take(ChangeCases.Most + 1).Select(Target).ToList();
        Numbers = [.. targets.Select(t => t.Number)];
        (Rows, IsDone) = (await change.RunAsync(Input.ToAct(), targets, me.Actor, cancel), true);
    }, cancel);

    private async Task ChosenAsync(CancellationToken cancel)
    {
        Sheet = await sheets.BeginAsync(Query, me.Actor, cancel);
        if (Input.IsAll())
        {
            (Numbers, Fitting) = await sheets.AllAsync(Sheet, me.Actor, cancel);
            return;
        }

        Numbers = [.. Input.Cases.Where(n => n.Length <= 40).Distinct(StringComparer.Ordinal).Take(ChangeCases.Most)];
        Fitting = Numbers.Count;
    }

    private async Task<IActionResult> TellAsync(Func<Task> run, CancellationToken cancel)
    {
        try
        {
            await run();
        }
        catch (RuleBroken broken) when (broken.Code is "input.invalid" or "condition.invalid" or "condition.too-slow")
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            foreach (var (field, message) in broken.Fields.Count > 0 ? broken.Fields : new Dictionary<string, string> { [""] = broken.Message })
            {
                ModelState.AddModelError(KeyOf(field), message);
            }

            Sheet ??= await sheets.BeginAsync(new CaseQuery(), me.Actor, cancel);
        }

        return Page();
    }

    private string KeyOf(string field) => field switch
    {
        "advisor" => "Input.Advisor",
        "topic" => "Input.Topic",
        "on" => "Input.On",
        "act" => "Input.Kind",
        "reason" => Input.Kind == BulkAct.FollowUp ? "Input.What" : "Input.Reason",
        _ => "",
    };

    /// <summary>What the preview said of a case, for <see cref="Target"/>: the result tells of every case that was chosen.</summary>
    public static string Shown(BulkRow row) => row.Outcome == BulkOutcome.Ready ? $"{row.Number}:{row.Version}" : $"{row.Number}:{Left}";

    private const string Left = "bleibt";

    /// <summary>Number and the version that was shown, such as KGC-TH-2026-00042:7, or that the case was to stay as it is.</summary>
    private static ChangeCases.Target Target(string text)
    {
        var parts = text.Split(':');
        return parts is [_, Left] ? new(parts[0], IsLeft: true)
            : new(parts[0], parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null);
    }
}
