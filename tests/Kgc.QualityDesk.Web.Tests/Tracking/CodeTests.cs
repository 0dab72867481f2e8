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
    public async Task A_new_code_replaces_the_earlier_one_and_no_mailbox_is_filled()
    {
        var journey = await Journey.Begin(desk);
        var visitor = new Visitor(desk);
        var page = await visitor.Submit(await visitor.Open(journey.Link), journey.Link + "?handler=Code");
        var first = await desk.Code(journey.Email);
        for (var i = 1; i < OneTimeCodes.Waiting; i++)
        {
            page = await visitor.Submit(page, journey.Link + "?handler=Code");
        }

        Assert.Contains(Wrong, (await Try(journey, visitor, first)).Text, StringComparison.Ordinal);
        var answer = await visitor.Send(page, journey.Link + "?handler=Code");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Contains("In Ihrem Postfach liegen schon mehrere E-Mails", answer.Text, StringComparison.Ordinal);
        Assert.Equal(OneTimeCodes.Waiting, (await desk.Mails("tracking-code", journey.Email)).Count);
    }

    [Fact]
    public async Task Whoever_has_only_the_link_cannot_lock_its_owner_out()
    {
        var journey = await Journey.Begin(desk);
        var stranger = new Visitor(desk);
        var page = await stranger.Open(journey.Link);
        for (var i = 0; i < OneTimeCodes.Waiting; i++)
        {
            page = await stranger.Submit(page, journey.Link + "?handler=Code");
        }

        for (var i = 0; i <= OneTimeCodes.Tries; i++)
        {
            await Try(journey, stranger, "12345678");
        }

        var owner = new Visitor(desk);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await owner.Send(await owner.Open(journey.Link), journey.Link + "?handler=Code")).Status);
        var opening = await Opening(journey);
        page = await owner.Submit(await owner.Open(opening), opening);
        Assert.Contains("Streng vertrauliche Frage", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mailed_link_opens_in_any_browser_once_and_only_by_its_button()
    {
        var (journey, other) = (await Journey.Begin(desk), await Journey.Begin(desk));
        var visitor = new Visitor(desk);
        await visitor.Submit(await visitor.Open(journey.Link), journey.Link + "?handler=Code");
        var opening = await Opening(journey);
        var scanner = new Visitor(desk);
        var looked = await scanner.Open(opening);
        Assert.DoesNotContain("vertrauliche", looked.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await scanner.Open(other.Link + opening[opening.IndexOf("/oeffnen", StringComparison.Ordinal)..])).Status);

        var phone = new Visitor(desk);
        var page = await phone.Open(opening);
        Assert.Contains("Streng vertrauliche Frage", (await phone.Submit(page, opening)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await scanner.Send(looked, opening)).Status);
        Assert.Contains("Dieser Link gilt nicht mehr", (await scanner.Open(opening)).Text, StringComparison.Ordinal);
        // The code of the same mail went with it.
        Assert.Contains(Wrong, (await Try(journey, visitor, await desk.Code(journey.Email))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_digits_alone_open_nothing_in_another_browser()
    {
        var journey = await Journey.Begin(desk);
        var visitor = new Visitor(desk);
        await visitor.Submit(await visitor.Open(journey.Link), journey.Link + "?handler=Code");
        var code = await desk.Code(journey.Email);
        Assert.Contains(Wrong, (await Try(journey, new Visitor(desk), code)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Try(journey, visitor, code)).Status);
    }

    private async Task<string> Opening(Journey journey) => new Uri((await desk.Mails("tracking-code", journey.Email))[^1].Text
        .Split('\n').Single(line => line.Contains("/oeffnen/", StringComparison.Ordinal))).AbsolutePath;

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
