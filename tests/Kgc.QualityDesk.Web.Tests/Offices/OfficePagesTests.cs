using System.Net;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.Features.Offices;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Offices;

public sealed class OfficePagesTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Imprint = "/desk/verwaltung/texte/TH/imprint";

    [Fact]
    public void Every_text_that_an_office_may_change_has_a_german_title() =>
        Assert.DoesNotContain(EditOffice.Keys, key => TextTitles.Of(key) == key);

    [Fact]
    public async Task A_text_is_saved_and_whoever_saves_an_old_version_sees_both()
    {
        var admin = await desk.SignedIn("admin");
        var old = await admin.Page(Imprint);
        Assert.Equal(HttpStatusCode.Redirect, (await (await desk.SignedIn("lea.th")).Send(Imprint, null, ("Input.Markdown", "Text der Leitung"))).Status);
        var (status, html, _) = await admin.SendFrom(old, Imprint, null, ("Input.Markdown", "Text der Administration"));
        Assert.Equal(HttpStatusCode.Conflict, status);
        foreach (var part in new[] { "lea.th", "Text geändert", "Text der Leitung", "Text der Administration</textarea>" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendFrom(html, Imprint, null, ("Input.Markdown", "Beides zusammen"))).Status);
        Assert.Contains("Beides zusammen", await admin.Page(Imprint), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_text_needs_its_subject_and_an_unknown_text_is_not_there()
    {
        var lea = await desk.SignedIn("lea.th");
        var (status, html, _) = await lea.Send("/desk/verwaltung/texte/TH/mail.answer", null, ("Input.Markdown", "Ohne Betreff"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Die erste Zeile muss mit „Betreff: “ beginnen.", html, StringComparison.Ordinal);
        Assert.Contains("{{antwort}}", html, StringComparison.Ordinal);
        await lea.Page("/desk/verwaltung/texte/TH/gibtesnicht", HttpStatusCode.NotFound);
        await lea.Page("/desk/verwaltung/texte/ST/privacy", HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await lea.SendFrom(html, "/desk/verwaltung/texte/ST/privacy", null, ("Input.Markdown", "x"))).Status);
    }

    [Fact]
    public async Task A_preview_shows_markdown_and_keeps_markup_harmless()
    {
        var (status, html, _) = await (await desk.SignedIn("lea.th")).Send("/desk/verwaltung/texte/TH/privacy", "Preview", ("Input.Markdown", "**fett**"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<strong>fett</strong>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closing_day_comes_and_goes()
    {
        const string Calendar = "/desk/verwaltung/kalender/TH";
        var lea = await desk.SignedIn("lea.th");
        await SaveAsync(lea, null, ("Input.Day", "2027-06-11"), ("Input.Reason", "Betriebsausflug"));
        Assert.Contains("Freitag, 11. Juni 2027", await lea.Page(Calendar), StringComparison.Ordinal);
        var (twice, html, _) = await lea.Send(Calendar, null, ("Input.Day", "2027-06-11"), ("Input.Reason", "Noch einmal"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice);
        Assert.Contains("bereits ein Schließtag", html, StringComparison.Ordinal);
        var (missing, empty, _) = await lea.Send(Calendar, null, ("Input.Reason", "Ohne Tag"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing);
        Assert.Contains("Bitte geben Sie den Tag an.", empty, StringComparison.Ordinal);
        await SaveAsync(lea, "Remove", ("onDate", "2027-06-11"), ("everyYear", "false"));
        Assert.DoesNotContain("aria-label=\"Schließtag Freitag, 11. Juni 2027 entfernen\"", await lea.Page(Calendar), StringComparison.Ordinal);

        async Task SaveAsync(HttpClient who, string? handler, params (string, string)[] fields)
        {
            var (status, preview, _) = await who.Send(Calendar, handler, fields);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains("Vorschau der Änderung", preview, StringComparison.Ordinal);
            var saved = await who.SendFrom(preview, Calendar, "Save", CalendarPageTests.Confirmation(preview));
            Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        }
    }

    [Fact]
    public async Task A_failed_step_is_retried_or_resolved_by_a_supervisor_of_its_office_only()
    {
        const string Page = "/desk/verwaltung/stoerungen";
        var number = await desk.Ask();
        var timer = await FailAsync(number);
        var lea = await desk.SignedIn("lea.th");
        var html = await lea.Page(Page);
        Assert.Contains("Kaputt", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Kaputt", await (await desk.SignedIn("lea.st")).Page(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("Kaputt", await (await desk.SignedIn("admin")).Page(Page), StringComparison.Ordinal);
        var id = await desk.DbAsync(db => db.Incidents.Where(i => i.TimerId == timer).Select(i => i.Id).SingleAsync(WebDesk.Cancel));
        var st = await desk.SignedIn("lea.st");
        Assert.Equal(HttpStatusCode.NotFound, (await st.SendFrom(await st.Page("/desk/anfrage"), Page, "Resolve", ("id", $"{id}"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await lea.SendFrom(html, Page, "Retry", ("id", $"{id}"))).Status);
        Assert.Contains("incident-retried", await desk.DbAsync(db => db.CaseEntries.Where(e => db.Cases.Any(c => c.Id == e.CaseId && c.Number == number))
            .Select(e => e.Kind).ToListAsync(WebDesk.Cancel)));
        Assert.NotEqual(TimerState.Failed, await desk.DbAsync(db => db.Timers.Where(t => t.Id == timer).Select(t => t.State).SingleAsync(WebDesk.Cancel)));
        Assert.Equal(HttpStatusCode.Conflict, (await lea.SendFrom(html, Page, "Resolve", ("id", $"{id}"))).Status);
    }

    private async Task<long> FailAsync(string number)
    {
        var timer = await desk.DbAsync(async db =>
        {
            var row = new DeskTimer { CaseId = await db.Cases.Where(c => c.Number == number).Select(c => c.Id).SingleAsync(WebDesk.Cancel), Kind = TimerKind.Wait };
            row.DueAt = DateTimeOffset.MaxValue.AddYears(-1);
            db.Timers.Add(row);
            await db.SaveChangesAsync(WebDesk.Cancel);
            return row.Id;
        });
        await desk.Run<FireTimer>(f => f.FailAsync(timer, new InvalidOperationException("Kaputt"), WebDesk.Cancel));
        return timer;
    }
}
