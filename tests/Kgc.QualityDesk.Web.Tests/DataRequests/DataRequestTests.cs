using System.Net;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.DataRequests;

public sealed class DataRequestTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Path = "/datenschutz/anfrage";

    [Fact]
    public async Task A_request_becomes_one_case_that_says_what_is_wanted()
    {
        var visitor = new Visitor(desk);
        var form = await visitor.Open(Path);
        (string, string)[] fields =
        [
            ("Key", form.Field("Key")), ("Input.Wanted", "access"), ("Input.Wanted", "erasure"), ("Input.District", "16055"),
            ("Input.Number", "KGC-TH-2026-00001"), ("Input.Body", "Bitte alles."), ("Input.Name", "Erika Beispiel"), ("Input.Email", "daten@verein.example"),
        ];
        var thanks = await visitor.Submit(form, Path, fields);
        Assert.Contains("Sie erhalten unsere Antwort spätestens am", thanks.Text, StringComparison.Ordinal);
        Assert.Contains("Thüringen", thanks.Text, StringComparison.Ordinal);
        Assert.Equal(thanks.Path, (await visitor.Send(form, Path, fields)).To);
        var theCase = await desk.DbAsync(db => db.Cases.Include(c => c.Tasks).SingleAsync(c => c.TypeCode == CaseType.DataSubjectRequest, WebDesk.Cancel));
        Assert.Equal("Betroffenenanfrage: Auskunft, Löschung", theCase.Subject);
        Assert.Equal(
            "Gewünscht: Auskunft (Artikel 15), Löschung (Artikel 17)\nAktenzeichen (nach eigener Angabe): KGC-TH-2026-00001\n\nBitte alles.", theCase.Body);
        Assert.Equal("identity-check", Assert.Single(theCase.Tasks).Type);
        Assert.Single(await desk.Mails("acknowledgement", "daten@verein.example"));
    }

    [Fact]
    public async Task Nothing_wanted_or_something_made_up_is_refused_at_the_choice()
    {
        var visitor = new Visitor(desk);
        foreach (var wanted in new[] { "", "everything" })
        {
            var form = await visitor.Open(Path);
            var answer = await visitor.Send(form, Path, ("Key", form.Field("Key")), ("Input.Wanted", wanted), ("Input.District", "TH"),
                ("Input.Name", "Erika"), ("Input.Email", "wer@verein.example"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.True(answer.Has("href=\"#Input_Wanted\""), answer.Text);
        }

        Assert.Empty(await desk.Mails("acknowledgement", "wer@verein.example"));
    }

    [Fact]
    public async Task The_privacy_notices_lead_to_the_form_and_other_addresses_beside_it_are_not_there()
    {
        var visitor = new Visitor(desk);
        Assert.All(new[] { await visitor.Open("/datenschutz"), await visitor.Open("/datenschutz/st") }, p => Assert.True(p.Has($"href=\"{Path}\"")));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(Path + "/danke/erfunden")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/impressum/anfrage")).Status);
    }
}
