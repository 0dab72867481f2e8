using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>How long answers take and what waits: the office for its supervisors, totals and their own figures for advisors.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class IndexModel(BoardQuery boards, DeskDb db, CurrentActor me, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FilterQuery Query { get; set; } = new();

    public Board Board { get; private set; } = null!;

    public IReadOnlyList<Panel> Panels { get; private set; } = [];

    public FilterLists Lists { get; private set; } = null!;

    public bool Supervises => me.Actor.Is(Roles.Supervisor);

    public DateOnly Today => BerlinTime.DateOf(time.GetUtcNow());

    public string Period => $"{Figures.Day(Board.From)} bis {Figures.Day(Board.To)}";

    /// <summary>Quick choices of the period; office, topic and kind stay.</summary>
    public IReadOnlyList<(string Name, DateOnly From, DateOnly To)> Periods =>
    [
        ("Letzte 12 Monate", Today.AddYears(-1).AddDays(1), Today), ("Dieses Jahr", new DateOnly(Today.Year, 1, 1), Today),
        ("Letztes Jahr", new DateOnly(Today.Year - 1, 1, 1), new DateOnly(Today.Year - 1, 12, 31)), ("5 Jahre", Today.AddYears(-5).AddDays(1), Today),
    ];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "tabelle")] string? table, [FromQuery] string? format, CancellationToken cancel)
    {
        try
        {
            await ReadAsync(Query.Filter(), cancel);
            Query = Query.Over(Board.From, Board.To);
        }
        catch (RuleBroken broken) when (broken.Code == "not-found")
        {
            return NotFound();
        }
        catch (RuleBroken broken) when (broken.Fields.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            foreach (var (field, message) in broken.Fields)
            {
                ModelState.AddModelError(field == "from" ? "Query.From" : "Query.To", message);
            }

            await ReadAsync(new TurnaroundFilter { Office = Query.Office }, cancel);
        }

        return format == "csv" ? Csv(table) : await ShowAsync(cancel);
    }

    private async Task ReadAsync(TurnaroundFilter filter, CancellationToken cancel)
    {
        Board = await boards.RunAsync(filter, me.Actor, cancel);
        Panels = BoardPanels.Of(Board, Today, Supervises);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Lists = await FilterLists.ReadAsync(db, me.Actor, cancel);
        return Page();
    }

    private IActionResult Csv(string? table) => ModelState.IsValid && Panels.FirstOrDefault(p => p.Table.Key == table) is { } panel
        ? File(FigureCsv.Of(panel.Table), "text/csv; charset=utf-8", $"auswertung-{panel.Table.Key}-{Board.From:yyyy-MM-dd}-{Board.To:yyyy-MM-dd}.csv")
        : NotFound();
}
