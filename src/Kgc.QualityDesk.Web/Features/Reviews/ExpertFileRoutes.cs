using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Reviews.Links;
using Kgc.QualityDesk.Web.Features.Attachments;
using Kgc.QualityDesk.Web.Security;

namespace Kgc.QualityDesk.Web.Features.Reviews;

/// <summary>Files of a frozen revision, for a browser in which the expert's link is open.</summary>
internal static class ExpertFileRoutes
{
    public static void MapExpertFiles(this WebApplication app) =>
        app.MapGet("/gutachten/{token}/anlage/{id}", OneAsync).WithMetadata(new EvenTimeAttribute()).ExcludeFromDescription();

    private static async Task<IResult> OneAsync(string token, string id, HttpContext http, ExpertDoor door, FindFiles files, CancellationToken cancel)
    {
        var browser = ExpertBrowser.Of(http, token);
        if (await door.FindAsync(token, browser, cancel) is not { } entry)
        {
            return TypedResults.NotFound();
        }

        var file = entry.IsOpen ? await files.OpenFrozenAsync(entry.ReviewId, id, cancel) : null;
        await door.NoteAsync(entry.LinkId, !entry.IsOpen ? ExpertAccessKind.NotOpen : file is null ? ExpertAccessKind.ForeignFile : ExpertAccessKind.FileTaken, browser, cancel);
        return file is null ? TypedResults.NotFound() : new FileAnswer(file);
    }
}
