using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kgc.QualityDesk.Reports;

/// <summary>The lists that a report counts by, with the names they had: a name that changes later does not change a signed report.</summary>
public sealed record ReportLists(
    IReadOnlyList<ReportLists.Entry> Topics, IReadOnlyList<ReportLists.Entry> Settings, IReadOnlyList<ReportLists.Entry> TargetGroups,
    IReadOnlyList<ReportLists.Entry> Phases, IReadOnlyList<ReportLists.Entry> ApplicationStages, IReadOnlyList<ReportLists.Entry> Districts)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public sealed record Entry(string Code, string Name);

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static ReportLists FromJson(string json) => JsonSerializer.Deserialize<ReportLists>(json, Options)!;
}
