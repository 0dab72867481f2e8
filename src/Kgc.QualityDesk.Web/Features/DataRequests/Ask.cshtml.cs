using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.Features.Shared;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.DataRequests;

/// <summary>A request under Articles 15 to 21 GDPR. Who sends it is checked by the office, as the chart says.</summary>
[AllowAnonymous, EnableRateLimiting(FormLimits.Form)]
public sealed class AskModel(FormCase cases, DeskDb db) : FormCasePage(cases, db)
{
    public const string Path = "/datenschutz/anfrage";

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. RequestForm.Kinds.Select(k => new SelectListItem(k.Choice, k.Code))];

    [BindProperty(Name = nameof(Input))]
    public RequestForm Input { get; set; } = new();

    protected override string ThanksPath => Path + "/danke";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.Wanted.Except(RequestForm.Kinds.Select(k => k.Code)).Any())
        {
            ModelState.AddModelError("Input.Wanted", "Bitte wählen Sie Einträge aus der Liste.");
        }

        return OpenAsync(Input.ToInput(), cancel);
    }

    protected override string FieldName(string field) => "Input." + RequestForm.FieldOf(field);
}
