using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api.Reports;

/// <summary>Case data for own evaluation, streamed. What may be wrong is told before the first byte; then the export is in the audit log.</summary>
internal static class ExportRoutes
{
    public static void MapExports(this RouteGroupBuilder staff)
    {
        var exports = staff.MapGroup("/exports").RequireAuthorization(Policies.Advising).WithTags("Exporte");
        exports.MapGet("/cases.{format}", RunAsync).Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .WithSummary("Fälle als csv oder xlsx")
            .WithDescription("Ohne Namen, E-Mail, Einrichtung, Telefon, Betreff und freie Texte; mit identity=true auch diese, nur für die Leitung der Stelle. Jeder Export steht im Protokoll.");
    }

    private static async Task<IResult> RunAsync(
        string format, [AsParameters] ExportFilter filter, ExportCases exports, WriteExport write, CurrentActor by, CancellationToken cancel) =>
        await AnswerAsync(format, filter, exports, write, by, cancel);

    /// <exception cref="RuleBroken">not-found for a format that there is not, and what <see cref="ExportCases"/> refuses</exception>
    public static async Task<IResult> AnswerAsync(
        string? format, ExportFilter filter, ExportCases exports, WriteExport write, CurrentActor by, CancellationToken cancel)
    {
        var kind = format is "csv" or "xlsx" ? ReportFormat.Find(format)! : throw new RuleBroken("not-found");
        var export = await exports.BeginAsync(filter, by.Actor, cancel);
        return TypedResults.Stream(output => format == "csv" ? write.CsvAsync(export, output, cancel) : write.XlsxAsync(export, output, cancel),
            kind.MediaType, $"faelle.{kind.Extension}");
    }
}
