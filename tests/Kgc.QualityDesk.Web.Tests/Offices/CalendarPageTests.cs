using System.Net;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Offices;

/// <summary>The calendar page: every form leads to a preview, and only the preview can be saved.</summary>
public sealed class CalendarPageTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Calendar = "/desk/verwaltung/kalender/TH";

    /// <summary>What the preview's form sends. The page was decoded as a whole, quotes included, so the change is cut out up to the next input.</summary>
    internal static (string Name, string Value)[] Confirmation(string preview)
    {
        var change = Regex.Match(preview, "name=\"change\" value=\"(?<value>\\{.*?\\})\">", RegexOptions.ExplicitCapture | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        return [("change", change.Groups["value"].Value), ("token", Browser.Hidden(preview, "token")!)];
    }

    [Fact]
    public async Task A_preview_shows_each_case_with_both_dates_and_saves_nothing()
    {
        var number = await desk.Ask();
        var due = await DueAsync(number);
        var lea = await desk.SignedIn("lea.th");

        var (status, html, _) = await lea.Send(Calendar, null, ("Input.Day", NextWorkingDay(due)), ("Input.Reason", "Umzug <b>Nord</b>"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(number, html, StringComparison.Ordinal);
        Assert.Contains(GermanDates.Long(BerlinTime.DateOf(due)), html, StringComparison.Ordinal);
        Assert.Equal(due, await DueAsync(number));
        var admin = (await (await desk.SignedIn("admin")).Send(Calendar, null, ("Input.Day", NextWorkingDay(due)), ("Input.Reason", "Umzug"))).Html;
        Assert.DoesNotContain(number, admin, StringComparison.Ordinal);
        Assert.DoesNotContain("kleinräumig", admin, StringComparison.Ordinal);
        Assert.Contains("Verschobene Termine", admin, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_preview_and_a_double_click_save_nothing_and_show_the_new_state()
    {
        var due = await DueAsync(await desk.Ask());
        var day = NextWorkingDay(due.AddDays(-4));
        var lea = await desk.SignedIn("lea.th");
        var preview = (await lea.Send(Calendar, null, ("Input.Day", day), ("Input.Reason", "Umzug"))).Html;
        var added = await desk.Ask();

        var (stale, html, _) = await lea.SendFrom(preview, Calendar, "Save", Confirmation(preview));
        Assert.Equal(HttpStatusCode.Conflict, stale);
        Assert.Contains("inzwischen geändert", html, StringComparison.Ordinal);
        Assert.Contains(added, html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await lea.SendFrom(html, Calendar, "Save", Confirmation(html))).Status);
        var (twice, after, _) = await lea.SendFrom(html, Calendar, "Save", Confirmation(html));
        Assert.Equal(HttpStatusCode.Conflict, twice);
        Assert.Contains("Jemand war schneller", after, StringComparison.Ordinal);
        Assert.Contains("Schließtag eintragen", after, StringComparison.Ordinal);
        Assert.Equal(1, await desk.DbAsync(db => db.CaseEntries.CountAsync(e => e.Kind == "due-date-moved" && db.Cases.Any(c => c.Id == e.CaseId && c.Number == added), WebDesk.Cancel)));
    }

    [Fact]
    public async Task Hours_and_promise_are_previewed_and_errors_stand_at_their_field()
    {
        var lea = await desk.SignedIn("lea.th");
        var (wrong, html, _) = await lea.Send(Calendar, "Hours", ("Week[0].Weekday", "Monday"), ("Week[0].From", "16:00"), ("Week[0].To", "08:00"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong);
        Assert.Contains("Montag: Die Stelle muss nach dem Öffnen schließen.", html, StringComparison.Ordinal);
        Assert.Contains("id=\"Week_0__From-fehler\"", html, StringComparison.Ordinal);
        // Each form has an address of its own: the page of a refused one must not send the others to its handler.
        Assert.Contains($"action=\"{Calendar}\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("<form(?![^>]*action=)[^>]*>", RegexOptions.None, TimeSpan.FromSeconds(1)), html.Split("<main")[1].Split("</main>")[0]);

        var (range, page, _) = await lea.Send(Calendar, "Promise", ("Promise.NormalDays", "500"), ("Promise.UrgentDays", "5"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, range);
        Assert.Contains("1 bis 60 Arbeitstage", page, StringComparison.Ordinal);

        var (fine, preview, _) = await lea.Send(Calendar, "Promise", ("Promise.NormalDays", "12"), ("Promise.UrgentDays", "5"));
        Assert.Equal(HttpStatusCode.OK, fine);
        Assert.Contains("innerhalb von 12 Arbeitstagen zugesagt (bisher 10)", preview, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "0.x")]
    [InlineData("kein JSON", "0.x")]
    [InlineData("{\"addClosingDay\":{\"date\":\"2027-02-01\",\"yearly\":false,\"reason\":\"Umzug\"}}", "")]
    public async Task A_forged_confirmation_saves_nothing(string change, string token)
    {
        var lea = await desk.SignedIn("lea.th");
        var (status, html, _) = await lea.SendFrom(await lea.Page(Calendar), Calendar, "Save", ("change", change), ("token", token));
        Assert.True(status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, $"{status}");
        Assert.DoesNotContain("1. Februar 2027", html.Split("Letzte Änderungen")[0].Split("Das ändert sich")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_supervisor_of_another_office_finds_no_form_to_send()
    {
        var st = await desk.SignedIn("lea.st");
        var own = await st.Page("/desk/verwaltung/kalender/ST");
        foreach (var handler in new[] { null, "Remove", "Hours", "Promise", "Save" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await st.SendFrom(own, Calendar, handler, ("Input.Day", "2027-06-11"), ("Input.Reason", "x"))).Status);
        }
    }

    [Fact]
    public async Task Regional_holidays_are_a_hint_for_events_in_Thueringen_only()
    {
        Assert.Contains("Landkreis Eichsfeld", await (await desk.SignedIn("lea.th")).Page(Calendar), StringComparison.Ordinal);
        Assert.DoesNotContain("Eichsfeld", await (await desk.SignedIn("lea.st")).Page("/desk/verwaltung/kalender/ST"), StringComparison.Ordinal);
    }

    private Task<DateTimeOffset> DueAsync(string number) =>
        desk.DbAsync(db => db.Cases.Where(c => c.Number == number).Select(c => c.DueAt).SingleAsync(WebDesk.Cancel));

    /// <summary>The due day or the first day after that is open and no closing day yet.</summary>
    private static string NextWorkingDay(DateTimeOffset from)
    {
        var calendar = WorkingCalendar.Shipped(Land.TH);
        var day = BerlinTime.DateOf(from);
        return (calendar.IsWorkingDay(day) ? day : calendar.AddWorkingDays(day, 1)).ToString("O");
    }
}
