using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Conditions;

/// <summary>A decision of a chart means what the same words mean in a list, and is checked before any case meets it.</summary>
public sealed class ChartConditionTests
{
    [Theory]
    [InlineData("case.Thema = 'Bedarf: Daten' und case.zielgruppen enthält 'Alleinlebende Ältere' und case.received >= heute und case.messages = 0", "yes")]
    [InlineData("case.topic = 'BED-METH' oder case.targetGroups ist leer oder case.frist vor heute", "no")]
    [InlineData("nicht (case.bewertung < 3) und case.advisor = 'ana.th@desk.example' und case.offen und nicht case.ueberfaellig", "yes")]
    public async Task A_decision_reads_typed_fields_of_the_case(string condition, string taken)
    {
        await using var desk = await Chart(condition).StartAsync();
        var number = (await desk.Ask()).Number;
        await desk.DbAsync(async db =>
        {
            var theCase = await db.Cases.Include(c => c.TargetGroups).SingleAsync(c => c.Number == number, DeskWorld.Cancel);
            theCase.Topic = "BED-DATEN";
            theCase.TargetGroups.Add(new CaseTargetGroup { Code = "AELTERE-ALLEIN" });
            await db.SaveChangesAsync(DeskWorld.Cancel);
        });
        await desk.Complete(number, "first", "done", "ana.th@desk.example");
        Assert.Equal(taken, (await desk.OpenTask(number, taken)).Type);
    }

    [Theory]
    [InlineData("case.tehma = 'x'", "Meinten Sie „Thema“?")]
    [InlineData("case.priority = 'eilig'", "Möglich sind")]
    [InlineData("case.topic < 'x'", "keine Reihenfolge")]
    [InlineData("case.received = 'gestern'", "erwartet wird ein Datum")]
    public async Task A_condition_that_does_not_fit_the_case_is_refused_before_a_case_meets_it(string condition, string reason)
    {
        var refused = await Assert.ThrowsAsync<StartRefused>(async () => await StartAsync(Chart(condition)));
        Assert.Contains(refused.Lines, problem => problem.Contains("split", StringComparison.Ordinal) && problem.Contains(reason, StringComparison.Ordinal));

        static async Task StartAsync(SmallChart chart)
        {
            await using var desk = await chart.StartAsync();
        }
    }

    private static SmallChart Chart(string condition) => new SmallChart().Task("first").Task("yes").Task("no")
        .Add("Elsa.FlowDecision", "split", ("condition", new JsonObject
        {
            ["typeName"] = "Boolean", ["expression"] = new JsonObject { ["type"] = "Condition", ["value"] = condition },
        }))
        .Wire("first>split", "split.True>yes", "split.False>no");
}
