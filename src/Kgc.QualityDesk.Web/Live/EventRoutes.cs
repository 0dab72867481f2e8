using Kgc.QualityDesk.Live;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Api;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Live;

/// <summary>What open pages talk to: the stream of events, and who is at a case.</summary>
internal static class EventRoutes
{
    private static readonly KeepsNoSessionAttribute NoSession = new();

    public static void MapEvents(this WebApplication app)
    {
        app.MapGet("/desk/ereignisse", StreamAsync).RequireAuthorization(Policies.Staff).WithMetadata(NoSession).ExcludeFromDescription();
        var presence = app.MapGroup("/desk/faelle/{number}").RequireAuthorization(Policies.Staff).WithMetadata(NoSession).ExcludeFromDescription();
        presence.AddEndpointFilter<CookieGuard>();
        presence.MapPost("/anwesend", BeatAsync).DisableAntiforgery();
        presence.MapPost("/abwesend", LeaveAsync).DisableAntiforgery();
    }

    /// <summary>server-sent events; <c>seit</c> or Last-Event-ID say what is known, <c>fall</c> names the case whose page is open</summary>
    private static async Task StreamAsync(HttpContext http, string? seit, string? fall, EventStream stream, CurrentActor me)
    {
        var known = http.Request.Headers["Last-Event-ID"].ToString();
        await stream.RunAsync(http, string.IsNullOrEmpty(known) ? seit : known, fall, me.Actor);
    }

    private static async Task<IResult> BeatAsync(string number, HttpContext http, KeepPresence presence, CurrentActor me, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var others = await presence.BeatAsync(number, form["feld"], me.Actor, cancel);
        return others is null ? TypedResults.NotFound() : TypedResults.Json(others.Select(line => line.Text));
    }

    private static async Task<IResult> LeaveAsync(string number, KeepPresence presence, CurrentActor me, CancellationToken cancel)
    {
        await presence.LeaveAsync(number, me.Actor, cancel);
        return TypedResults.NoContent();
    }
}
