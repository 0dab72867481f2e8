using System.Net;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Cases;

/// <summary>A call on one page, also without scripts: who calls, what they ask, what was said.</summary>
public sealed class CallPageTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Page = "/desk/anfrage";

    [Fact]
    public async Task A_call_is_taken_down_answered_and_closed_on_one_page_and_twice_is_once()
    {
        using var ana = await desk.SignedIn("ana.th");
        var page = await ana.Page(Page);
        var fields = Fields(Browser.Hidden(page, "Key")!, "Gibt es eine Frist? Wir planen im Frühjahr.", ("Input.Answer", "Nein, jederzeit."), ("Input.AdviceNoted", "true"), ("End", "Answered"));
        var (status, _, location) = await ana.SendFrom(page, Page, null, fields);
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.Equal((status, location), await ana.SendFrom(page, Page, null, fields) is var again ? (again.Status, again.Location) : default);
        var shown = await ana.Page(location!);
        Assert.Contains("Mündliche Auskunft", shown, StringComparison.Ordinal);
        Assert.Contains("Nein, jederzeit.", shown, StringComparison.Ordinal);
        Assert.Equal("Gibt es eine Frist? Wir planen im Frühjahr.", await desk.DbAsync(db => db.Cases
            .Where(c => c.TypeCode == CaseType.PhoneQuickAnswer && c.ClosedAt != null).Select(c => c.Subject).SingleAsync(WebDesk.Cancel)));
    }

    [Fact]
    public async Task Somebody_who_called_before_is_offered_and_taken_over_without_scripts_and_never_from_the_other_office()
    {
        using var ana = await desk.SignedIn("ana.th");
        await ana.Send(Page, null, Fields("first", "Eine alte Frage.", ("Input.PostalAddress", "Am Markt 1\n98693 Ilmenau"), ("Input.Email", "kita@verein.example"), ("Input.Organisation", "Kita Sonne")));
        var number = await desk.DbAsync(db => db.Cases.Where(c => c.Body == "Eine alte Frage.").Select(c => c.Number).SingleAsync(WebDesk.Cancel));

        var found = await ana.Send(Page, "Find", ("Input.Phone", "+49 3641 / 77 88 99"), ("Input.Body", "Getippt"));
        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Contains($"value=\"{number}\"", found.Html, StringComparison.Ordinal);
        Assert.Contains("Getippt", found.Html, StringComparison.Ordinal);
        var taken = await ana.SendFrom(found.Html, Page, "Take", ("Input.Body", "Getippt"), ("take", number));
        Assert.Equal(("Frau Anruf", "kita@verein.example"), (Browser.Hidden(taken.Html, "Input.Name"), Browser.Hidden(taken.Html, "Input.Email")));
        Assert.Contains("Am Markt 1\n98693 Ilmenau</textarea>", taken.Html.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Getippt", taken.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"alert\"", taken.Html, StringComparison.Ordinal);

        using var other = await desk.SignedIn("ana.st");
        foreach (var handler in new[] { "Find", "Callers" })
        {
            var nothing = await other.Send(Page, handler, ("Input.Phone", "03641778899"), ("Input.Email", "kita@verein.example"));
            Assert.Contains("nicht bekannt", nothing.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Frau Anruf", nothing.Html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await other.Send(Page, "Take", ("take", number))).Status);
    }

    [Fact]
    public async Task An_answer_that_was_typed_is_not_lost_by_the_wrong_button()
    {
        using var ana = await desk.SignedIn("ana.th");
        var (status, html, _) = await ana.Send(Page, null, Fields("wrong", "Wird nicht aufgenommen.", ("Input.Answer", "Doch, das geht."), ("Input.PostalAddress", "Gasse 3")));
        Assert.Equal((HttpStatusCode)422, status);
        Assert.Contains("Hier steht eine Auskunft.", html, StringComparison.Ordinal);
        Assert.Contains("Doch, das geht.", html, StringComparison.Ordinal);
        Assert.Contains("Gasse 3</textarea>", html, StringComparison.Ordinal);
        var (tooLong, told, _) = await ana.Send(Page, null, Fields("long", "Wird nicht aufgenommen.", ("Input.PostalAddress", new string('x', 301))));
        Assert.Equal((HttpStatusCode)422, tooLong);
        Assert.Contains("href=\"#Input_PostalAddress\"", told, StringComparison.Ordinal);
        Assert.False(await desk.DbAsync(db => db.Cases.AnyAsync(c => c.Body == "Wird nicht aufgenommen.", WebDesk.Cancel)));
    }

    private static (string, string)[] Fields(string key, string body, params (string, string)[] more) =>
    [
        ("Key", key), ("Input.Channel", "Phone"), ("Input.Place", "16055"), ("Input.Name", "Frau Anruf"), ("Input.Phone", "03641 778899"),
        ("Input.Body", body), ("Input.NoticeGiven", "true"), .. more,
    ];
}
