using System.Net;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Questions;

/// <summary>Coming back to a draft by its code.</summary>
public sealed partial class DraftCodeTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_code_leads_back_however_it_is_typed_and_is_stored_as_a_hash_only()
    {
        var walker = new Walker(desk);
        await walker.Start();
        await walker.Fill("ort", ("Input.District", "16055"));
        var code = await CodeOf(walker);
        Assert.Equal(code, await CodeOf(walker));
        foreach (var typed in new[] { code, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), code.Replace("-", "", StringComparison.Ordinal) })
        {
            var (answer, browser) = await Resume(typed);
            Assert.Equal(walker.At("frage"), answer.To);
            Assert.Contains("Schritt 2 von", (await browser.Open(answer.To)).Text, StringComparison.Ordinal);
        }

        var row = await desk.DbAsync(db => db.QuestionDrafts.AsNoTracking().SingleAsync(d => d.PublicId == walker.Draft, WebDesk.Cancel));
        Assert.Equal(RecallCode.HashOf(code), row.CodeHash);
        Assert.DoesNotContain("16055", row.Sealed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_expired_replaced_and_deleted_codes_get_the_same_answer()
    {
        var (expired, replaced, deleted) = (new Walker(desk), new Walker(desk), new Walker(desk));
        var codes = new List<string> { RecallCode.New(), "kein Code" };
        foreach (var walker in new[] { expired, replaced, deleted })
        {
            await walker.Start();
            codes.Add(await CodeOf(walker));
        }

        await desk.DbAsync(db => db.QuestionDrafts.Where(d => d.PublicId == expired.Draft)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.ExpiresAt, d => d.CreatedAt), WebDesk.Cancel));
        Assert.Equal(HttpStatusCode.Found, (await replaced.Send(await replaced.Open("spaeter"), "?handler=New")).Status);
        Assert.Equal("/frage", (await deleted.Send(await deleted.Open("loeschen"), "")).To);
        Assert.Contains("ist gelöscht", (await deleted.Browser.Open("/frage")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await desk.DbAsync(db => db.QuestionDrafts.CountAsync(d => d.PublicId == deleted.Draft, WebDesk.Cancel)));

        var answers = new List<(HttpStatusCode, string)>();
        foreach (var code in codes)
        {
            var answer = (await Resume(code)).Answer;
            answers.Add((answer.Status, answer.Text.Replace(code, "", StringComparison.Ordinal)));
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Assert.Single(answers.Distinct()).Item1);
        // The window that asked for the new code goes on; the new code works.
        Assert.Equal(HttpStatusCode.OK, (await replaced.Open("ort")).Status);
        Assert.Equal(replaced.At("ort"), (await Resume(await CodeOf(replaced))).Answer.To);
    }

    [Fact]
    public async Task A_code_is_mailed_to_oneself_a_few_times_an_hour_and_the_address_is_forgotten()
    {
        const string address = "unterwegs@handy.example";
        var walker = new Walker(desk);
        await walker.Start();
        var code = await CodeOf(walker);
        for (var mail = 0; mail < MailDraftCode.MailsPerHour; mail++)
        {
            Assert.Equal(HttpStatusCode.Found, (await Mail(walker, address)).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Mail(walker, "Unterwegs@Handy.example")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Mail(walker, "keine Adresse")).Status);
        for (var tries = 0; tries < 100 && (await Rows()).Exists(m => m.Sealed is not null); tries++)
        {
            await Task.Delay(100, WebDesk.Cancel);
        }

        Assert.All(await Rows(), m => Assert.Equal((MailState.Sent, null), (m.State, m.Sealed)));
        var written = Directory.GetFiles(Path.Combine(desk.Directory, "mail"), "*.eml").Select(File.ReadAllText);
        Assert.Equal(MailDraftCode.MailsPerHour, written.Count(text => text.Contains(address, StringComparison.Ordinal)));
        Assert.Equal(code, (await new Visitor(desk).Open("/frage/fortsetzen/" + code)).Field("Input.Code"));
    }

    [Fact]
    public async Task Deleting_asks_first_and_takes_the_seal()
    {
        var walker = new Walker(desk);
        await walker.Start();
        var asked = await walker.Open("loeschen");
        Assert.Contains("Ja, löschen", asked.Text, StringComparison.Ordinal);
        Assert.Equal("/frage/fortsetzen", (await new Visitor(desk).Send(asked, walker.At("loeschen"), ("Siegel", "erfunden"))).To);
        Assert.Equal(HttpStatusCode.OK, (await walker.Open("ort")).Status);
        await walker.Send(asked, "");
        Assert.Equal("/frage/fortsetzen", (await walker.Open("ort")).To);
    }

    [Fact]
    public async Task Cookies_of_a_draft_are_of_the_session_hidden_from_scripts_and_below_the_walk()
    {
        var visitor = new Visitor(desk);
        var start = await visitor.Open("/frage");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Siegel", start.Field("Siegel"))]);
        using var answer = await visitor.Client.PostAsync(new Uri("/frage", UriKind.Relative), form, WebDesk.Cancel);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("desk-frage-", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/frage", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("max-age", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> CodeOf(Walker walker) => Code().Match((await walker.Open("spaeter")).Text).Value;

    private static async Task<Visitor.Shown> Mail(Walker walker, string address) =>
        await walker.Send(await walker.Open("spaeter"), "?handler=Mail", ("Input.Email", address));

    private Task<List<OutboxMail>> Rows() => desk.DbAsync(db =>
        db.OutboxMails.AsNoTracking().Where(m => m.Template == MailTemplates.DraftCode).ToListAsync(WebDesk.Cancel));

    private async Task<(Visitor.Shown Answer, Visitor Browser)> Resume(string code)
    {
        var browser = new Visitor(desk);
        return (await browser.Send(await browser.Open("/frage/fortsetzen"), "/frage/fortsetzen", ("Input.Code", code)), browser);
    }

    [GeneratedRegex("[0-9A-Z]{5}(-[0-9A-Z]{1,5}){5}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
