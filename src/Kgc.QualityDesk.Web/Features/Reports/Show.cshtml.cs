using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Reports;

/// <summary>A report: its numbers, each with its cases; files, checksum, and the signature.</summary>
[Authorize(Policy = Policies.Supervising)]
public sealed class ShowModel(FindReports reports, SignReport sign, HandOutReport hand, CurrentActor me) : DeskPage
{
    public sealed record SignForm
    {
        [Display(Name = "Stichtag", Description = "Gezählt wird, wie die Fälle am Ende dieses Tages standen.")]
        public DateOnly? CutOff { get; init; }

        [StringLength(2000), Display(Name = "Grund der neuen Fassung", Description = "Steht im Bericht.")]
        public string? Reason { get; init; }

        [Display(Name = "Ich habe die Zahlen geprüft. Der Bericht lässt sich danach nicht mehr ändern.")]
        public bool Checked { get; init; }
    }

    [FromRoute]
    public string Office { get; set; } = "";

    [FromRoute]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public ReportQuery Query { get; set; } = new();

    [BindProperty]
    public SignForm Input { get; set; } = new();

    public ReportView View { get; private set; } = null!;

    public ReportDocument Document { get; private set; } = null!;

    public IReadOnlyList<ReportSignature> Revisions { get; private set; } = [];

    public int LastRevision => Revisions.Count == 0 ? 0 : Revisions[^1].Revision;

    public string Here => IndexModel.Address(Office, Year);

    public string FileAddress(ReportFormat format) => Query.Address(Here, ("handler", "File"), ("format", format.Extension));

    public string CasesAddress(ReportDocument.Cell cell) => Query.Address($"{Here}/faelle", ("kennzahl", cell.Figure), ("zelle", cell.Code));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Query.IsMistyped)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            ModelState.AddModelError("", "Bitte geben Sie den Stichtag in der Form 31.01.2026 an.");
        }

        return await FoundAsync(cancel) ? Page() : NotFound();
    }

    /// <summary>The report as a file, the same bytes as from the API.</summary>
    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancel)
    {
        var kind = ReportFormat.Find(format ?? ReportFormat.Pdf.Extension);
        if (kind is null || Query.IsMistyped)
        {
            return NotFound();
        }

        try
        {
            var (file, name) = await hand.RunAsync(Office, Year, Query.Revision, Query.Day, kind, me.Actor, cancel);
            return File(file, kind.MediaType, name);
        }
        catch (RuleBroken broken) when (broken.Code is "not-found" or "input.invalid")
        {
            return NotFound();
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        if (!Input.Checked)
        {
            ModelState.AddModelError("Input.Checked", "Bitte bestätigen Sie, dass Sie die Zahlen geprüft haben.");
        }

        var seen = Query.Revision == 0 ? LastRevision : (int?)null;
        return await TryAsync(() => sign.RunAsync(Office, Year, new SignReport.Input(Input.CutOff, seen, Input.Reason), me.Actor, cancel),
            () => (Here, "Der Bericht ist unterzeichnet."), cancel);
    }

    protected override async Task LoadAsync(CancellationToken cancel) => await FoundAsync(cancel);

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        try
        {
            View = await reports.OneAsync(Office, Year, Query.Revision, Query.Day, me.Actor, cancel);
        }
        catch (RuleBroken broken) when (broken.Fields.Count > 0)
        {
            ModelState.AddModelError("", broken.Fields.Values.First());
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            View = await reports.OneAsync(Office, Year, Query.Revision, null, me.Actor, cancel);
        }
        catch (RuleBroken broken) when (broken.Code == "not-found")
        {
            return false;
        }

        Document = WriteReport.Run(View, !Query.IsInside);
        Revisions = await reports.RevisionsAsync(Office, Year, me.Actor, cancel);
        return true;
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

}
