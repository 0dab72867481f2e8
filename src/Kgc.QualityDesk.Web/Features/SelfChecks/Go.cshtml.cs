using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.SelfChecks;

/// <summary>Leads to where a run goes on.</summary>
public sealed class GoModel(SelfCheckPage.Parts parts) : SelfCheckPage(parts)
{
    protected override string PageName => "";

    public IActionResult OnGet() => Redirect(Run.DetailsVersion == 0 && Profile.Answered == 0 ? AddressOf("angaben") : NextOpen);
}
