using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>One case from its question to the end of its chart, through the same doors that people use.</summary>
internal sealed record Journey(string Name, string Chart, IReadOnlyList<Journey.Step> Steps)
{
    public sealed record Step(string Outcome, bool BySupervisor, Func<JsonObject> Input);

    public static readonly Journey Trivial = new("start, task, decision, task, end", "trivial.json",
        [new("done", BySupervisor: false, () => []), new("done", BySupervisor: false, () => [])]);

    public static readonly Journey Shipped = new("question, triage, draft, approval, sent answer", Path.Combine("workflows", "quality-question.json"),
    [
        new("accept", BySupervisor: false, () => new() { ["topic"] = "BED-DATEN" }),
        new("submitted", BySupervisor: false, () => new() { ["text"] = "So weisen Sie den Bedarf nach." }),
        new("approved", BySupervisor: true, () => []),
    ]);

    public async Task RunAsync(BenchDesk desk)
    {
        var question = new QuestionInput
        {
            DistrictKey = "16055", Subject = "Wie weisen wir den Bedarf nach?", Body = "Uns liegen keine kleinräumigen Daten vor.", Consent = true,
            Contact = new ContactInput { Name = "Erika Beispiel", Email = "erika@verein.example" },
        };
        var receipt = await desk.GetAsync<OpenCase, OpenCase.Receipt>(o => o.RunAsync(question, Channel.Api, Actor.Applicant, null, default));
        foreach (var step in Steps)
        {
            var task = await desk.GetAsync<DeskDb, string>(db => db.Tasks
                .Where(t => t.Case!.Number == receipt.Number && t.State == TaskState.Open).Select(t => t.PublicId).SingleAsync());
            await desk.RunAsync<CompleteTask>(c => c.RunAsync(task, step.Outcome, step.Input(), null, step.BySupervisor ? desk.Supervisor : desk.Advisor, default));
        }
    }
}
