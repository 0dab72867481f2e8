using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>The lists that a question is classified by, as a form offers them.</summary>
public sealed record QuestionLists(IReadOnlyList<SelectListItem> Districts, ILookup<TermKind, SelectListItem> Terms)
{
    public static QuestionLists Empty { get; } = new([], Array.Empty<SelectListItem>().ToLookup(_ => TermKind.Topic));

    public static async Task<QuestionLists> ReadAsync(DeskDb db, CancellationToken cancel)
    {
        var offices = await db.Offices.AsNoTracking().OrderByDescending(o => o.LandName).ToListAsync(cancel);
        var districts = await db.Districts.AsNoTracking().Select(d => new { d.Key, d.OfficeId, d.Kind, d.ShortName, d.Name }).ToListAsync(cancel);
        List<SelectListItem> places = [];
        foreach (var office in offices)
        {
            var land = new SelectListGroup { Name = office.LandName };
            places.Add(new SelectListItem("landesweit / weiß nicht", office.Code) { Group = land });
            places.AddRange(districts.Where(d => d.OfficeId == office.Id)
                .Select(d => new SelectListItem(d.Kind == "LK" ? d.Name : d.ShortName.Split(',')[0] + " (Stadt)", d.Key) { Group = land })
                .OrderBy(item => item.Text.Replace("Landkreis ", "", StringComparison.Ordinal), GermanOrder));
        }

        var terms = await db.Terms.AsNoTracking().Where(t => t.IsActive).OrderBy(t => t.SortOrder)
            .Select(t => new { t.Kind, t.Code, t.Name }).ToListAsync(cancel);
        return new QuestionLists(places, terms.ToLookup(t => t.Kind, t => new SelectListItem(t.Name, t.Code)));
    }

    private static StringComparer GermanOrder { get; } =
        StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("de-DE"), ignoreCase: true);
}
