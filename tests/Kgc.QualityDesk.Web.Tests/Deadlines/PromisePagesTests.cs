using System.Net;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Deadlines;

/// <summary>Supervisors and administrators keep an office's promises; whoever comes second sees both.</summary>
public sealed class PromisePagesTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string List = "/desk/verwaltung/zusagen/TH";

    [Fact]
    public async Task A_promise_is_added_once_and_every_error_stands_at_its_field()
    {
        var lea = await desk.SignedIn("lea.th");
        var (wrong, html, _) = await lea.Send(List + "/neu", null, ("Input.Condition", "Tehma = x"), ("Input.FinalAnswerDays", "drei"), ("Input.WarnDays", "2"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong);
        Assert.Contains("drei", html, StringComparison.Ordinal);
        var (refused, told, _) = await lea.Send(List + "/neu", null, ("Input.Condition", "Tehma = x"), ("Input.FinalAnswerDays", "3"), ("Input.WarnDays", "4"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        foreach (var part in new[] { "Bitte geben Sie der Zusage einen Namen.", "Meinten Sie", "kürzer sein als die Frist", "Bitte wählen Sie, wer gewarnt wird." })
        {
            Assert.Contains(part, told, StringComparison.Ordinal);
        }

        (string, string)[] form = [("Input.Name", "Zweimal gedrückt"), ("Input.FinalAnswerDays", "6"), ("Input.Active", "true")];
        Assert.Equal(HttpStatusCode.Redirect, (await lea.Send(List + "/neu", null, form)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lea.Send(List + "/neu", null, form)).Status);
        Assert.Equal(1, await desk.DbAsync(db => db.ServicePromises.CountAsync(p => p.Name == "Zweimal gedrückt", WebDesk.Cancel)));
        Assert.Contains("Antwort: 6 Arbeitstage", await lea.Page(List), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_saves_an_old_version_sees_both_and_saves_the_next_time()
    {
        var page = $"{List}/{await Add("Alt")}";
        var admin = await desk.SignedIn("admin");
        var seen = await admin.Page(page);
        var lea = await desk.SignedIn("lea.th");
        Assert.Equal(HttpStatusCode.Redirect, (await lea.Send(page, null, ("Input.Name", "Von der Leitung"), ("Input.FinalAnswerDays", "4"))).Status);
        var (status, html, _) = await admin.SendFrom(seen, page, null, ("Input.Name", "Von der Administration"), ("Input.FinalAnswerDays", "5"));
        Assert.Equal(HttpStatusCode.Conflict, status);
        foreach (var part in new[] { "lea.th", "Von der Leitung", "value=\"Von der Administration\"", "Antwort: 4 Arbeitstage" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendFrom(html, page, null, ("Input.Name", "Von der Administration"), ("Input.FinalAnswerDays", "5"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.SendFrom(seen, page, "Remove")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await lea.Send(page, "Remove")).Status);
        await lea.Page(page, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Promises_change_places_and_a_second_press_on_an_old_page_changes_nothing()
    {
        var first = await Add("Oben");
        var second = await Add("Unten");
        var lea = await desk.SignedIn("lea.th");
        var html = await lea.Page(List);
        Assert.Equal(HttpStatusCode.Redirect, (await lea.SendFrom(html, List, "Move", ("id", second), ("version", "1"), ("up", "true"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await lea.SendFrom(html, List, "Move", ("id", second), ("version", "1"), ("up", "true"))).Status);
        var order = await desk.DbAsync(db => db.ServicePromises.OrderBy(p => p.SortOrder).Select(p => p.PublicId).ToListAsync(WebDesk.Cancel));
        Assert.True(order.IndexOf(second) == order.IndexOf(first) - 1);
        Assert.Contains("Reihenfolge der Zusagen geändert", await lea.Page(List), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_counts_open_cases_and_saves_nothing()
    {
        await Api.Calls.Ask(desk, "Vorschau auf eine Zusage");
        var lea = await desk.SignedIn("lea.th");
        var (status, html, _) = await lea.Send(List + "/neu", "Preview", ("Input.Condition", "Betreff = 'Vorschau auf eine Zusage' oder Betreff = 'gibt es nicht'"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Trifft jetzt auf 1 offenen Fall zu.", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lea.Send(List + "/neu", "Preview", ("Input.Condition", "Frist vor heute"))).Status);
        Assert.Contains("sieht nur die Stelle", (await (await desk.SignedIn("admin")).Send(List + "/neu", "Preview", ("Input.Condition", "offen"))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_office_finds_nothing_here()
    {
        var id = await Add("Nur hier");
        var st = await desk.SignedIn("lea.st");
        var own = await st.Page("/desk/verwaltung/zusagen/ST");
        foreach (var (path, handler) in new[] { (List, "Move"), (List + "/neu", null), ($"{List}/{id}", null), ($"{List}/{id}", "Remove"), ("/desk/verwaltung/zusagen/ST/" + id, null) })
        {
            var (status, _, _) = await st.SendFrom(own, path, handler, ("id", id), ("version", "1"), ("Version", "1"), ("Input.Name", "Fremd"), ("Input.FinalAnswerDays", "1"));
            Assert.Equal(HttpStatusCode.NotFound, status);
        }
    }

    [Fact]
    public async Task An_interim_reply_is_written_from_the_case_page_and_an_old_page_sends_none()
    {
        var number = await desk.Ask();
        var page = $"/desk/faelle/{number}/zwischennachricht";
        var ana = await desk.SignedIn("ana.th");
        var seen = await ana.Page(page);
        var (empty, html, _) = await ana.SendFrom(seen, page, null, ("Input.Text", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty);
        Assert.Contains("Bitte schreiben Sie die Zwischennachricht auf.", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.SendFrom(seen, page, null, ("Input.Text", "Wir warten auf ein Gutachten."))).Status);
        var (late, told, _) = await ana.SendFrom(seen, page, null, ("Input.Text", "Und noch eines."));
        Assert.Equal(HttpStatusCode.Conflict, late);
        Assert.Contains("Und noch eines.</textarea>", told, StringComparison.Ordinal);
        Assert.Equal(1, await desk.DbAsync(db => db.Messages.CountAsync(m => m.Kind == "interim" && m.Body.Contains("Gutachten"), WebDesk.Cancel)));
        Assert.Contains("Zwischennachricht", await ana.Page($"/desk/faelle/{number}"), StringComparison.Ordinal);
    }

    private async Task<string> Add(string name)
    {
        var lea = await desk.Actor("lea.th");
        return await desk.Get<EditPromises, string>(edit => edit.AddAsync("TH", new() { Name = name, FinalAnswerDays = 9 }, lea, WebDesk.Cancel));
    }
}
