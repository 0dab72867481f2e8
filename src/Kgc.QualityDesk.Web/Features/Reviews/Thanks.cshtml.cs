using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Reviews;

/// <summary>The last page of an expert without an account: the review was given back, or answered and closed in this browser.</summary>
[AllowAnonymous]
public sealed class ThanksModel : PageModel
{
    [FromQuery(Name = "abgegeben")]
    public string? Answered { get; set; }

    public bool IsAnswered => Answered == "ja";
}
