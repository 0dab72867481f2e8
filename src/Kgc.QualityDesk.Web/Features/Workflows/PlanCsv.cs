using System.Globalization;
using System.Text;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>A dry run as a table for spreadsheets: semicolons, as German spreadsheets expect.</summary>
internal static class PlanCsv
{
    public static string Of(DryRunReport report, IEnumerable<CasePlan> plans)
    {
        var text = new StringBuilder(CsvCell.Line(["Fall", "Stelle", "Fassung", "Ergebnis", "Schritte", "Gründe", "Termine", "Hinweise"]));
        foreach (var plan in plans)
        {
            text.Append(CsvCell.Line([
                plan.Number, plan.Office, report.Versions[plan.FromVersionId].ToString(CultureInfo.InvariantCulture), MoveWords.Of(plan.Result),
                string.Join(" | ", PlanJson.Steps(plan).Select(s => $"{s.FromText} → {s.ToText}")), plan.Reason,
                string.Join(" | ", plan.Timers.Select(t => $"{t.Step}: {MoveWords.Of(t.Kind)} {MoveWords.Of(t.Effect)}")), string.Join(" | ", plan.Notes),
            ]));
        }

        return text.ToString();
    }
}
