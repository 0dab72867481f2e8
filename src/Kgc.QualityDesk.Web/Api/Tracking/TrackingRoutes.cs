using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Limits;
using Kgc.QualityDesk.Web.Security;

namespace Kgc.QualityDesk.Web.Api.Tracking;

/// <summary>What an applicant's program may do with its tracking token.</summary>
internal static class TrackingRoutes
{
    public sealed record NewMessage(string? Body);

    public sealed record NewReopening(string? Reason);

    public sealed record NewRating(int? Score, string? Comment);

    public static void MapTracking(this RouteGroupBuilder api)
    {
        var tracking = api.MapGroup("/tracking").WithTags("Öffentlich").RequireRateLimiting(DeskLimits.Tracking).WithMetadata(new EvenTimeAttribute());
        tracking.MapGet("", (TrackingToken token, CancellationToken cancel) => token.ViewAsync(cancel))
            .WithSummary("Stand der eigenen Frage");
        tracking.MapPost("/messages", ReplyAsync)
            .WithSummary("Auf eine Rückfrage antworten oder nachfragen");
        tracking.MapPost("/withdraw", WithdrawAsync)
            .WithSummary("Die Frage zurückziehen").WithDescription("Einen Tag lang lässt sich das rückgängig machen; danach wird der Fall geschlossen.");
        tracking.MapPost("/undo-withdrawal", UndoAsync)
            .WithSummary("Den Rückzug rückgängig machen");
        tracking.MapPost("/rating", RateAsync)
            .WithSummary("Die Antwort bewerten: 1 (hat nicht geholfen) bis 5 (hat sehr geholfen)");
        tracking.MapPost("/reopen", ReopenAsync)
            .WithSummary("Die Anfrage wieder öffnen lassen, weil die Antwort nicht geholfen hat")
            .WithDescription("Einmal, innerhalb von 30 Tagen nach der Antwort und nach einer Bewertung mit 1 oder 2; auch wenn der Fall inzwischen geschlossen wurde.");
    }

    private static async Task<TrackingAnswer> ReopenAsync(NewReopening reopening, TrackingToken token, ApplicantActs acts, CancellationToken cancel)
    {
        await acts.ReopenAsync(await token.CaseIdAsync(cancel), reopening.Reason, cancel);
        return await token.ViewAsync(cancel);
    }

    private static async Task<TrackingAnswer> ReplyAsync(NewMessage message, TrackingToken token, ApplicantActs acts, CancellationToken cancel)
    {
        await acts.ReplyAsync(await token.CaseIdAsync(cancel), message.Body, cancel);
        return await token.ViewAsync(cancel);
    }

    private static async Task<TrackingAnswer> WithdrawAsync(TrackingToken token, ApplicantActs acts, CancellationToken cancel)
    {
        await acts.WithdrawAsync(await token.CaseIdAsync(cancel), cancel);
        return await token.ViewAsync(cancel);
    }

    private static async Task<TrackingAnswer> UndoAsync(TrackingToken token, ApplicantActs acts, CancellationToken cancel)
    {
        await acts.UndoWithdrawalAsync(await token.CaseIdAsync(cancel), cancel);
        return await token.ViewAsync(cancel);
    }

    private static async Task<TrackingAnswer> RateAsync(NewRating rating, TrackingToken token, ApplicantActs acts, CancellationToken cancel)
    {
        await acts.RateAsync(await token.CaseIdAsync(cancel), rating.Score ?? 0, rating.Comment, cancel);
        return await token.ViewAsync(cancel);
    }
}
