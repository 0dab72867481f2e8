using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kgc.QualityDesk.Reports;

/// <summary>All that a report is computed from: office, year, cut-off day, edition, lists and cases. The same facts give the same figures and bytes.</summary>
public sealed record ReportFacts(
    string OfficeCode, string OfficeName, string LandName, int Year, DateOnly CutOff, int Edition, ReportLists Lists, IReadOnlyList<ReportCase> Cases)
{
    public DateOnly From => new(Year, 1, 1);

    /// <summary>The last day of the period: of the year, or the cut-off when that comes first.</summary>
    public DateOnly To => CutOff < new DateOnly(Year, 12, 31) ? CutOff : new DateOnly(Year, 12, 31);

    /// <summary>SHA-256 over every case; stays inside the house, since it would confirm a guess about hidden counts.</summary>
    public string CasesHash()
    {
        var text = new StringBuilder();
        foreach (var c in Cases.OrderBy(c => c.Number, StringComparer.Ordinal))
        {
            text.AppendJoin('|', c.Number, c.TypeCode, c.Channel, c.Topic, c.Setting, c.Phase, c.ApplicationStage, c.DistrictKey, c.TargetGroups, Day(c.ReceivedOn),
                Day(c.AnsweredOn), Day(c.ClosedOn), c.ClosureReason, c.Outcome, c.IsEnded ? 1 : 0, Number(c.DeskMinutes), Number(c.ExpertMinutes),
                Number(c.ApplicantMinutes), c.Rating is { } rating ? Number(rating) : "").Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
