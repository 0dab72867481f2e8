using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;

namespace Kgc.QualityDesk.Web.Features.SelfChecks;

/// <summary>The way back to a run. A wrong, expired or deleted code gets the same answer in the same time.</summary>
[AllowAnonymous, EnableRateLimiting(FormLimits.Guess)]
public sealed partial class CodeModel(FindSelfCheck find, RecallAccess access) : DeskPage
{
    public sealed record Form
    {
        [Required(ErrorMessage = "Bitte geben Sie Ihren Code ein."), StringLength(100)]
        [Display(Name = "Ihr Code", Description = "26 Zeichen, zum Beispiel 7KQ2M-X9D4T-…")]
        public string? Code { get; init; }
    }

    [BindProperty(Name = nameof(Input))]
    public Form Input { get; set; } = new();

    /// <summary>The page that was asked for before the code was.</summary>
    [BindProperty(SupportsGet = true, Name = "schritt")]
    public string? Schritt { get; set; }

    public static string AddressFor(string page) => QueryHelpers.AddQueryString("/selbstcheck/code", "schritt", page);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        SelfCheckRun? run = null;
        return await TryAsync(async () =>
        {
            await EvenAnswer.RunAsync(async () => run = await find.ByCodeAsync(Input.Code, cancel), cancel);
            if (run is null)
            {
                throw RuleBroken.Field("code", RuleTexts.Of("self-check.no-such-code"));
            }

            access.Open(HttpContext, RecallPlace.SelfCheck, run.PublicId, RecallCode.Written(RecallCode.Read(Input.Code)!));
        }, () => ($"/selbstcheck/{run!.PublicId}" + (Schritt is not null && PageForm().IsMatch(Schritt) ? "/" + Schritt : ""), ""), cancel);
    }

    protected override Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    [GeneratedRegex("^[A-Za-z0-9]{1,16}$", RegexOptions.None, 1000)]
    private static partial Regex PageForm();
}
