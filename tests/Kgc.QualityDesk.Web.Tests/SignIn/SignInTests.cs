using System.Net;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.SignIn;

public sealed class SignInTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Session = "desk-sitzung";

    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_answer_and_only_the_known_one_gets_a_link()
    {
        var known = await AskForLink("ben.th@desk.example");
        var unknown = await AskForLink("niemand@desk.example");
        Assert.Equal(known.Text, unknown.Text);
        Assert.Single(await desk.Mails(MailTemplates.SignIn, "ben.th@desk.example"));
        Assert.Empty(await desk.Mails(MailTemplates.SignIn, "niemand@desk.example"));
    }

    [Fact]
    public async Task Looking_at_a_link_does_not_use_it_up_the_button_does()
    {
        var visitor = new Visitor(desk);
        await AskForLink("ana.th@desk.example");
        var link = await LinkOf("ana.th@desk.example");
        await new Visitor(desk).Open(link);
        var page = await visitor.Open(link);
        Assert.Contains("Jetzt anmelden", page.Text, StringComparison.Ordinal);
        var answer = await visitor.Send(page, link);
        Assert.Equal((HttpStatusCode.Found, "/desk"), (answer.Status, answer.To));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/desk/aufgaben")).Status);

        var late = new Visitor(desk);
        var used = await late.Open(link);
        Assert.Equal(HttpStatusCode.NotFound, used.Status);
        Assert.Contains("Dieser Anmeldelink gilt nicht mehr", used.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await late.Send(await late.Open("/anmelden"), link)).Status);
        Assert.Equal(HttpStatusCode.Found, (await late.Open("/desk/aufgaben")).Status);
    }

    [Fact]
    public async Task An_expired_link_does_not_sign_in()
    {
        var id = await desk.PersonId("ana.st");
        var link = await desk.Get<SignInLinks, string>(l => l.CreateAsync(id, TimeSpan.FromSeconds(-1), reusable: true, WebDesk.Cancel));
        var visitor = new Visitor(desk);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(link)).Status);
    }

    [Fact]
    public async Task A_demo_link_signs_in_at_once_and_again()
    {
        var id = await desk.PersonId("lea.th");
        var link = await desk.Get<SignInLinks, string>(l => l.CreateAsync(id, TimeSpan.FromHours(1), reusable: true, WebDesk.Cancel));
        for (var i = 0; i < 2; i++)
        {
            var visitor = new Visitor(desk);
            Assert.Equal("/desk", (await visitor.Open(link)).To);
            Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/desk/aufgaben")).Status);
        }
    }

    [Theory]
    [InlineData("/desk/aufgaben/offen", "/desk/aufgaben/offen")]
    [InlineData("https://evil.example/", "/desk")]
    [InlineData("//evil.example", "/desk")]
    [InlineData("/\\evil.example", "/desk")]
    public async Task After_signing_in_only_a_local_page_is_gone_to(string wanted, string gone)
    {
        var path = "/anmelden?weiter=" + Uri.EscapeDataString(wanted);
        var visitor = new Visitor(desk);
        await visitor.Submit(await visitor.Open(path), "/anmelden", ("weiter", wanted), ("Link.Email", "eva.th@desk.example"));
        var link = await LinkOf("eva.th@desk.example");
        Assert.Equal(gone, (await visitor.Send(await visitor.Open(link), link)).To);

        await SetPassword("emil.th", "ein langes Passwort");
        var other = new Visitor(desk);
        var answer = await other.Send(await other.Open(path), "/anmelden?handler=Password",
            ("weiter", wanted), ("Account.Email", "emil.th@desk.example"), ("Account.Password", "ein langes Passwort"));
        Assert.Equal(gone, answer.To);
    }

    [Fact]
    public async Task Wrong_passwords_unknown_people_and_people_without_one_look_the_same()
    {
        await SetPassword("lea.st", "ein langes Passwort");
        var answers = new List<string>();
        foreach (var email in new[] { "lea.st@desk.example", "niemand@desk.example", "eva.st@desk.example" })
        {
            var answer = await TryPassword(email, "falsch");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.DoesNotContain("falsch", answer.Html, StringComparison.Ordinal);
            answers.Add(answer.Text);
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_even_the_right_one()
    {
        await SetPassword("ana.st", "ein langes Passwort");
        for (var i = 0; i < 5; i++)
        {
            await TryPassword("ana.st@desk.example", "falsch");
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryPassword("ana.st@desk.example", "ein langes Passwort")).Status);
    }

    [Fact]
    public async Task Somebody_who_left_cannot_sign_in_and_is_out_at_once()
    {
        var link = await desk.Get<SignInLinks, string>(async l => await l.CreateAsync(await desk.PersonId("eva.st"), TimeSpan.FromHours(1), reusable: true, WebDesk.Cancel));
        var visitor = new Visitor(desk);
        await visitor.Open(link);
        await desk.DbAsync(db => db.Users.Where(p => p.Email == "eva.st@desk.example").ExecuteUpdateAsync(s => s.SetProperty(p => p.IsActive, false), WebDesk.Cancel));
        Assert.Equal(HttpStatusCode.Found, (await visitor.Open("/desk/aufgaben")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(link)).Status);
    }

    [Fact]
    public async Task Signing_in_gives_a_new_sealed_session_and_a_forged_one_is_nobody()
    {
        var link = await desk.Get<SignInLinks, string>(async l => await l.CreateAsync(await desk.PersonId("lea.th"), TimeSpan.FromHours(1), reusable: true, WebDesk.Cancel));
        using var fixedSession = new HttpRequestMessage(HttpMethod.Get, link);
        fixedSession.Headers.Add("Cookie", Session + "=vorgegeben");
        using var answer = await desk.Anyone().SendAsync(fixedSession, WebDesk.Cancel);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(Session, StringComparison.Ordinal) && !c.Contains("1970", StringComparison.Ordinal));
        Assert.DoesNotContain("vorgegeben", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);

        using var forged = new HttpRequestMessage(HttpMethod.Get, "/desk/aufgaben");
        forged.Headers.Add("Cookie", Session + "=vorgegeben");
        using var refused = await desk.Anyone().SendAsync(forged, WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.Found, refused.StatusCode);
        Assert.Contains("/anmelden?weiter=", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_needs_the_form_and_ends_the_session()
    {
        var id = await desk.PersonId("lea.th");
        var visitor = new Visitor(desk);
        await visitor.Open(await desk.Get<SignInLinks, string>(l => l.CreateAsync(id, TimeSpan.FromHours(1), reusable: true, WebDesk.Cancel)));
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Send(new Visitor.Shown(HttpStatusCode.OK, "", ""), "/abmelden")).Status);
        var page = await visitor.Open("/desk/aufgaben");
        Assert.Contains("action=\"/abmelden\"", page.Html, StringComparison.Ordinal);
        page = await visitor.Submit(page, "/abmelden");
        Assert.Contains("Sie sind abgemeldet.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await visitor.Open("/desk/aufgaben")).Status);
    }

    private async Task<Visitor.Shown> AskForLink(string email)
    {
        var visitor = new Visitor(desk);
        return await visitor.Submit(await visitor.Open("/anmelden"), "/anmelden", ("Link.Email", email));
    }

    private async Task<string> LinkOf(string email)
    {
        var text = (await desk.Mails(MailTemplates.SignIn, email))[^1].Text;
        return text.Split('\n').Single(line => line.Contains("/anmelden/link/", StringComparison.Ordinal)).Trim();
    }

    private async Task<Visitor.Shown> TryPassword(string email, string password)
    {
        var visitor = new Visitor(desk);
        return await visitor.Send(await visitor.Open("/anmelden"), "/anmelden?handler=Password", ("Account.Email", email), ("Account.Password", password));
    }

    private Task SetPassword(string name, string password) => desk.Run<UserManager<Person>>(async people =>
    {
        var person = (await people.FindByEmailAsync(WebDesk.Email(name)))!;
        await people.RemovePasswordAsync(person);
        Assert.True((await people.AddPasswordAsync(person, password)).Succeeded);
    });
}
