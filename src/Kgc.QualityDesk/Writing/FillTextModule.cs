using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Writing;

/// <summary>Fills a text module in for a case and counts the use. The module must be of the case's office.</summary>
public sealed class FillTextModule(Desk desk, DeskDb db)
{
    /// <param name="id">of the module</param>
    /// <param name="caseNumber">for which case</param>
    /// <param name="gaps">values of a template's own fields</param>
    /// <param name="by">who; must advise the case's office</param>
    /// <param name="cancel">gives up</param>
    /// <returns>Markdown</returns>
    /// <exception cref="RuleBroken">not-found, or input.invalid with the fields that are missing</exception>
    public Task<string> RunAsync(string id, string caseNumber, IReadOnlyDictionary<string, string?> gaps, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var theCase = await db.Cases.AsNoTracking().AdvisedBy(by).Include(c => c.Office).Include(c => c.Advisor)
                .SingleOrDefaultAsync(c => c.Number == caseNumber, cancel) ?? throw new RuleBroken("not-found");
            var module = await db.TextModules.AsNoTracking().SingleOrDefaultAsync(m => m.PublicId == id && m.OfficeId == theCase.OfficeId && m.IsActive, cancel)
                ?? throw new RuleBroken("not-found");
            var own = Own(module, gaps);
            var topic = theCase.Topic is null ? null
                : await db.Terms.Where(t => t.Kind == TermKind.Topic && t.Code == theCase.Topic).Select(t => t.Name).SingleOrDefaultAsync(cancel);
            var values = Placeholders.Of(theCase, topic, now);
            foreach (var (name, value) in own)
            {
                values[name] = value;
            }

            // Not an edit: the version stays, so that nobody's form is stale because somebody used the module.
            await db.TextModules.Where(m => m.Id == module.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Uses, m => m.Uses + 1).SetProperty(m => m.LastUsedAt, now), cancel);
            return Placeholders.Fill(module.Body, values).Trim();
        }, cancel);

    private static Dictionary<string, string> Own(TextModule module, IReadOnlyDictionary<string, string?> gaps)
    {
        var fields = new InputFields();
        var values = TemplateField.Read(module.Fields).ToDictionary(f => f.Name, f => fields.Required(
            f.Name, gaps.GetValueOrDefault(f.Name), TemplateField.LongestValue, $"Bitte füllen Sie aus: {f.Label}."), StringComparer.Ordinal);
        fields.ThrowIfAny();
        return values;
    }
}
