using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Api.Tracking;
using Kgc.QualityDesk.Web.Features.Attachments;
using Kgc.QualityDesk.Web.Limits;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Api.Attachments;

/// <summary>Files of a question: its applicant adds and fetches them, staff fetch them.</summary>
internal static class AttachmentRoutes
{
    /// <summary>What became of each file of an upload, in its order.</summary>
    public sealed record UploadAnswer(IReadOnlyList<AttachmentView> Files);

    public static void MapOwnAttachments(this RouteGroupBuilder api)
    {
        var own = api.MapGroup("/tracking/attachments").WithTags("Öffentlich").RequireRateLimiting(DeskLimits.Tracking);
        own.MapPost("", AddAsync).WithMetadata(new RequestSizeLimitAttribute(FileLimits.Request))
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.RequestBody = UploadBody.Of();
                return Task.CompletedTask;
            })
            .WithSummary("Dateien zur eigenen Frage nachreichen")
            .WithDescription("Bis zu 5 Dateien, zusammen 20 MB: PDF, DOCX, XLSX, ODT, PNG, JPEG. Mit dem Feld `body` werden sie Teil einer Nachricht. "
                + "Jede Datei wird einzeln geprüft; `state` ist `waiting`, `clean`, `infected` oder `refused`, `remarks` nennt den Grund.");
        own.MapGet("/{id}", OwnAsync).WithSummary("Eine Datei der eigenen Frage herunterladen");
    }

    public static void MapAttachments(this RouteGroupBuilder staff) => staff.MapGet("/cases/{number}/attachments/{id}", OneAsync)
        .WithTags("Fälle").WithSummary("Eine Datei eines Falls herunterladen")
        .WithDescription("Wer nur als Fachperson benannt ist, sieht die Dateien der Frage, nicht die von Nachrichten. Ungeprüfte Dateien gibt es nicht, solange ein Virenschutz eingestellt ist.");

    private static async Task<UploadAnswer> AddAsync(
        HttpRequest request, TrackingToken token, ReceiveFiles receive, ReplyWithFiles reply, FindFiles files, CancellationToken cancel)
    {
        var caseId = await token.CaseIdAsync(cancel);
        var form = await UploadBody.ReadAsync(request, cancel);
        var incoming = form.Files.Incoming().ToList();
        if (incoming.Count == 0)
        {
            throw RuleBroken.Field("files", "Es wurde keine Datei gesendet.");
        }

        var rows = form["body"].ToString() is { Length: > 0 } body
            ? await reply.RunAsync(caseId, body, incoming, cancel)
            : await receive.ForQuestionAsync(caseId, incoming, cancel);
        var all = (await files.OfCaseAsync(caseId, cancel)).ToDictionary(f => f.Id);
        return new UploadAnswer([.. rows.Select(r => all[r.PublicId])]);
    }

    private static async Task<IResult> OwnAsync(string id, TrackingToken token, FindFiles files, CancellationToken cancel) =>
        new FileAnswer(await files.OpenAsync(await token.CaseIdAsync(cancel), id, cancel) ?? throw new RuleBroken("not-found"));

    private static async Task<IResult> OneAsync(string number, string id, HandOutFile files, CurrentActor by, CancellationToken cancel) =>
        new FileAnswer(await files.RunAsync(number, id, by.Actor, cancel) ?? throw new RuleBroken("not-found"));
}
