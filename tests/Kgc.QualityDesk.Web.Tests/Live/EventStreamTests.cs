using System.Net;
using Kgc.QualityDesk.Live;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Journey = Kgc.QualityDesk.Web.Tests.Tasks.Journey;

namespace Kgc.QualityDesk.Web.Tests.Live;

/// <summary>The stream of events as browsers and proxies meet it.</summary>
public sealed class EventStreamTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task Others_see_an_act_and_the_other_office_an_expert_and_an_administrator_do_not()
    {
        await using var ben = await Listening.OpenAsync(await desk.SignedIn("ben.th"));
        List<Listening> strangers = [];
        foreach (var name in new[] { "ana.st", "lea.st", "eva.th", "admin" })
        {
            strangers.Add(await Listening.OpenAsync(await desk.SignedIn(name)));
        }

        var number = await Journey.Ask(desk);
        var opened = await ben.NextAsync("fall");
        Assert.Equal((number, "Anfrage eingegangen"), (opened["number"]!.ToString(), opened["text"]!.ToString()));
        var claim = await (await desk.As("ana.th")).Send($"/api/v1/tasks/{await desk.TaskId(number, TaskTypes.Triage)}/claim");
        Assert.Equal(HttpStatusCode.OK, claim.Status);
        var claimed = await ben.NextAsync("fall");
        Assert.Equal((number, "Aufgabe übernommen", "ana.th"), (claimed["number"]!.ToString(), claimed["text"]!.ToString(), claimed["who"]!.ToString()));
        foreach (var stranger in strangers)
        {
            Assert.Empty(stranger.Heard());
            await stranger.DisposeAsync();
        }
    }

    [Fact]
    public async Task Whoever_comes_again_with_the_last_id_is_told_what_happened_in_between_once()
    {
        using var browser = await desk.SignedIn("ben.th");
        var first = await Listening.OpenAsync(browser);
        var mark = first.Mark;
        await first.DisposeAsync();
        var number = await Journey.Ask(desk);
        await using var again = await Listening.OpenAsync(browser, lastId: mark);
        Assert.Equal(number, (await again.NextAsync("fall"))["number"]!.ToString());
        await using var once = await Listening.OpenAsync(browser, since: again.Mark);
        Assert.Empty(once.Heard());
        await using var other = await Listening.OpenAsync(await desk.SignedIn("ana.st"), lastId: mark);
        Assert.Empty(other.Heard());
        await using var forged = await Listening.OpenAsync(browser, lastId: "1|");
        Assert.Empty(forged.Heard());
    }

    [Fact]
    public async Task A_page_knows_what_it_shows_and_is_told_the_rest()
    {
        using var ben = await desk.SignedIn("ben.th");
        var number = await Journey.Ask(desk);
        var page = await ben.Page($"/desk/faelle/{number}");
        var mark = page.Split("data-live-since=\"")[1].Split('"')[0];
        await using (var quiet = await Listening.OpenAsync(ben, mark))
        {
            Assert.Empty(quiet.Heard());
        }

        await desk.Complete(number, TaskTypes.Triage, "clarify", "ana.th", new() { ["question"] = "Um welchen Landkreis geht es?" });
        await using var told = await Listening.OpenAsync(ben, mark);
        Assert.Equal(number, (await told.NextAsync("fall"))["number"]!.ToString());
        Assert.DoesNotContain(told.Heard(), heard => heard.StartsWith("fall", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_between_browser_and_desk_holds_it_back_and_it_keeps_no_session_alive()
    {
        using var ben = await desk.SignedIn("ben.th");
        await using var stream = await Listening.OpenAsync(ben);
        Assert.Equal("text/event-stream", stream.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no", stream.Answer.Headers.GetValues("X-Accel-Buffering").Single());
        Assert.Equal("no-store, no-transform", string.Join(", ", stream.Answer.Headers.GetValues("Cache-Control")));
        Assert.False(stream.Answer.Headers.Contains("Set-Cookie"));
        Assert.Null(stream.Answer.Content.Headers.ContentLength);
        Assert.Empty(stream.Answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Without_a_session_there_is_no_stream_and_one_person_has_so_many()
    {
        using var nobody = await desk.Anyone().GetAsync(new Uri("/desk/ereignisse", UriKind.Relative), WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.Found, nobody.StatusCode);
        using var lea = await desk.SignedIn("lea.th");
        List<Listening> windows = [];
        for (var i = 0; i < LiveFeed.MostPerPerson; i++)
        {
            windows.Add(await Listening.OpenAsync(lea));
        }

        using var refused = await lea.GetAsync(new Uri("/desk/ereignisse", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        foreach (var window in windows)
        {
            await window.DisposeAsync();
        }
    }

    [Fact]
    public async Task Others_at_a_case_are_told_to_those_who_see_it()
    {
        var number = await Journey.Ask(desk);
        using var ana = await desk.SignedIn("ana.th");
        await using var ben = await Listening.OpenAsync(await desk.SignedIn("ben.th"), watched: number);
        await using var other = await Listening.OpenAsync(await desk.SignedIn("ana.st"), watched: number);
        var page = await ana.Page($"/desk/faelle/{number}");
        Assert.Equal(number, (await ben.NextAsync("anwesend"))["number"]!.ToString());
        var (status, _, _) = await ana.SendFrom(page, $"/desk/faelle/{number}/anwesend", null, ("feld", "note"));
        Assert.Equal(HttpStatusCode.OK, status);
        await ben.NextAsync("anwesend");
        Assert.Contains("ana.th schreibt einen Vermerk.", await (await desk.SignedIn("ben.th")).Page($"/desk/faelle/{number}"), StringComparison.Ordinal);
        using var stranger = await desk.SignedIn("ana.st");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendFrom(await stranger.Page("/desk/anfrage"), $"/desk/faelle/{number}/anwesend", null)).Status);
        Assert.Empty(other.Heard());
        using var unproven = new FormUrlEncodedContent([new("feld", "note")]);
        using var refused = await ana.PostAsync(new Uri($"/desk/faelle/{number}/anwesend", UriKind.Relative), unproven, WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact, Trait("Size", "Full")]
    public async Task It_ends_within_a_minute_when_somebody_is_deactivated_and_by_itself()
    {
        await using var own = await WebDesk.StartAsync();
        await using var ben = await Listening.OpenAsync(await own.SignedIn("ben.th"));
        await using var ana = await Listening.OpenAsync(await own.SignedIn("ana.th"));
        await own.DbAsync(db => db.Users.Where(p => p.DisplayName == "ben.th").ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, false), WebDesk.Cancel));
        await ben.EndsAsync(TimeSpan.FromSeconds(40));
        Assert.Equal("2000", ana.Retry);
        await ana.EndsAsync(TimeSpan.FromSeconds(90));
        Assert.Equal("50", ana.Retry);
        Assert.Equal(0, own.Services.GetRequiredService<LiveFeed>().Count);
    }
}
