using System.Net;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Cases;

public sealed class StaffCaseTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task The_case_page_holds_everything_about_a_case()
    {
        var number = await desk.AskUntil(TaskTypes.ApproveResponse);
        var html = await (await desk.SignedIn("ana.th")).Page($"/desk/faelle/{number}");
        foreach (var part in new[] { Journey.Name, Journey.Mail, "Wie weisen wir den Bedarf nach?", "Anfrage eingegangen", "Fassung 1", "Freigabe", "So ist die Frist berechnet", "Eingangsbestätigung" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_note_is_kept_and_an_empty_one_is_told_at_its_field()
    {
        var number = await desk.Ask();
        var page = $"/desk/faelle/{number}";
        var ana = await desk.SignedIn("ana.th");
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(page, "Note", ("Note", "Telefonat am Montag 🙂"))).Status);
        Assert.Contains("Telefonat am Montag 🙂", await ana.Page(page), StringComparison.Ordinal);
        var (status, html, _) = await ana.Send(page, "Note", ("Note", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("href=\"#Note\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_classification_is_changed_once_per_version_and_the_second_learns_of_the_first()
    {
        var number = await desk.Ask();
        var page = $"/desk/faelle/{number}";
        var ben = await desk.SignedIn("ben.th");
        var open = await ben.Page(page);
        var (done, _, _) = await (await desk.SignedIn("ana.th")).Send(page, "Classify",
            ("Classification.Topic", "BED-DATEN"), ("Classification.Priority", nameof(Priority.Urgent)));
        Assert.Equal(HttpStatusCode.Redirect, done);
        Assert.Equal(("BED-DATEN", Priority.Urgent), (await desk.Load(number)) is { } c ? (c.Topic, c.Priority) : default);

        var (status, html, _) = await ben.SendFrom(open, page, "Classify", ("Classification.Priority", nameof(Priority.Normal)));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("ana.th", html, StringComparison.Ordinal);
        Assert.Contains("Einordnung geändert", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_filters_by_its_address_and_says_so_when_nothing_fits()
    {
        var number = await desk.Ask();
        var ana = await desk.SignedIn("ana.th");
        Assert.Contains(number, await ana.Page($"/desk/faelle?suche={number}&abschnitt=intake&sortierung=due"), StringComparison.Ordinal);
        var none = await ana.Page("/desk/faelle?suche=gibtesnicht");
        Assert.DoesNotContain(number, none, StringComparison.Ordinal);
        Assert.Contains("Kein Fall passt zu diesen Filtern.", none, StringComparison.Ordinal);
        await ana.Page("/desk/faelle?ab=unsinn", HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Another_office_finds_neither_case_nor_task()
    {
        var number = await desk.Ask();
        var st = await desk.SignedIn("lea.st");
        await st.Page($"/desk/faelle/{number}", HttpStatusCode.NotFound);
        await st.Page(await desk.TaskPage(number, TaskTypes.Triage), HttpStatusCode.NotFound);
        Assert.DoesNotContain(number, await st.Page("/desk/faelle"), StringComparison.Ordinal);
        var own = await st.Page("/desk/anfrage");
        Assert.Equal(HttpStatusCode.NotFound, (await st.SendFrom(own, $"/desk/faelle/{number}", "Note", ("Note", "Hallo"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await st.SendFrom(own, await desk.TaskPage(number, TaskTypes.Triage), "Claim", ("Version", "0"))).Status);
    }

    [Fact]
    public async Task A_telephone_question_becomes_one_case_and_leads_to_its_triage()
    {
        var ana = await desk.SignedIn("ana.th");
        (string, string)[] fields =
        [
            ("Input.Channel", "Phone"), ("Input.Place", "16055"), ("Input.Name", "Frau Anruf"), ("Input.Phone", "0361 123"),
            ("Input.Subject", "Am Telefon gefragt"), ("Input.Body", "Wie geht das?"), ("Input.NoticeGiven", "true"), ("Key", Guid.NewGuid().ToString("N")),
        ];
        var (status, _, location) = await ana.Send("/desk/anfrage", null, fields);
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.StartsWith("/desk/aufgaben/", location, StringComparison.Ordinal);
        Assert.Contains("Am Telefon gefragt", await ana.Page(location!), StringComparison.Ordinal);
        Assert.Equal(location, (await ana.Send("/desk/anfrage", null, fields)).Location);
        Assert.Equal(1, await desk.DbAsync(db => db.Cases.CountAsync(c => c.Subject == "Am Telefon gefragt", WebDesk.Cancel)));
    }

    [Fact]
    public async Task What_is_missing_in_a_telephone_question_is_told_at_its_field_and_the_rest_stays()
    {
        var (status, html, _) = await (await desk.SignedIn("ana.th")).Send("/desk/anfrage", null,
            ("Input.Channel", "Phone"), ("Input.Body", "Bleibt stehen"), ("Input.Email", "kein-at"), ("Input.NoticeGiven", "false"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        // Whoever is on the telephone need not think of a subject: the question's first words are one.
        Assert.DoesNotContain("href=\"#Input_Subject\"", html, StringComparison.Ordinal);
        foreach (var field in new[] { "Input_Place", "Input_Name", "Input_NoticeGiven" })
        {
            Assert.Contains($"href=\"#{field}\"", html, StringComparison.Ordinal);
        }

        Assert.Contains("Bleibt stehen</textarea>", html, StringComparison.Ordinal);
        var (again, empty, _) = await (await desk.SignedIn("ana.th")).Send("/desk/anfrage", null, ("Input.Channel", "Phone"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again);
        Assert.Contains("href=\"#Input_Body\"", empty, StringComparison.Ordinal);
    }
}
