using System.Globalization;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api.Reports;

/// <summary>The yearly report for those who pay: for supervisors of the office.</summary>
internal static class ReportRoutes
{
    /// <param name="Office">code</param>
    /// <param name="Year">calendar year</param>
    /// <param name="Revision">the one asked for; 0 for a draft of a further one; the latest without it</param>
    /// <param name="CutOff">of a draft, 2026-01-31; today without it</param>
    public sealed record Asked(string Office, int Year, int? Revision, string? CutOff);

    public sealed record SignInput(string? CutOff, int? Revision, string? Reason);

    public sealed record Signed(string Office, int Year, int Revision, string Checksum, DateOnly SignedOn, string SignedBy);

    public sealed record CaseList(string Figure, string Cell, int Count, IReadOnlyList<string> Cases);

    public static void MapReports(this RouteGroupBuilder staff)
    {
        var reports = staff.MapGroup("/reports").RequireAuthorization(Policies.Supervising).WithTags("Berichte");
        reports.MapGet("", ListAsync).WithSummary("Berichtsjahre der eigenen Stelle mit ihrem Stand");
        var one = reports.MapGroup("/{office}/{year:int}");
        one.MapGet("", OneAsync).Produces<ReportAnswer>().WithSummary("Zahlen eines Berichts: unterzeichnet, sonst der Entwurf von jetzt")
            .WithDescription("version=funder (Vorgabe) lässt geschützte Werte weg, version=internal zeigt sie.");
        one.MapPost("/sign", SignAsync).Produces<Signed>(StatusCodes.Status201Created)
            .WithSummary("Einen Bericht zum Stichtag unterzeichnen; mit revision und reason eine berichtigte Fassung");
        one.MapGet("/report.{format}", FileAsync).Produces(StatusCodes.Status200OK, contentType: "application/pdf").WithSummary("Der Bericht als pdf, xlsx oder csv");
        one.MapGet("/cases", CasesAsync).WithSummary("Die Fälle hinter einer Zahl");
    }

    private static async Task<IReadOnlyList<FindReports.Item>> ListAsync(string? office, FindReports reports, CurrentActor by, CancellationToken cancel)
    {
        List<FindReports.Item> all = [];
        foreach (var code in string.IsNullOrEmpty(office) ? (await reports.OfficesAsync(by.Actor, cancel)).Select(o => o.Code) : [office])
        {
            all.AddRange(await reports.ListAsync(code, by.Actor, cancel));
        }

        return all;
    }

    private static async Task<IResult> OneAsync([AsParameters] Asked asked, string? version, FindReports reports, HandOutReport hand, CurrentActor by, CancellationToken cancel)
    {
        if (version is not (null or "" or "funder" or "internal"))
        {
            throw RuleBroken.Field("version", "Möglich sind funder und internal.");
        }

        var view = await ViewAsync(asked, reports, by, cancel);
        await hand.NoteAsync(view, version == "internal" ? "json, intern" : "json", by.Actor, cancel);
        return TypedResults.Bytes(ReportAnswer.Write(view, version != "internal"), "application/json; charset=utf-8");
    }

    private static async Task<IResult> SignAsync(
        string office, int year, SignInput input, SignReport sign, FindReports reports, CurrentActor by, CancellationToken cancel)
    {
        var revision = await sign.RunAsync(office, year, new SignReport.Input(Day(input.CutOff), input.Revision, input.Reason), by.Actor, cancel);
        var view = await reports.OneAsync(office, year, revision, null, by.Actor, cancel);
        return TypedResults.Created($"/api/v1/reports/{office}/{year.ToString(CultureInfo.InvariantCulture)}?revision={revision.ToString(CultureInfo.InvariantCulture)}",
            new Signed(office, year, revision, view.Checksum, view.Signature!.On, view.Signature.By));
    }

    private static async Task<IResult> FileAsync([AsParameters] Asked asked, string format, HandOutReport hand, CurrentActor by, CancellationToken cancel)
    {
        var kind = ReportFormat.Find(format) ?? throw new RuleBroken("not-found");
        var (file, name) = await hand.RunAsync(asked.Office, asked.Year, asked.Revision, Day(asked.CutOff), kind, by.Actor, cancel);
        return TypedResults.File(file, kind.MediaType, name);
    }

    private static async Task<CaseList> CasesAsync(
        [AsParameters] Asked asked, string? figure, string? cell, FindReports reports, CurrentActor by, CancellationToken cancel)
    {
        var cases = (await ViewAsync(asked, reports, by, cancel)).Figures.CasesOf(figure ?? "", cell)
            ?? throw RuleBroken.Field("figure", "Diese Kennzahl gibt es in dem Bericht nicht.");
        return new CaseList(figure!, cell ?? "", cases.Count, cases);
    }

    private static Task<ReportView> ViewAsync(Asked asked, FindReports reports, CurrentActor by, CancellationToken cancel) =>
        reports.OneAsync(asked.Office, asked.Year, asked.Revision, Day(asked.CutOff), by.Actor, cancel);

    private static DateOnly? Day(string? text) => string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2200 ? day
        : throw RuleBroken.Field("cutOff", "Bitte geben Sie ein Datum in der Form 2026-01-31 an.");
}
