using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Reviews;

/// <summary>A review was given back by link, and the link with it.</summary>
[AllowAnonymous]
public sealed class ThanksModel : PageModel;
