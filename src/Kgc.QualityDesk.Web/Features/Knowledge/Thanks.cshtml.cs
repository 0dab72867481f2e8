using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Knowledge;

/// <summary>The end, for a question that an entry answered.</summary>
[AllowAnonymous]
public sealed class ThanksModel : PageModel;
