namespace Kgc.QualityDesk.Reports;

/// <summary>The files that a report is handed out as.</summary>
public sealed record ReportFormat(string Extension, string MediaType)
{
    public static ReportFormat Pdf { get; } = new("pdf", "application/pdf");

    public static ReportFormat Xlsx { get; } = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static ReportFormat Csv { get; } = new("csv", "text/csv; charset=utf-8");

    public static IReadOnlyList<ReportFormat> All { get; } = [Pdf, Xlsx, Csv];

    public static ReportFormat? Find(string? extension) => All.FirstOrDefault(f => f.Extension == extension);

    /// <summary>The report as outsiders get it.</summary>
    public Task<byte[]> WriteAsync(ReportView view)
    {
        var document = WriteReport.Run(view, isOutside: true);
        return Extension switch
        {
            "pdf" => Task.FromResult(ReportPdf.Write(document)),
            "xlsx" => ReportXlsx.WriteAsync(document),
            _ => Task.FromResult(ReportCsv.Write(document)),
        };
    }
}
