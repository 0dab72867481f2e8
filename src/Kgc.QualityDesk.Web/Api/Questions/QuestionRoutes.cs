using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Limits;

namespace Kgc.QualityDesk.Web.Api.Questions;

/// <summary>Questions from outside, without an account.</summary>
internal static class QuestionRoutes
{
    public const string TrackingAddress = "/api/v1/tracking";

    public static void MapQuestions(this RouteGroupBuilder api) => api.MapPost("/questions", AskAsync)
        .WithTags("Öffentlich")
        .RequireRateLimiting(DeskLimits.Questions)
        .Produces<QuestionReceipt>(StatusCodes.Status201Created)
        .WithSummary("Eine Frage stellen")
        .WithDescription("Derselbe Idempotency-Key mit derselben Frage ergibt dieselbe Antwort und keinen zweiten Fall.");

    private static async Task<IResult> AskAsync(
        QuestionInput question, HttpContext http, OpenCase open, ApplicantLinks links, CancellationToken cancel)
    {
        var receipt = await open.RunAsync(question, Channel.Api, Actor.Applicant, IdempotencyKey.Of(http, "public"), cancel);
        return TypedResults.Created(TrackingAddress, new QuestionReceipt(
            receipt.Number, links.LinkFor(receipt.TrackingId), receipt.TrackingToken, receipt.ReceivedAt, receipt.DueAt, receipt.Promise));
    }
}
