using System.Net;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Tracking;

public sealed class CodeTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Wrong = "Der Code stimmt nicht oder ist abgelaufen.";

    [Fact]
    public async Task The_link_shows_the_status_and_nothing_of_the_case()
    {
        var journey = await Journey.Begin(desk);
        var page = await new Visitor(desk).Open(journey.Link);
        Assert.Contains("Eingegangen", page.Text, StringComparison.Ordinal);
        Assert.Contains(journey.Number, page.Text, StringComparison.Ordinal);
        Assert.Contains("Wir sichten Ihre Anfrage", page.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { "vertraulich", "Erika", journey.Email, "Reply.Body" })
        {
            Assert.DoesNotContain(secret, page.Html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task The_code_from_the_mail_opens_the_rest_until_the_visitor_leaves()
    {
        var journey = await Journey.Begin(desk);
        var visitor = new Visitor(desk);
        var page = await journey.OpenBy(visitor);
        Assert.Contains("Streng vertrauliche Frage", page.Text, StringComparison.Ordinal);
        page = await visitor.Submit(page, journey.Link + "?handler=Leave");
        Assert.Contains("Der Zugang in diesem Browser ist beendet.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("vertrauliche", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_stored_only_as_a_keyed_hash_and_works_once()
    {
        var journey = await Journey.Begin(desk);
        await journey.OpenBy(new Visitor(desk));
        var code = await desk.Code(journey.Email);
        var row = await desk.DbAsync(db => db.TrackingCodes.SingleAsync(c => c.Case!.Number == journey.Number, WebDesk.Cancel));
        Assert.NotEqual(Secret.Hash(code.Replace(" ", "", StringComparison.Ordinal)), row.Hash);
        Assert.Contains(Wrong, (await Try(journey, new Visitor(desk), code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_code_no_longer_helps()
    {
        var journey = await Journey.Begin(desk);
        var visitor = new Visitor(desk);
        await visitor.Submit(await visitor.Open(journey.Link), journey.Link + "?handler=Code");
        var code = await desk.Code(journey.Email);
        for (var i = 0; i < OneTimeCodes.Tries; i++)
        {
            var answer = await Try(journey, visitor, code == "1234 5678" ? "87654321" : "12345678");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(Wrong, answer.Text, StringComparison.Ordinal);
        }

        Assert.Contains(Wrong, (await Try(journey, visitor, code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_code_does_not_open()
    {
        var journey = await Journey.Begin(desk);
        var visitor = new Visitor(desk);
        await visitor.Submit(await visitor.Open(journey.Link), journey.Link + "?handler=Code");
        await desk.DbAsync(async db =>
        {
            var row = await db.TrackingCodes.SingleAsync(c => c.Case!.Number == journey.Number, WebDesk.Cancel);
            row.ExpiresAt -= OneTimeCodes.Lifetime;
            await db.SaveChangesAsync(WebDesk.Cancel);
        });
        Assert.Contains(Wrong, (await Try(journey, visitor, await desk.Code(journey.Email))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_code_replaces_the_earlier_one_and_an_hour_has_five()
    {
        var journey = await Journey.Begin(desk);
        var visitor = new Visitor(desk);
        var page = await visitor.Submit(await visitor.Open(journey.Link), journey.Link + "?handler=Code");
        var first = await desk.Code(journey.Email);
        for (var i = 1; i < OneTimeCodes.CodesPerHour; i++)
        {
            page = await visitor.Submit(page, journey.Link + "?handler=Code");
        }

        Assert.Contains(Wrong, (await Try(journey, visitor, first)).Text, StringComparison.Ordinal);
        var answer = await visitor.Send(page, journey.Link + "?handler=Code");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Contains("Zu viele Anfragen", answer.Text, StringComparison.Ordinal);
        Assert.Equal(OneTimeCodes.CodesPerHour, (await desk.Mails("tracking-code", journey.Email)).Count);
    }

    [Fact]
    public async Task The_code_of_one_case_opens_no_other()
    {
        var (mine, other) = (await Journey.Begin(desk), await Journey.Begin(desk));
        var visitor = new Visitor(desk);
        await visitor.Submit(await visitor.Open(mine.Link), mine.Link + "?handler=Code");
        await visitor.Submit(await visitor.Open(other.Link), other.Link + "?handler=Code");
        Assert.Contains(Wrong, (await Try(other, visitor, await desk.Code(mine.Email))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_of_one_case_opens_no_other_even_under_its_name()
    {
        var (mine, other) = (await Journey.Begin(desk), await Journey.Begin(desk));
        var visitor = new Visitor(desk);
        var page = await visitor.Submit(await visitor.Open(mine.Link), mine.Link + "?handler=Code");
        var code = await desk.Code(mine.Email);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Code.Value"] = code, ["__RequestVerificationToken"] = page.Field("__RequestVerificationToken"),
        });
        using var opened = await visitor.Client.PostAsync(mine.Link + "?handler=Open", form, WebDesk.Cancel);
        var cookie = opened.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("desk-anfrage-", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("vertrauliche", (await visitor.Open(other.Link)).Html, StringComparison.Ordinal);

        var name = "desk-anfrage-" + Secret.Hash(other.Link.Split('/')[^1])[..16];
        foreach (var forged in new[] { cookie.Split(';')[0].Split('=', 2)[1], "AAAA", "" })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, other.Link);
            asked.Headers.Add("Cookie", $"{name}={forged}");
            using var answer = await desk.Anyone().SendAsync(asked, WebDesk.Cancel);
            Assert.DoesNotContain("vertrauliche", await answer.Content.ReadAsStringAsync(WebDesk.Cancel), StringComparison.Ordinal);
        }
    }

    private static async Task<Visitor.Shown> Try(Journey journey, Visitor visitor, string code) =>
        await visitor.Send(await visitor.Open(journey.Link + "?code=true"), journey.Link + "?handler=Open", ("Code.Value", code));
}
