using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Redaction;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Publications;

public class CaseFactsTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task A_case_knows_whoever_asked_in_a_case_that_was_merged_into_it_and_its_experts_from_outside()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var (number, merged) = ((await desk.Ask()).Number, (await desk.Ask()).Number);
        await desk.Run<QualityDesk.Desk>(d => d.ChangeAsync(async now =>
        {
            var theCase = (await d.LoadAsync(c => c.Number == merged, DeskWorld.Cancel))!;
            theCase.Contact = new() { Name = "Wanda Mitfrage", Email = "wanda@kreis.example" };
            theCase.Reviews.Add(new Review { PublicId = "v", ExternalName = "Vera Fern", ExternalEmail = "vera@hochschule.example", RequestedAt = now, SubmittedAt = now, Statement = "Ja." });
        }, DeskWorld.Cancel));
        var ana = await desk.Actor("ana.th@desk.example");
        await desk.Run<MergeCases>(m => m.RunAsync(merged, new(number, null, null, null), ana, DeskWorld.Cancel));

        var id = (await desk.Load(number)).Id;
        var known = await desk.Get<CaseFacts, KnownFacts>(f => f.OfAsync([id], DeskWorld.Cancel));
        Assert.Contains("Wanda Mitfrage", known.Names);
        Assert.Contains("Vera Fern", known.Names);
        Assert.Contains("wanda@kreis.example", known.Mails);
        Assert.Contains("vera@hochschule.example", known.Mails);
        Assert.Contains(merged, known.CaseNumbers);
    }
}
