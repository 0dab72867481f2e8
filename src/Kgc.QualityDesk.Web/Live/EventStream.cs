using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Live;
using Kgc.QualityDesk.People;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Live;

/// <summary>
/// One page's stream of server-sent events. It ends by itself after less than a minute and the browser opens it anew with what it
/// knows: so signing out, leaving the office or the end of a session end it on every node, without a list of streams anywhere.
/// </summary>
internal sealed class EventStream(LiveFeed feed, LiveMarks marks, CatchUp catchUp, EventStream.House house)
{
    /// <summary>What it stands in: the people of now, the cases, the program's end.</summary>
    public sealed record House(StaffDirectory Staff, DeskDb Db, IHostApplicationLifetime Program);

    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(45);

    // Proxies cut a silent connection after a minute at the earliest; a person who may no longer listen is noticed as often.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <param name="http">the request</param>
    /// <param name="known">the sealed mark of what the page knows</param>
    /// <param name="watched">number of the case whose page is open</param>
    /// <param name="by">who</param>
    public async Task RunAsync(HttpContext http, string? known, string? watched, Actor by)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, house.Program.ApplicationStopping);
        try
        {
            var watching = await WatchedAsync(watched, by, ending.Token);
            using var listener = await feed.ListenAsync(by, watching, ending.Token);
            if (listener is null)
            {
                http.Response.Headers.RetryAfter = "30";
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            }

            await SendAsync(http, listener, marks.Open(known), ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page was left, or the program stops.
        }
    }

    private async Task SendAsync(HttpContext http, LiveListener listener, LiveMark? known, CancellationToken cancel)
    {
        var (missed, mark) = await catchUp.RunAsync(known, listener.Actor, cancel);
        var lines = new EventLines(http.Response, marks, mark);
        await BeginAsync(http, cancel);
        await lines.BeginAsync(cancel);
        foreach (var signal in missed)
        {
            await lines.WriteAsync(signal, cancel);
        }

        await lines.MarkAsync(cancel);
        var until = Environment.TickCount64 + (long)Lasts.TotalMilliseconds;
        while (Environment.TickCount64 < until)
        {
            if (await listener.WaitAsync(Heartbeat, cancel))
            {
                while (listener.Take() is { } signal)
                {
                    // The feed may look only now at what the page shows already, or at what was just caught up with.
                    if (signal.Act is null || signal.Act.Id > mark.Id)
                    {
                        await lines.WriteAsync(signal, cancel);
                    }
                }

                continue;
            }

            if (await house.Staff.ActorAsync(listener.Actor.PersonId!.Value, cancel) is not { } now)
            {
                return;
            }

            listener.Actor = now;
            await lines.BeatAsync(cancel);
        }

        await lines.EndAsync(cancel);
    }

    private static async Task BeginAsync(HttpContext http, CancellationToken cancel)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store, no-transform";
        // nginx collects answers unless it is told not to.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await http.Response.StartAsync(cancel);
    }

    private async Task<string?> WatchedAsync(string? number, Actor by, CancellationToken cancel) =>
        string.IsNullOrEmpty(number) ? null
            : await house.Db.Cases.AdvisedBy(by).Where(c => c.Number == number).Select(c => c.Number).SingleOrDefaultAsync(cancel);
}
