using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Api.Reviews;

/// <summary>Reviews: experts see their own, and those of others once all have answered; advisors see and ask.</summary>
internal static class ReviewRoutes
{
    /// <param name="Experts">of the case's office</param>
    /// <param name="External">people without an account; each gets a link by mail</param>
    /// <param name="Attachments">ids of files; without: those of the question, and none for people from outside</param>
    /// <param name="Draft">text of an answer that is to be looked at too</param>
    /// <param name="Redact">what people from outside see has names and other identifiers blacked out; on unless false</param>
    /// <param name="Checked">what was pointed out has been looked at</param>
    /// <param name="Version">the case's version that was read; an older one is refused</param>
    public sealed record NewReviews(
        IReadOnlyList<ReviewRequest.Named>? Experts, IReadOnlyList<ReviewRequest.Outsider>? External, IReadOnlyList<string>? Attachments,
        string? Draft, bool? Redact, bool? Checked, int? Version);

    /// <param name="Recused">befangen; then the reason is required</param>
    /// <param name="Reason">for the advisor</param>
    public sealed record Back(bool Recused, string? Reason);

    /// <param name="Days">how long the new link holds</param>
    public sealed record Again(int? Days);

    public static void MapReviews(this RouteGroupBuilder staff)
    {
        var reviews = staff.MapGroup("/reviews").WithTags("Fachprüfungen");
        reviews.MapGet("", OwnAsync).WithSummary("Eigene Fachprüfungen auflisten: open (noch offen) oder all");
        reviews.MapGet("/{id}", OneAsync).WithSummary("Eine Fachprüfung mit ihrer festgehaltenen Fassung")
            .WithDescription("Fachpersonen sehen die eigene, die der anderen erst, wenn alle geantwortet haben. Abgegeben wird über die Aufgabe `expert-review` mit "
                + "`statement`, `comments: [{ paragraph, text }]` und `revision`.");
        reviews.MapPost("/{id}/hand-back", HandBackAsync).WithSummary("Eine eigene Fachprüfung zurückgeben, auch wegen Befangenheit");
        reviews.MapPost("/{id}/revoke-link", RevokeAsync).RequireAuthorization(Policies.Advising).WithSummary("Den Link einer externen Fachperson widerrufen");
        reviews.MapPost("/{id}/renew-link", AgainAsync).RequireAuthorization(Policies.Advising).WithSummary("Einer externen Fachperson einen neuen Link senden");
        reviews.MapGet("/{id}/accesses", AccessesAsync).RequireAuthorization(Policies.Advising)
            .WithSummary("Jeder Zugriff über die Links einer Fachprüfung, auch jeder abgewiesene");
        var cases = staff.MapGroup("/cases/{number}").WithTags("Fachprüfungen");
        cases.MapGet("/reviews", OfCaseAsync).WithSummary("Die Fachprüfungen eines Falls");
        cases.MapPost("/reviews", AskAsync).RequireAuthorization(Policies.Advising).Produces<IReadOnlyList<ReviewView>>(StatusCodes.Status201Created)
            .WithSummary("Fachpersonen um eine Prüfung bitten")
            .WithDescription("Alle sehen die Frage so, wie sie jetzt ist. Steht in dem, was jemand von außen sähe, wer fragt, ist die Antwort 422 mit `review.identity-in-text`, bis `checked` wahr ist.");
        cases.MapGet("/expert-suggestions", SuggestAsync).RequireAuthorization(Policies.Advising)
            .WithSummary("Fachpersonen der Stelle, passend zum Thema und mit ihrer Auslastung");
    }

    private static Task<IReadOnlyList<ReviewView>> OwnAsync(string? scope, ReviewQuery query, CurrentActor by, CancellationToken cancel) =>
        scope is null or "open" or "all"
            ? query.OwnAsync(scope != "all", by.Actor, cancel)
            : throw RuleBroken.Field("scope", "Möglich sind: open, all.");

    private static async Task<ReviewView> OneAsync(string id, ReviewQuery query, CurrentActor by, CancellationToken cancel) =>
        await query.FindAsync(id, by.Actor, cancel) ?? throw new RuleBroken("not-found");

    private static async Task<IReadOnlyList<ReviewView>> OfCaseAsync(string number, ReviewQuery query, CurrentActor by, CancellationToken cancel) =>
        await query.OfCaseAsync(number, by.Actor, cancel) ?? throw new RuleBroken("not-found");

    private static async Task<IReadOnlyList<ReviewView.Access>> AccessesAsync(string id, ReviewQuery query, CurrentActor by, CancellationToken cancel) =>
        await query.AccessesAsync(id, by.Actor, cancel) ?? throw new RuleBroken("not-found");

    private static async Task<IResult> AskAsync(string number, NewReviews input, RequestReviews request, ReviewQuery query, CurrentActor by, CancellationToken cancel)
    {
        var asked = new ReviewRequest
        {
            Experts = input.Experts ?? [], External = input.External ?? [], Attachments = input.Attachments, Draft = input.Draft, Redact = input.Redact, Checked = input.Checked,
        };
        var ids = await request.RunAsync(number, asked, input.Version, by.Actor, cancel);
        var all = await OfCaseAsync(number, query, by, cancel);
        return TypedResults.Created($"/api/v1/cases/{number}/reviews", all.Where(r => ids.Contains(r.Id)).ToList());
    }

    private static async Task<IReadOnlyList<ExpertSuggestion>> SuggestAsync(
        string number, DeskDb db, SuggestExperts suggest, CurrentActor by, CancellationToken cancel)
    {
        var found = await db.Cases.AdvisedBy(by.Actor).Where(c => c.Number == number).Select(c => new { c.Id, c.OfficeId, c.Topic }).SingleOrDefaultAsync(cancel)
            ?? throw new RuleBroken("not-found");
        return await suggest.OfAsync(found.Id, found.OfficeId, found.Topic, cancel);
    }

    private static async Task<ReviewView> HandBackAsync(string id, Back input, HandBackReview back, ReviewQuery query, CurrentActor by, CancellationToken cancel)
    {
        await back.RunAsync(id, input.Recused, input.Reason, by.Actor, cancel);
        return await OneAsync(id, query, by, cancel);
    }

    private static async Task<ReviewView> RevokeAsync(string id, HandBackReview back, ReviewQuery query, CurrentActor by, CancellationToken cancel)
    {
        await back.RevokeAsync(id, by.Actor, cancel);
        return await OneAsync(id, query, by, cancel);
    }

    private static async Task<ReviewView> AgainAsync(string id, Again? input, HandBackReview back, ReviewQuery query, CurrentActor by, CancellationToken cancel)
    {
        await back.SendAgainAsync(id, input?.Days, by.Actor, cancel);
        return await OneAsync(id, query, by, cancel);
    }
}
