using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tests.Attachments;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;
using Visit = Kgc.QualityDesk.Web.Tests.Tracking.Journey;

namespace Kgc.QualityDesk.Web.Tests.Responses;

public sealed class AnswerPagesTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task An_answer_with_a_file_is_written_approved_read_broken_and_approved_anew()
    {
        var visit = await Visit.Begin(desk);
        await desk.Complete(visit.Number, "triage", "accept", "ana.th", new JsonObject { ["topic"] = "BED-DATEN" });
        using var ana = await desk.SignedIn("ana.th");
        using var lea = await desk.SignedIn("lea.th");
        var draft = await desk.TaskPage(visit.Number, "draft-response", "ana.th");
        var html = await Upload(ana, draft, "Attach", ("Input.Text", "Noch nicht fertig"));
        Assert.Contains("merkblatt.pdf", html, StringComparison.Ordinal);
        Assert.Contains("Noch nicht fertig", html, StringComparison.Ordinal);
        Assert.Contains("erledigt", await ana.Page((await ana.Send(draft, (string?)null, ("Input.Outcome", "submitted"), ("Input.Text", "So **geht** es."))).Location!), StringComparison.Ordinal);

        var file = await desk.DbAsync(db => db.Attachments.Where(a => a.Case!.Number == visit.Number).Select(a => a.PublicId).SingleAsync(WebDesk.Cancel));
        var visitor = new Visitor(desk);
        Assert.DoesNotContain("merkblatt", (await visit.OpenBy(visitor)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"{visit.Link}/anlage/{file}")).Status);
        var approve = await desk.TaskPage(visit.Number, "approve-response");
        html = await lea.Page(approve);
        Assert.Contains("per E-Mail an", html, StringComparison.Ordinal);
        Assert.Contains("merkblatt.pdf", html, StringComparison.Ordinal);
        var contact = await ana.Page($"/desk/faelle/{visit.Number}/kontakt");
        var (status, _, location) = await ana.SendFrom(contact, $"/desk/faelle/{visit.Number}/kontakt", null, ("Input.Name", "Erika Neu"), ("Input.Email", "erika@verein.example"));
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.Contains("Die Kontaktdaten sind geändert.", await ana.Page(location!), StringComparison.Ordinal);
        (status, html, _) = await lea.SendFrom(html, approve, null, ("Input.Outcome", "approved"), ("Input.Seal", Browser.Hidden(html, "Input.Seal")!));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal(HttpStatusCode.Redirect, (await lea.SendFrom(html, approve, null, ("Input.Outcome", "approved"), ("Input.Seal", Browser.Hidden(html, "Input.Seal")!))).Status);

        Assert.Contains("So <strong>geht</strong> es.", (await visitor.Open(visit.Link)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Client.GetAsync($"{visit.Link}/anlage/{file}", WebDesk.Cancel)).StatusCode);
        using (var letter = await ana.GetAsync($"/desk/faelle/{visit.Number}/brief/1", WebDesk.Cancel))
        {
            Assert.Equal(("application/pdf", HttpStatusCode.OK), (letter.Content.Headers.ContentType!.MediaType, letter.StatusCode));
        }

        await desk.DbAsync(db => db.ResponseRevisions.Where(r => r.Files.Any(f => f.Attachment!.PublicId == file)).ExecuteUpdateAsync(set => set.SetProperty(r => r.Text, "Vertauscht"), WebDesk.Cancel));
        var withheld = (await visitor.Open(visit.Link)).Html;
        Assert.DoesNotContain("Vertauscht", withheld, StringComparison.Ordinal);
        Assert.DoesNotContain("<strong>geht</strong>", withheld, StringComparison.Ordinal);
        Assert.Contains("noch einmal", withheld, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Client.GetAsync($"{visit.Link}/anlage/{file}", WebDesk.Cancel)).StatusCode);
        var page = await ana.Page($"/desk/faelle/{visit.Number}");
        Assert.Contains("Freigabe gebrochen", page, StringComparison.Ordinal);
        Assert.Contains("Nach der Freigabe geändert, neue Freigabe nötig", page, StringComparison.Ordinal);
        await ana.Page($"/desk/faelle/{visit.Number}/brief/1", HttpStatusCode.Conflict);
        Assert.Contains("Die frühere Freigabe gilt nicht mehr", await lea.Page(await desk.TaskPage(visit.Number, "approve-response")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_add_files_approve_by_seal_print_and_correct()
    {
        var number = await desk.AskUntil("draft-response");
        using var ana = await desk.As("ana.th");
        using var lea = await desk.As("lea.th");
        using var eva = await desk.As("eva.th");
        var task = await desk.TaskId(number, "draft-response", "ana.th");
        using (var form = Form(("x", "y")))
        using (var added = await ana.PostAsync($"/api/v1/tasks/{task}/files", form, WebDesk.Cancel))
        {
            Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await ana.Send($"/api/v1/tasks/{task}/complete", new JsonObject { ["outcome"] = "submitted", ["input"] = new JsonObject { ["text"] = "Antwort" } })).Status);
        var response = (await lea.Read($"/api/v1/cases/{number}")).Json!["response"]!;
        Assert.Equal(("unsealed", "merkblatt.pdf"), ((string?)response["sealState"], (string?)response["files"]![0]));
        task = await desk.TaskId(number, "approve-response");
        var refused = await lea.Send($"/api/v1/tasks/{task}/complete", Approve(new string('0', 64)));
        Assert.Equal((HttpStatusCode.Conflict, "response.moved-on"), (refused.Status, refused.Code));
        Assert.Equal(HttpStatusCode.Conflict, (await lea.Read($"/api/v1/cases/{number}/responses/1/letter")).Status);
        Assert.Equal(HttpStatusCode.OK, (await lea.Send($"/api/v1/tasks/{task}/complete", Approve((string)response["seal"]!))).Status);
        var answered = (await lea.Read($"/api/v1/cases/{number}")).Json!;
        Assert.Equal("sealed", (string?)answered["response"]!["sealState"]);
        Assert.Equal("waiting", (string?)answered["messages"]!.AsArray().Single(m => (string?)m!["kind"] == "answer")!["delivery"]);
        using (var letter = await lea.GetAsync($"/api/v1/cases/{number}/responses/1/letter", WebDesk.Cancel))
        {
            Assert.Equal("application/pdf", letter.Content.Headers.ContentType!.MediaType);
        }

        var moved = await ana.Send($"/api/v1/cases/{number}/contact", new JsonObject { ["name"] = "Erika", ["email"] = "andere@verein.example" });
        Assert.Equal("broken", (string?)moved.Json!["response"]!["sealState"]);
        Assert.Equal("die Empfängerangaben", (string?)moved.Json["response"]!["sealBreak"]);
        Assert.Equal(SealWatch.Broken, (await lea.Read($"/api/v1/cases/{number}/responses/1/letter")).Code);
        Assert.Equal(HttpStatusCode.Forbidden, (await eva.Send($"/api/v1/cases/{number}/addendum", new JsonObject())).Status);
        Assert.Equal("response.nothing-to-correct", (await ana.Send($"/api/v1/cases/{number}/addendum", new JsonObject())).Code);

        static JsonObject Approve(string seal) => new() { ["outcome"] = "approved", ["input"] = new JsonObject { ["seal"] = seal } };
    }

    [Fact]
    public async Task What_is_told_by_hand_is_what_was_approved_whatever_the_message_says()
    {
        var number = await desk.AskUntil("draft-response");
        using var ana = await desk.SignedIn("ana.th");
        using var program = await desk.As("ana.th");
        Assert.Equal(HttpStatusCode.OK, (await program.Send($"/api/v1/cases/{number}/contact", new JsonObject { ["name"] = "Erika", ["postalAddress"] = "Am Markt 1\n98693 Ilmenau" })).Status);
        await desk.Complete(number, "draft-response", "submitted", "ana.th", new JsonObject { ["text"] = "So geht es." });
        await desk.Complete(number, "approve-response", "approved", "lea.th", []);
        var page = await desk.TaskPage(number, "deliver-message");
        Assert.Contains("So geht es.", await ana.Page(page), StringComparison.Ordinal);
        await desk.DbAsync(db => db.Messages.Where(m => m.Kind == "answer").ExecuteUpdateAsync(set => set.SetProperty(m => m.Body, "Vertauscht"), WebDesk.Cancel));
        var html = await ana.Page(page);
        Assert.Contains("So geht es.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Vertauscht", html, StringComparison.Ordinal);
        await desk.DbAsync(db => db.ResponseRevisions.Where(r => r.Text == "So geht es.").ExecuteUpdateAsync(set => set.SetProperty(r => r.Text, "Gefälscht"), WebDesk.Cancel));
        html = await ana.Page(page);
        Assert.Contains("nicht mehr die, die freigegeben wurde", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Gefälscht", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_in_a_merged_case_gets_the_answer_as_a_letter_of_their_own()
    {
        var (target, merged) = (await desk.AskUntil("draft-response"), await desk.AskUntil("draft-response"));
        using var ana = await desk.SignedIn("ana.th");
        using var program = await desk.As("ana.th");
        Assert.Equal(HttpStatusCode.OK, (await program.Send($"/api/v1/cases/{merged}/contact", new JsonObject { ["name"] = "Paula Papier" })).Status);
        Assert.Contains("Keine E-Mail-Adresse und keine Anschrift", await ana.Page($"/desk/faelle/{merged}/zusammenfuehren?Into={target}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await program.Send($"/api/v1/cases/{merged}/contact", new JsonObject { ["name"] = "Paula Papier", ["postalAddress"] = "Am Markt 1\n98693 Ilmenau" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.Send($"/api/v1/cases/{merged}/merge", new JsonObject { ["into"] = target })).Status);
        await desk.Complete(target, "draft-response", "submitted", "ana.th", new JsonObject { ["text"] = "So geht es." });
        await desk.Complete(target, "approve-response", "approved", "lea.th", []);
        var letter = $"/desk/faelle/{merged}/brief/1?gemeinsam=true";
        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync(letter, WebDesk.Cancel)).StatusCode);
        await desk.FireDueTimers();

        var task = await desk.TaskPage(merged, "deliver-message");
        Assert.Contains($"href=\"{letter}\"", await ana.Page(task), StringComparison.Ordinal);
        Assert.Contains($"href=\"{letter}\"", await ana.Page($"/desk/faelle/{merged}"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{letter}\"", await ana.Page($"/desk/faelle/{target}"), StringComparison.Ordinal);
        using (var printed = await ana.GetAsync(letter, WebDesk.Cancel))
        {
            Assert.Equal(("application/pdf", $"{merged}-Antwort-1.pdf"), (printed.Content.Headers.ContentType!.MediaType, printed.Content.Headers.ContentDisposition!.FileName));
        }

        var own = await program.GetByteArrayAsync($"/api/v1/cases/{target}/responses/1/letter", WebDesk.Cancel);
        Assert.NotEqual(own, await program.GetByteArrayAsync($"/api/v1/cases/{merged}/responses/1/letter?shared=true", WebDesk.Cancel));
        using var elsewhere = await desk.As("ana.st");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Read($"/api/v1/cases/{merged}/responses/1/letter?shared=true")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await program.Read($"/api/v1/cases/{target}/responses/1/letter?shared=true")).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(task, (string?)null, ("Input.Outcome", "by-letter"))).Status);
        Assert.Contains("per Post", await ana.Page($"/desk/faelle/{merged}"), StringComparison.Ordinal);
        Assert.Equal([merged], await desk.DbAsync(db => db.Deliveries.Where(d => d.Message!.Revision!.Text == "So geht es." && (d.Message.CaseId == db.Cases.Single(c => c.Number == merged).Id || d.Message.CaseId == db.Cases.Single(c => c.Number == target).Id))
            .Select(d => db.Cases.Single(c => c.Id == d.CaseId).Number).ToListAsync(WebDesk.Cancel)));

        // Another address than the one that was approved: no letter until somebody approves it for that.
        await desk.DbAsync(db => db.Cases.Where(c => c.Number == merged).ExecuteUpdateAsync(set => set.SetProperty(c => c.Contact.PostalAddress, "Fremdweg 9"), WebDesk.Cancel));
        await ana.Page(letter, HttpStatusCode.Conflict);
    }

    private static async Task<string> Upload(HttpClient person, string page, string handler, params (string Name, string Value)[] fields)
    {
        var html = await person.Page(page);
        using var form = Form([("__RequestVerificationToken", Browser.Hidden(html, "__RequestVerificationToken")!), ("Version", Browser.Hidden(html, "Version")!), .. fields]);
        using var answer = await person.PostAsync($"{page}?handler={handler}", form, WebDesk.Cancel);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(WebDesk.Cancel));
    }

    private static MultipartFormDataContent Form(params (string Name, string Value)[] fields)
    {
        MultipartFormDataContent form = [];
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        var content = new ByteArrayContent(SampleFiles.Pdf());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(content, "files", "merkblatt.pdf");
        return form;
    }
}
