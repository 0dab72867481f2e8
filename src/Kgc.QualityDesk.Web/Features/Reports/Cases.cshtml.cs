using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Reports;

/// <summary>The cases behind one number of a report: as many as the number says, also where it is hidden outside.</summary>
[Authorize(Policy = Policies.Supervising)]
public sealed class CasesModel(FindReports reports, DeskDb db, CurrentActor me) : PageModel
{
    [FromRoute]
    public string Office { get; set; } = "";

    [FromRoute]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public ReportQuery Query { get; set; } = new();

    public IReadOnlyList<(ReportCase Case, bool IsHere)> Cases { get; private set; } = [];

    public string Title { get; private set; } = "";

    public string Label { get; private set; } = "";

    public string Hint { get; private set; } = ".";

    public string Back => Query.Address(IndexModel.Address(Office, Year));

    private IReadOnlyDictionary<string, string> Topics { get; set; } = new Dictionary<string, string>();

    public string TopicOf(ReportCase counted) => counted.Topic is { } topic ? Topics.GetValueOrDefault(topic, topic) : "–";

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "kennzahl")] string? figure, [FromQuery(Name = "zelle")] string? cell, CancellationToken cancel)
    {
        ReportView view;
        try
        {
            view = await reports.OneAsync(Office, Year, Query.Revision, Query.Day, me.Actor, cancel);
        }
        catch (RuleBroken broken) when (broken.Code is "not-found" or "input.invalid")
        {
            return NotFound();
        }

        // Without a number, the first of the report: all requests.
        figure ??= "requests_received";
        if (view.Figures.CasesOf(figure, cell) is not { } numbers)
        {
            return NotFound();
        }

        Title = WriteReport.TitleOf(view.Facts);
        Label = view.Figures.Tallies.FirstOrDefault(t => t.Figure == figure && t.Cell == (cell ?? ""))?.Label ?? view.Figures.Measures.First(m => m.Key == figure).Label;
        Hint = figure switch
        {
            "communes_reached" => ", je Kommune die erste Anfrage.",
            "target_group" when string.IsNullOrEmpty(cell) => ", ein Fall je Nennung.",
            _ => ".",
        };
        Topics = view.Facts.Lists.Topics.ToDictionary(t => t.Code, t => t.Name, StringComparer.Ordinal);
        await ReadAsync(view, numbers, cancel);
        return Page();
    }

    private async Task ReadAsync(ReportView view, IReadOnlyList<string> numbers, CancellationToken cancel)
    {
        var byNumber = view.Facts.Cases.ToDictionary(c => c.Number, StringComparer.Ordinal);
        var here = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in numbers.Distinct(StringComparer.Ordinal).Chunk(500))
        {
            here.UnionWith(await db.Cases.AsNoTracking().VisibleTo(me.Actor).Where(c => some.Contains(c.Number)).Select(c => c.Number).ToListAsync(cancel));
        }

        Cases = [.. numbers.Select(n => (byNumber[n], here.Contains(n)))];
    }
}
