using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.Reports;

/// <summary>The years of the offices that one supervises, each with its report or draft.</summary>
[Authorize(Policy = Policies.Supervising)]
public sealed class IndexModel(FindReports reports, CurrentActor me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "stelle"), Display(Name = "Stelle")]
    public string? Office { get; set; }

    [BindProperty(SupportsGet = true, Name = "jahr"), Display(Name = "Kalenderjahr", Description = "Zum Beispiel 2024")]
    public string? Year { get; set; }

    public IReadOnlyList<(Office Office, IReadOnlyList<FindReports.Item> Years)> Offices { get; private set; } = [];

    public IEnumerable<SelectListItem> OfficeItems => Offices.Select(o => new SelectListItem(o.Office.LandName, o.Office.Code));

    public static string Address(string office, int year) => string.Create(CultureInfo.InvariantCulture, $"/desk/auswertung/berichte/{office}/{year}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        List<(Office, IReadOnlyList<FindReports.Item>)> all = [];
        foreach (var office in await reports.OfficesAsync(me.Actor, cancel))
        {
            all.Add((office, await reports.ListAsync(office.Code, me.Actor, cancel)));
        }

        Offices = all;
        if (string.IsNullOrWhiteSpace(Year))
        {
            return Page();
        }

        var code = Offices.Any(o => o.Office.Code == Office) ? Office! : Offices[0].Office.Code;
        if (int.TryParse(Year.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 2000 && year <= reports.Today.Year)
        {
            return Redirect(Address(code, year));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        ModelState.AddModelError("Year", $"Bitte geben Sie ein Jahr von 2000 bis {reports.Today.Year.ToString(CultureInfo.InvariantCulture)} an.");
        return Page();
    }
}
