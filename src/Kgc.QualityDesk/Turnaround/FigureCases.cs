using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>The cases behind a figure of the board: exactly those that it counted.</summary>
public sealed class FigureCases(DeskDb db, TimeProvider time)
{
    private const string Sort = "-received";
    private const int PageSize = 50;

    /// <param name="Title">German, what the figure counts</param>
    /// <param name="Count">of all</param>
    /// <param name="Page">latest receipt first</param>
    public sealed record List(string Title, int Count, Page<CaseRow> Page);

    /// <param name="filter">as on the board</param>
    /// <param name="figure">such as <c>month:2026-03</c>, see <see cref="Figure"/></param>
    /// <param name="cursor">where the list goes on</param>
    /// <param name="by">who asks</param>
    /// <param name="cancel">gives up</param>
    /// <exception cref="RuleBroken">not-allowed, not-found (another office, a colleague's figures, no such figure) or input.invalid</exception>
    public async Task<List> PageAsync(TurnaroundFilter filter, string figure, string? cursor, Actor by, CancellationToken cancel)
    {
        var scope = await TurnaroundScope.OfAsync(db, filter, by, time.Now(), cancel);
        var (title, cases) = await FindAsync(scope, Figure.Read(figure), by, cancel);
        var after = Cursor.Read(cursor, Sort);
        var rows = await CaseOrder.Apply(cases, Sort, after, db.Cases.Where(c => c.Number == after!.Key).Select(c => c.Id)).Take(PageSize + 1).Select(CaseRow.Of).ToListAsync(cancel);
        var next = rows.Count > PageSize ? CaseOrder.After(rows[PageSize - 1], Sort).ToString() : null;
        return new List(title, await cases.CountAsync(cancel), new Page<CaseRow>([.. rows.Take(PageSize)], next));
    }

    private async Task<(string Title, IQueryable<Case> Cases)> FindAsync(TurnaroundScope scope, Figure figure, Actor by, CancellationToken cancel) => figure.Kind switch
    {
        "advisor" or "advisor-open" => await OfAdvisorAsync(scope, figure, by, cancel),
        "wait" => ("Warten jetzt an diesem Schritt des Ablaufs", Only(await BoardWaits.Cases(db, scope, figure.Key).ToListAsync(cancel))),
        "open-now" or "overdue" or "stuck" or "age" or "load" or "load-overdue" => await OpenAsync(scope, figure, by, cancel),
        "open" when figure.Key.Length > 0 => await OpenAsync(scope, figure, by, cancel),
        _ => SettledFigures.Of(db, scope, figure) ?? throw new RuleBroken("not-found"),
    };

    private async Task<(string, IQueryable<Case>)> OfAdvisorAsync(TurnaroundScope scope, Figure figure, Actor by, CancellationToken cancel)
    {
        var (id, name) = await PersonAsync(figure.Key, cancel);
        var supervised = scope.Offices.Where(by.Supervises).ToArray();
        if (supervised.Length == 0 && (id is null || id != by.PersonId))
        {
            throw new RuleBroken("not-found");
        }

        var mine = by.PersonId;
        var isOpen = figure.Kind == "advisor-open";
        return ($"Eingegangen im Zeitraum{(isOpen ? ", noch ohne Antwort" : "")}, Beratung: {name}",
            scope.Received(db).Where(c => !isOpen || c.SettledAt == null).Where(c => c.AdvisorId == id && (supervised.Contains(c.OfficeId) || (c.AdvisorId != null && c.AdvisorId == mine))));
    }

    private async Task<(string, IQueryable<Case>)> OpenAsync(TurnaroundScope scope, Figure figure, Actor by, CancellationToken cancel)
    {
        var clocks = await OfficeCalendars.ClocksAsync(db, scope.Offices, cancel);
        var tally = await BoardQuery.TallyAsync(db, scope, clocks, by, time.Now(), cancel);
        var (title, which) = await WhichAsync(tally, figure, by, cancel);
        return (title, Only([.. tally.Open.Where(which).Select(o => o.Case.Id)]));
    }

    private async Task<(string Title, Func<OpenMeasure, bool> Which)> WhichAsync(BoardTally tally, Figure figure, Actor by, CancellationToken cancel)
    {
        switch (figure.Kind)
        {
            case "open-now":
                return ("Warten jetzt auf eine Antwort", _ => true);
            case "overdue" when figure.Stage is { } late:
                return ($"Warten jetzt überfällig, Abschnitt {late.German()}", o => o.IsOverdue && o.Case.Stage == late);
            case "overdue" when figure.Key.Length == 0:
                return ("Warten jetzt auf eine Antwort und sind überfällig", o => o.IsOverdue);
            case "stuck":
                var norms = tally.Norms();
                return ("Länger in ihrem Abschnitt als 90 % der vergleichbaren Fälle", o => o.IsStuck(norms));
            case "open" when figure.Stage is { } stage and not Stage.Closed:
                var age = OpenAges.All.FirstOrDefault(a => a.Key == figure.Rest);
                return age is null && figure.Rest.Length > 0
                    ? throw new RuleBroken("not-found")
                    : ($"Warten jetzt, Abschnitt {stage.German()}{(age is null ? "" : ", Alter " + age.Label)}",
                        o => o.Case.Stage == stage && (age is null || OpenAges.KeyOf(o.AgeDays) == age.Key));
            case "age" when OpenAges.All.FirstOrDefault(a => a.Key == figure.Key) is { } old:
                return ($"Warten jetzt, Alter {old.Label}", o => OpenAges.KeyOf(o.AgeDays) == old.Key);
            case "load" or "load-overdue" when by.Is(Roles.Supervisor):
                var (id, name) = await PersonAsync(figure.Key, cancel);
                var isLate = figure.Kind == "load-overdue";
                return ($"Warten jetzt{(isLate ? " überfällig" : "")}, Beratung: {name}", o => (!isLate || o.IsOverdue) && by.Supervises(o.Now.OfficeId) && o.Now.AdvisorId == id);
            default:
                throw new RuleBroken("not-found");
        }
    }

    private async Task<(int? Id, string Name)> PersonAsync(string email, CancellationToken cancel)
    {
        if (email.Length == 0)
        {
            return (null, "niemand");
        }

        var normal = email.ToUpperInvariant();
        var person = await db.Users.AsNoTracking().Where(p => p.NormalizedEmail == normal).Select(p => new { p.Id, p.DisplayName }).SingleOrDefaultAsync(cancel);
        return person is null ? throw new RuleBroken("not-found") : (person.Id, person.DisplayName);
    }

    private IQueryable<Case> Only(IReadOnlyList<int> ids) => db.Cases.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.Id));
}
