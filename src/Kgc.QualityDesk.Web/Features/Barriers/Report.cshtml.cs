using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.Features.Questions;
using Kgc.QualityDesk.Web.Features.Shared;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.Barriers;

/// <summary>"Barriere melden": a short form that leads to a case of its own kind, due within a month.</summary>
[AllowAnonymous, EnableRateLimiting(FormLimits.Form)]
public sealed class ReportModel(FormCase cases, DeskDb db) : FormCasePage(cases, db)
{
    public const string Path = ReportLink.Form;

    [BindProperty(Name = nameof(Input))]
    public BarrierForm Input { get; set; } = new();

    /// <summary>The hash of a text whose hits were seen and that is to be sent as it is.</summary>
    [BindProperty]
    public string? Anyway { get; set; }

    /// <summary>What the description gives away about people, once it was sent.</summary>
    public SensitiveHits? Hits { get; private set; }

    public string HashOfBody => Secret.Hash(Input.Body ?? "");

    protected override string ThanksPath => Path + "/danke";

    public Task OnGetAsync([FromQuery(Name = "seite")] string? page, CancellationToken cancel)
    {
        Input = new() { Page = ReportLink.Clean(page) };
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && Anyway != HashOfBody && SensitiveHits.Of(null, ("Was ist die Barriere?", Input.Body)) is { Any: true } hits)
        {
            Hits = hits;
            await LoadAsync(cancel);
            return Page();
        }

        return await OpenAsync(Input.ToInput(), cancel);
    }

    protected override string FieldName(string field) => "Input." + BarrierForm.FieldOf(field);
}
