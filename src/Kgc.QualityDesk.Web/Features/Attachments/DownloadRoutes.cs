using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Features.Tracking;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Features.Attachments;

/// <summary>Addresses of files for people: one's own in a browser in which the question is open, and those of cases for staff who may see them.</summary>
internal static class DownloadRoutes
{
    public static void MapDownloads(this WebApplication app)
    {
        app.MapGet("/status/{token}/anlage/{id}", OwnAsync).ExcludeFromDescription();
        app.MapGet("/desk/faelle/{number}/anlage/{id}", DeskAsync).RequireAuthorization(Policies.Staff).ExcludeFromDescription();
    }

    private static async Task<IResult> OwnAsync(
        string token, string id, HttpContext http, TrackingQuery query, TrackingAccess access, FindFiles files, CancellationToken cancel) =>
        access.IsOpen(http, token) && await query.CaseIdByLinkAsync(token, cancel) is { } caseId && await files.OpenAsync(caseId, id, cancel) is { } file
            ? new FileAnswer(file)
            : TypedResults.NotFound();

    private static async Task<IResult> DeskAsync(string number, string id, HandOutFile files, CurrentActor me, CancellationToken cancel) =>
        await files.RunAsync(number, id, me.Actor, cancel) is { } file ? new FileAnswer(file) : TypedResults.NotFound();
}
