using AutoMapper;
using AutoMapper.QueryableExtensions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Api.Questions;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Api.Cases;

/// <summary>Cases for staff: what is outside one's offices does not exist.</summary>
internal static class CaseRoutes
{
    public sealed record NewNote(string? Text);

    /// <param name="Text">what the applicant reads</param>
    /// <param name="ExpectedOn">by when an answer is expected (yyyy-MM-dd); without it the due date, or a short term once that has passed</param>
    /// <param name="Version">the case's version that was read; an older one is refused</param>
    public sealed record NewInterim(string? Text, string? ExpectedOn, int? Version);

    public static void MapCases(this RouteGroupBuilder staff)
    {
        var cases = staff.MapGroup("/cases").WithTags("Fälle");
        cases.MapGet("", ListAsync).WithSummary("Fälle auflisten");
        cases.MapGet("/{number}", OneAsync).WithSummary("Alles über einen Fall")
            .WithDescription("Wer nur als Fachperson benannt ist, sieht die Frage, ihre Einordnung und das eigene Votum.");
        cases.MapPost("", OpenAsync).RequireAuthorization(Policies.Advising).Produces<CaseReceipt>(StatusCodes.Status201Created)
            .WithSummary("Eine Frage aufnehmen, die am Telefon, auf Papier oder per Mail kam")
            .WithDescription("Mit answer wird zugleich festgehalten, welche Auskunft mündlich gegeben wurde: Der Fall ist damit beantwortet und abgeschlossen "
                + "(end = answered) oder wird außerdem schriftlich beantwortet (end = in-writing). Eine Auskunft wird nie versendet.");
        cases.MapPost("/{number}/notes", NoteAsync).RequireAuthorization(Policies.Advising).WithSummary("Einen internen Vermerk schreiben");
        cases.MapPost("/{number}/interim", InterimAsync).RequireAuthorization(Policies.Advising).WithSummary("Der ratsuchenden Person eine Zwischennachricht senden");
        cases.MapPost("/{number}/renew-tracking", RenewAsync).RequireAuthorization(Policies.Advising)
            .WithSummary("Link und Token der ratsuchenden Person sperren und einen neuen Link schicken");
    }

    private static async Task<Page<CaseItem>> ListAsync(
        [AsParameters] CaseFilter filter, CaseList list, CurrentActor by, IMapper mapper, DeskDb db, CancellationToken cancel)
    {
        var page = await list.PageAsync(filter, by.Actor, cases => cases.ProjectTo<CaseItem>(mapper.ConfigurationProvider), cancel);
        if (!by.Actor.Is(Roles.Expert))
        {
            return page;
        }

        // A version counts what happened: experts would learn from it that others have answered.
        var me = by.Actor.PersonId ?? 0;
        var numbers = page.Items.Select(i => i.Number).ToList();
        var named = await db.Cases.Where(c => numbers.Contains(c.Number) && c.Reviews.Any(r => r.ExpertId == me)).Select(c => c.Number).ToListAsync(cancel);
        return page with { Items = [.. page.Items.Select(i => named.Contains(i.Number) ? i with { Version = 0, FollowUpOn = null } : i)] };
    }

    private static async Task<CaseView> OneAsync(string number, CaseViewQuery view, CurrentActor by, CancellationToken cancel) =>
        await view.FindAsync(number, by.Actor, cancel) ?? throw new RuleBroken("not-found");

    private static async Task<IResult> OpenAsync(
        NewCase input, HttpContext http, TakeCall take, ApplicantLinks links, CurrentActor by, IMapper mapper, CancellationToken cancel)
    {
        var key = IdempotencyKey.Of(http, $"staff {by.Actor.PersonId}");
        var call = new TakeCall.Call(mapper.Map<QuestionInput>(input), input.Door(), input.Ended(), input.Answer, input.AdviceNoted);
        var receipt = await take.RunAsync(call, by.Actor, key, cancel);
        return TypedResults.Created($"/api/v1/cases/{receipt.Number}",
            new CaseReceipt(receipt.Number, links.LinkFor(receipt.TrackingId), receipt.ReceivedAt, receipt.DueAt, receipt.Promise));
    }

    private static async Task<IResult> RenewAsync(string number, RenewTracking renew, CurrentActor by, CancellationToken cancel)
    {
        await renew.RunAsync(number, by.Actor, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<CaseView> InterimAsync(
        string number, NewInterim said, SendInterim interim, CaseViewQuery view, CurrentActor by, CancellationToken cancel)
    {
        await interim.RunAsync(number, said.Text, said.ExpectedOn, said.Version, by.Actor, cancel);
        return await OneAsync(number, view, by, cancel);
    }

    private static async Task<CaseView> NoteAsync(
        string number, NewNote note, ChangeCase change, CaseViewQuery view, CurrentActor by, CancellationToken cancel)
    {
        await change.AddNoteAsync(number, note.Text, by.Actor, cancel);
        return await OneAsync(number, view, by, cancel);
    }
}
