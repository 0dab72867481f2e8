using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>„Trifft jetzt auf n offene Fälle zu“: on how many open cases of the office a promise's condition holds now.</summary>
public sealed class PromisePreview(DeskDb db, CountMatching counting)
{
    /// <summary>A German sentence.</summary>
    /// <exception cref="RuleBroken">input.invalid with the field condition, not-found for an office that is not theirs to administer</exception>
    public async Task<string> TextAsync(string officeCode, string? condition, Actor by, CancellationToken cancel)
    {
        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Code == officeCode, cancel);
        if (office is null || !EditOffice.May(by, office.Id))
        {
            throw new RuleBroken("not-found");
        }

        var check = new PromiseCheck(new CaseSchema(await CaseChoices.ReadAsync(db, office.Id, cancel) with { IsOpen = false }));
        var said = check.Checked(new PromiseInput { Name = "Vorschau", FinalAnswerDays = 1, Condition = condition }, []).Condition!;
        if (!by.Advises(office.Id))
        {
            return "Die Bedingung ist lesbar. Auf wie viele Fälle sie zutrifft, sieht nur die Stelle.";
        }

        var count = await counting.RunAsync(said.Length == 0 ? "offen" : $"({said}) und offen", office.Code, by, cancel);
        return count.IsMore ? $"Trifft jetzt auf mehr als {count.Count} offene Fälle zu."
            : count.Count == 1 ? "Trifft jetzt auf 1 offenen Fall zu."
            : FormattableString.Invariant($"Trifft jetzt auf {count.Count} offene Fälle zu.");
    }
}
