using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Web.Features.Conditions;

/// <summary>Tries a condition out.</summary>
public sealed class ConditionSheets(CountMatching count, CaseConditions conditions, CaseList cases)
{
    public const int Shown = 10;

    public async Task<IReadOnlyList<ConditionField>> FieldsAsync(Actor by, CancellationToken cancel) =>
        (await conditions.SchemaAsync(by, cancel)).Fields.Fields;

    /// <exception cref="RuleBroken">condition.invalid with the place</exception>
    public async Task<ConditionSheet> TryAsync(string condition, Actor by, CancellationToken cancel)
    {
        var found = await count.RunAsync(condition, null, by, cancel);
        var page = await cases.PageAsync(new CaseFilter { Condition = condition, Limit = Shown.ToString(CultureInfo.InvariantCulture) }, by, cancel);
        return new ConditionSheet(found, page.Items);
    }
}
