using System.Net;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Kgc.QualityDesk.Writing;

namespace Kgc.QualityDesk.Web.Tests.Writing;

/// <summary>Drafts without JavaScript and as the script saves them.</summary>
public sealed class DraftPageTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task What_was_kept_stands_in_the_field_again_and_is_gone_once_it_is_sent()
    {
        var page = $"/desk/faelle/{await desk.Ask()}";
        var ana = await desk.SignedIn("ana.th");
        var open = await ana.Page(page);
        Assert.Contains("Zwischenspeichern", open, StringComparison.Ordinal);
        var mark = Browser.Hidden(open, "Draft[Note]")!;
        var (status, _, to) = await ana.SendFrom(open, "/desk/entwuerfe", null, ("Draft[Note]", mark), ("Note", "Halber Vermerk"), ("DraftPlace", page), ("zurueck", page));
        Assert.Equal((HttpStatusCode.Redirect, page), (status, to));

        var later = await desk.SignedIn("ana.th");
        var again = await later.Page(page);
        Assert.Contains("Halber Vermerk</textarea>", again, StringComparison.Ordinal);
        Assert.Contains("Er ist noch nicht gesendet", again, StringComparison.Ordinal);
        var kept = await ana.Page("/desk/entwuerfe");
        Assert.Contains("Halber Vermerk", kept, StringComparison.Ordinal);
        Assert.Contains(page, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Halber Vermerk", await (await desk.SignedIn("ben.th")).Page(page), StringComparison.Ordinal);

        var (sent, shown, _) = await later.SendFrom(again, page, "Note", ("Note", "Ganzer Vermerk"), ("Draft[Note]", Browser.Hidden(again, "Draft[Note]")!), ("DraftPlace", page));
        Assert.True(sent == HttpStatusCode.Redirect, shown);
        Assert.DoesNotContain("Halber Vermerk", await ana.Page(page), StringComparison.Ordinal);
        // Other tests keep drafts of hers; of this case there is none any more.
        Assert.DoesNotContain(page, await ana.Page("/desk/entwuerfe"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_saves_a_field_and_learns_of_another_window()
    {
        var page = $"/desk/faelle/{await desk.Ask()}";
        var ana = await desk.SignedIn("ana.th");
        var open = await ana.Page(page);
        (string, string)[] Field(string text, string version) =>
            [("DraftPlace", page), ("field", "Note"), ("text", text), ("base", TextDrafts.BaseOf(null)), ("version", version), ("page", "eins"), ("keep", "false")];
        var (status, json, _) = await ana.SendFrom(open, "/desk/entwuerfe", "Save", Field("erster", "0"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("\"version\":1", json, StringComparison.Ordinal);
        var (conflict, other, _) = await ana.SendFrom(open, "/desk/entwuerfe", "Save", Field("zweiter", "0"));
        Assert.Equal(HttpStatusCode.Conflict, conflict);
        Assert.Contains("\"other\":\"erster\"", other, StringComparison.Ordinal);
        var stranger = await desk.SignedIn("ana.st");
        var (foreign, _, _) = await stranger.SendFrom(await stranger.Page("/desk/textbausteine/neu?stelle=ST"), "/desk/entwuerfe", "Save", Field("fremd", "0"));
        Assert.Equal(HttpStatusCode.NotFound, foreign);
    }

    [Fact]
    public async Task A_draft_begun_from_another_text_is_shown_beside_the_stored_one_and_can_be_taken()
    {
        var number = await desk.AskUntil(TaskTypes.ApproveResponse);
        var by = await desk.Actor("ben.th");
        await desk.Run<TextDrafts>(d => d.SaveAsync(new DraftInput(DraftPlace.OfAnswer(number), "Input.Text", "Bens Entwurf von vorher"), by, WebDesk.Cancel));
        await desk.Complete(number, TaskTypes.ApproveResponse, "returned", "lea.th", new() { ["comment"] = "Bitte kürzer." });
        var page = await desk.TaskPage(number, TaskTypes.DraftResponse);
        await (await desk.SignedIn("ana.th")).Send(page, "Release");
        var ben = await desk.SignedIn("ben.th");
        var open = await ben.Page(page);
        Assert.Contains("So **weisen** Sie den Bedarf nach.</textarea>", open, StringComparison.Ordinal);
        Assert.Contains("Bens Entwurf von vorher</textarea>", open, StringComparison.Ordinal);

        var stand = System.Text.RegularExpressions.Regex.Match(open, "value=\"(?<stand>[0-9a-f]{64}:Input.Text)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["stand"].Value;
        var (status, _, _) = await ben.SendFrom(open, "/desk/entwuerfe", "Adopt", ("stand", stand), ("DraftPlace", DraftPlace.OfAnswer(number)), ("zurueck", page));
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.Contains("Eingesetzt ist Ihr Entwurf", await ben.Page(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_module_and_a_published_answer_are_inserted_without_a_script()
    {
        var number = await desk.AskUntil(TaskTypes.DraftResponse);
        var page = await desk.TaskPage(number, TaskTypes.DraftResponse);
        var ana = await desk.SignedIn("ana.th");
        var by = await desk.Actor("ana.th");
        var id = await desk.Get<EditTextModules, string>(e => e.AddAsync(
            new TextModuleInput { Office = "TH", Title = "Gruß", Body = "{{anrede}}, es geht um {{sache}}.", Fields = "sache: Worum es geht" }, by, WebDesk.Cancel));
        var (_, asks, _) = await ana.Send(page, "Insert", ("Input.Text", "Mein Anfang"), ("Tools.Do", "module"), ("Tools.Module", id));
        Assert.Contains("Worum es geht", asks, StringComparison.Ordinal);
        Assert.Contains("Mein Anfang</textarea>", asks, StringComparison.Ordinal);
        var (_, filled, _) = await ana.Send(page, "Insert", ("Input.Text", "Mein Anfang"), ("Tools.Do", "module"), ("Tools.Module", id),
            ("Tools.Gaps[0].Name", "sache"), ("Tools.Gaps[0].Value", "{{telefon}}"));
        Assert.Contains("Mein Anfang\n\nGuten Tag Erika Beispiel, es geht um {{telefon}}.</textarea>", filled, StringComparison.Ordinal);
        var (_, none, _) = await ana.Send(page, "Insert", ("Input.Text", "Mein Anfang"), ("Tools.Answer", "gibt-es-nicht"));
        Assert.Contains("nicht mehr veröffentlicht", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_does_no_harm()
    {
        var ana = await desk.SignedIn("ana.th");
        var open = await ana.Page("/desk/textbausteine/neu?stelle=TH");
        var (status, html, _) = await ana.SendFrom(open, "/desk/schreiben", "Preview", ("text", "**fett** <script>alert(1)</script> [x](javascript:alert(1))"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<strong>fett</strong>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
    }
}
