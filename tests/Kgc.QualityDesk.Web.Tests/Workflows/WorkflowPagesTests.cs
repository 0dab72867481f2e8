using System.Net;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Workflows;

public sealed class WorkflowPagesTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Root = "/desk/verwaltung/ablaeufe/quality-question";

    [Fact]
    public async Task An_administrator_edits_publishes_migrates_and_takes_it_back_in_the_browser()
    {
        var number = await desk.Ask();
        var admin = await desk.SignedIn("admin");
        using var program = await desk.As("admin");
        var made = await admin.Send($"{Root}/fassungen/{Versions.Shipped}", null);
        var draft = made.Location!;
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var text = (await program.Changed("Juristischer Blick")).ToJsonString();
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Send(draft, null, ("Input.Json", text))).Status);
        var page = await admin.Page(draft);
        Assert.Contains("Juristischer Blick", page, StringComparison.Ordinal);
        Assert.Contains("hat keine Fehler", page, StringComparison.Ordinal);

        var probe = await admin.Page(draft.Replace("entwuerfe/", "umstellung?entwurf=", StringComparison.Ordinal));
        Assert.Contains(number, probe, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await admin.SendFrom(page, draft, "Publish", ("Input.Reason", ""))).Status);
        var published = await admin.SendFrom(page, draft, "Publish", ("Input.Reason", "Rechtssicherheit"));
        var twice = await admin.SendFrom(page, draft, "Publish", ("Input.Reason", "Rechtssicherheit"));
        Assert.Equal((HttpStatusCode.Redirect, published.Location), (twice.Status, twice.Location));
        var to = published.Location!.Split('/')[^1];
        Assert.Contains("veröffentlicht von admin", await admin.Page($"{Root}"), StringComparison.Ordinal);
        Assert.Contains("Juristischer Blick", await admin.Page($"{Root}/vergleich?von={Versions.Shipped}&bis={to}"), StringComparison.Ordinal);

        var begun = await admin.Send($"{Root}/umstellung?von={Versions.Shipped}&nach={to}&neu=root:triage", null, ("Reason", "Alle"));
        Assert.Equal(HttpStatusCode.Redirect, begun.Status);
        Assert.Contains("umgestellt", await admin.Page(begun.Location!), StringComparison.Ordinal);
        var undone = await admin.Send(begun.Location!, "Undo", ("Reason", "Doch nicht"), ("cases", number));
        Assert.Equal(HttpStatusCode.Redirect, undone.Status);
        Assert.Contains("zurückgesetzt", await admin.Page(begun.Location!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supervisor_reads_roles_and_outcomes_in_words_not_in_JSON()
    {
        var page = await (await desk.SignedIn("lea.th")).Page($"{Root}/fassungen/{Versions.Shipped}");
        Assert.Contains("Annehmen (accept), Rückfrage stellen (clarify)", page, StringComparison.Ordinal);
        Assert.Contains("Rolle: Fachprüfung", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_text_is_kept_and_whoever_saves_an_old_form_sees_both()
    {
        var admin = await desk.SignedIn("admin");
        var draft = (await admin.Send("/desk/verwaltung/ablaeufe", null, ("Input.DefinitionId", "quality-question"), ("Input.Json", "{ halb"))).Location!;
        var old = await admin.Page(draft);
        Assert.Contains("Kein lesbares JSON", old, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendFrom(old, draft, null, ("Input.Json", "{ ganz anders"))).Status);
        var stale = await admin.SendFrom(old, draft, null, ("Input.Json", "{ meins"));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("{ meins", stale.Html, StringComparison.Ordinal);
        Assert.Contains("{ ganz anders", stale.Html, StringComparison.Ordinal);
        var missing = await admin.Send("/desk/verwaltung/ablaeufe", null, ("Input.Json", "{ ohne Kennung"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.Status);
        Assert.Contains("{ ohne Kennung", missing.Html, StringComparison.Ordinal);
        Assert.Equal("/desk/verwaltung/ablaeufe", (await admin.SendFrom(await admin.Page(draft), draft, "Delete")).Location);
    }

    [Fact]
    public async Task A_supervisor_reads_and_cannot_change()
    {
        using var program = await desk.As("admin");
        var draft = (await Api.Calls.Send(program, $"{Versions.Root}/drafts", new System.Text.Json.Nodes.JsonObject { ["basedOn"] = Versions.Shipped })).Json["id"]!.GetValue<string>();
        var lea = await desk.SignedIn("lea.th");
        var page = await lea.Page($"{Root}/fassungen/{Versions.Shipped}");
        Assert.Contains("Antwort entwerfen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Als Entwurf bearbeiten", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", await lea.Page($"{Root}/entwuerfe/{draft}"), StringComparison.Ordinal);
        var form = await lea.Page("/desk/profil");
        Assert.Equal(HttpStatusCode.Forbidden, (await lea.SendFrom(form, $"{Root}/fassungen/{Versions.Shipped}", null)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await lea.SendFrom(form, $"{Root}/entwuerfe/{draft}", null, ("Input.Json", "{}"), ("Version", "1"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await lea.SendFrom(form, $"{Root}/entwuerfe/{draft}", "Publish", ("Input.Reason", "x"), ("Version", "1"))).Status);
        using var json = await lea.GetAsync(new Uri($"{Root}/fassungen/{Versions.Shipped}?handler=Json", UriKind.Relative), WebDesk.Cancel);
        Assert.Equal("application/json", json.Content.Headers.ContentType!.MediaType);
    }
}
