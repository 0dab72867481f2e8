using System.Net;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.People;

public sealed class StaffPeopleTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_person_changes_name_and_mail_switches()
    {
        var ben = await desk.SignedIn("ben.th");
        var (status, _, _) = await ben.Send("/desk/profil", "Profile",
            ("Profile.Name", "Ben Neu"), ("Profile.WantsAssignmentMail", "false"), ("Profile.WantsDigest", "true"));
        Assert.Equal(HttpStatusCode.Redirect, status);
        var person = await desk.DbAsync(db => db.Users.SingleAsync(p => p.Email == WebDesk.Email("ben.th"), WebDesk.Cancel));
        Assert.Equal(("Ben Neu", false, true), (person.DisplayName, person.WantsAssignmentMail, person.WantsDigest));
        var (refused, html, _) = await ben.Send("/desk/profil", "Profile", ("Profile.Name", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        Assert.Contains("href=\"#Profile_Name\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_long_and_repeated_and_then_needs_the_old_one_to_change()
    {
        var emil = await desk.SignedIn("emil.th");
        Assert.Contains("mindestens 12 Zeichen", (await Set(emil, "", "kurz", "kurz")).Html, StringComparison.Ordinal);
        Assert.Contains("stimmen nicht überein", (await Set(emil, "", "lang genug 12", "lang genug 13")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Set(emil, "", "lang genug 12", "lang genug 12")).Status);
        Assert.Contains("bisherige Passwort stimmt nicht", (await Set(emil, "falsch", "noch länger 12", "noch länger 12")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Set(emil, "lang genug 12", "noch länger 12", "noch länger 12")).Status);
    }

    [Fact]
    public async Task A_token_is_shown_once_stored_hashed_and_dead_when_revoked()
    {
        var eva = await desk.SignedIn("eva.th");
        var (status, html, _) = await eva.Send("/desk/profil", "Token", ("Days", "30"));
        Assert.Equal(HttpStatusCode.OK, status);
        var token = html.Split("<code class=\"desk-code\">")[1].Split('<')[0];
        var hash = Secret.Hash(token);
        var stored = await desk.DbAsync(db => db.ApiTokens.SingleAsync(t => t.Hash == hash, WebDesk.Cancel));
        Assert.DoesNotContain(token, await eva.Page("/desk/profil"), StringComparison.Ordinal);

        var other = await desk.SignedIn("ana.th");
        var (foreign, _, _) = await other.Send("/desk/profil", "Revoke", ("id", $"{stored.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, foreign);
        await eva.Send("/desk/profil", "Revoke", ("id", $"{stored.Id}"));
        Assert.NotNull((await desk.DbAsync(db => db.ApiTokens.SingleAsync(t => t.Id == stored.Id, WebDesk.Cancel))).RevokedAt);
    }

    [Fact]
    public async Task An_administrator_adds_a_person_who_gets_a_link_and_can_be_locked_out()
    {
        var admin = await desk.SignedIn("admin");
        var (status, _, _) = await admin.Send("/desk/verwaltung/personen", null,
            ("Input.Name", "Neue Person"), ("Input.Email", "neu@desk.example"), ("Input.Roles", "advisor"), ("Input.Offices", "ST"));
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.True((await desk.Actor("neu")).Advises(await desk.DbAsync(db => db.Offices.Where(o => o.Code == "ST").Select(o => o.Id).SingleAsync(WebDesk.Cancel))));
        var id = await desk.PersonId("neu");
        Assert.True(await desk.DbAsync(db => db.OutboxMails.AnyAsync(m => m.PersonId == id && m.Template == "sign-in", WebDesk.Cancel)));

        var their = await desk.SignedIn("neu");
        await their.Page("/desk/faelle");
        const string access = "/desk/verwaltung/personen/zugang?email=neu%40desk.example";
        Assert.Contains("Nachfolge", await admin.Page(access), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Send(access, null)).Status);
        await their.Page("/desk/faelle", HttpStatusCode.Redirect);
        // Let in again, the session of before stays ended.
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendFrom(await admin.Page(access), "/desk/verwaltung/personen/zugang", "Reactivate", ("Email", "neu@desk.example"))).Status);
        await their.Page("/desk/faelle", HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Adding_somebody_twice_or_without_role_is_told_at_the_fields()
    {
        var (status, html, _) = await (await desk.SignedIn("admin")).Send("/desk/verwaltung/personen", null,
            ("Input.Name", "Noch einmal"), ("Input.Email", WebDesk.Email("ana.th")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        foreach (var part in new[] { "Diese Person gibt es schon.", "#Input_Roles", "#Input_Offices", "Noch einmal" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }
    }

    private static Task<(HttpStatusCode Status, string Html, string? Location)> Set(HttpClient browser, string current, string wanted, string repeated) =>
        browser.Send("/desk/profil", "Password", ("Password.Current", current), ("Password.New", wanted), ("Password.Repeated", repeated));
}
