using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.SelfChecks;

/// <summary>
/// What the self-check is, and its beginning. The page brings the new run's id and code sealed, so that a double click, a reload and the
/// way back lead to the same run.
/// </summary>
[AllowAnonymous, EnableRateLimiting(FormLimits.Form)]
public sealed partial class IndexModel(EditSelfCheck edit, SelfCheckCatalogue catalogue, RecallAccess access, TimeProvider time) : DeskPage
{
    public sealed record Form
    {
        [Required(ErrorMessage = "Bitte wählen Sie, wie lange der Selbstcheck dauern darf."), Display(Name = "Wie viel Zeit haben Sie?")]
        [RegularExpression("short|full", ErrorMessage = "Bitte wählen Sie eine der beiden Möglichkeiten.")]
        public string? Length { get; init; }
    }

    [BindProperty(Name = nameof(Input))]
    public Form Input { get; set; } = new();

    /// <summary>Id of the run to be.</summary>
    [BindProperty]
    public string? Lauf { get; set; }

    public string Key { get; private set; } = "";

    public CriteriaEdition Edition => catalogue.Current(time.GetUtcNow());

    public IReadOnlyList<SelectListItem> Lengths =>
    [
        new($"Kurz: {Edition.Short.Fixed.Count + Edition.Short.Chosen} Kriterien, etwa 10 Minuten", "short"),
        new($"Ganz: alle {Edition.Criteria.Count} Kriterien, etwa 30 Minuten", "full"),
    ];

    public void OnGet() => Prepare();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var code = Lauf is not null && IdForm().IsMatch(Lauf) ? access.CodeOfForm(HttpContext, RecallPlace.SelfCheck, Lauf) : null;
        if (code is null)
        {
            // The page was open for more than a day: a new id does as well.
            code = Prepare();
        }
        else
        {
            Key = access.KeyFor(RecallPlace.SelfCheck, Lauf!, code);
        }

        return await TryAsync(async () =>
        {
            await edit.BeginAsync(Lauf!, code, Input.Length == "short", cancel);
            access.Open(HttpContext, RecallPlace.SelfCheck, Lauf!, code);
        }, () => ($"/selbstcheck/{Lauf}/angaben", ""), cancel);
    }

    protected override Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>128 random bits.</summary>
    internal static string NewId() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    private string Prepare()
    {
        var code = RecallCode.New();
        Lauf = NewId();
        Key = access.KeyFor(RecallPlace.SelfCheck, Lauf, code);
        return code;
    }

    [GeneratedRegex("^[0-9a-f]{32}$", RegexOptions.None, 1000)]
    private static partial Regex IdForm();
}
