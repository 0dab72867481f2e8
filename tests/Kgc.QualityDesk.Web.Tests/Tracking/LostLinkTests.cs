using System.Net;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Tracking;

public sealed class LostLinkTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_known_and_an_unknown_number_get_the_same_answer_and_only_the_case_gets_mail()
    {
        var journey = await Journey.Begin(desk);
        var known = await Ask(journey.Number.ToLowerInvariant());
        var unknown = await Ask("KGC-TH-2019-00001");
        Assert.Equal(known.Text, unknown.Text);
        Assert.Contains("Wenn es zu diesem Aktenzeichen eine Anfrage gibt", known.Text, StringComparison.Ordinal);
        var mail = Assert.Single(await desk.Mails("lost-link", journey.Email));
        Assert.Contains(journey.Link, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_can_fill_a_mailbox_with_links()
    {
        var journey = await Journey.Begin(desk);
        for (var i = 0; i <= LostLinks.MailsPerHour; i++)
        {
            await Ask(journey.Number);
        }

        Assert.Equal(LostLinks.MailsPerHour, (await desk.Mails("lost-link", journey.Email)).Count);
    }

    [Fact]
    public async Task Nobody_can_fill_a_colleagues_mailbox_with_sign_in_links()
    {
        var visitor = new Visitor(desk);
        for (var i = 0; i <= SignInLinks.MostWaiting; i++)
        {
            await visitor.Submit(await visitor.Open("/anmelden"), "/anmelden", ("Link.Email", "ben.th@desk.example"));
        }

        Assert.Equal(SignInLinks.MostWaiting, (await desk.Mails("sign-in", "ben.th@desk.example")).Count);
    }

    [Theory]
    [InlineData("", "Bitte geben Sie Ihr Aktenzeichen an.")]
    [InlineData("<b>42</b>", "Ein Aktenzeichen sieht so aus")]
    public async Task What_is_no_number_is_told_so(string number, string message)
    {
        var visitor = new Visitor(desk);
        var answer = await visitor.Send(await visitor.Open("/status"), "/status", ("Input.Number", number));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(message, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        await using var strict = await WebDesk.StartAsync("--Desk:RateLimits=true");
        var visitor = new Visitor(strict);
        var page = await visitor.Open("/anmelden");
        Visitor.Shown answer;
        var sent = 0;
        do
        {
            answer = await visitor.Send(page, "/anmelden?handler=Password", ("Account.Email", "ana.th@desk.example"), ("Account.Password", "falsch"));
        }
        while (answer.Status == HttpStatusCode.UnprocessableEntity && ++sent < 100);
        Assert.Equal((HttpStatusCode.TooManyRequests, 20), (answer.Status, sent));
        Assert.Contains("Zu viele Anfragen in kurzer Zeit", answer.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor.Shown> Ask(string number)
    {
        var visitor = new Visitor(desk);
        return await visitor.Submit(await visitor.Open("/status"), "/status", ("Input.Number", number));
    }
}
