using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>One instance from its start to its first task, and from there to the end, through the doors that people use.</summary>
internal abstract class Journey
{
    public abstract string Name { get; }

    public abstract string Chart { get; }

    /// <summary>What must be there before the clock runs; returns the case number, or null when the start makes the case.</summary>
    public virtual Task<string?> PrepareAsync(BenchDesk desk) => Task.FromResult<string?>(null);

    public abstract Task<string> StartAsync(BenchDesk desk, string? number);

    public abstract Task FinishAsync(BenchDesk desk, string number);

    protected static QuestionInput Question => new()
    {
        DistrictKey = "16055", Subject = "Wie weisen wir den Bedarf nach?", Body = "Uns liegen keine kleinräumigen Daten vor.", Consent = true,
        Contact = new ContactInput { Name = "Erika Beispiel", Email = "erika@verein.example" },
    };

    protected static async Task<string> AskAsync(BenchDesk desk) =>
        (await desk.GetAsync<OpenCase, OpenCase.Receipt>(o => o.RunAsync(Question, Channel.Api, Actor.Applicant, null, default))).Number;

    protected static async Task CompleteAsync(BenchDesk desk, string number, Actor by, string outcome, JsonObject input)
    {
        var task = await desk.GetAsync<DeskDb, string>(db => OpenTask(db, number));
        await desk.RunAsync<CompleteTask>(c => c.RunAsync(task, outcome, input, null, by, default));
    }

    private static readonly Func<DeskDb, string, Task<string>> OpenTask = EF.CompileAsyncQuery((DeskDb db, string number) =>
        db.Tasks.Where(t => t.Case!.Number == number && t.State == TaskState.Open).Select(t => t.PublicId).Single());

    /// <summary>Only the workflow: a chart of a task, a decision and a step starts on a case that is there, and ends.</summary>
    internal sealed class Bare : Journey
    {
        public override string Name => "workflow itself";

        public override string Chart => "trivial.json";

        public override Task<string?> PrepareAsync(BenchDesk desk) => desk.BareCaseAsync()!;

        public override async Task<string> StartAsync(BenchDesk desk, string? number)
        {
            await desk.RunAsync<BareStart>(s => s.RunAsync(number!));
            return number!;
        }

        public override Task FinishAsync(BenchDesk desk, string number) => CompleteAsync(desk, number, desk.Advisor, "done", []);
    }

    /// <summary>The same chart through both doors: a question comes in, an advisor completes the task.</summary>
    internal sealed class Trivial : Journey
    {
        public override string Name => "question and task";

        public override string Chart => "trivial.json";

        public override Task<string> StartAsync(BenchDesk desk, string? number) => AskAsync(desk);

        public override Task FinishAsync(BenchDesk desk, string number) => CompleteAsync(desk, number, desk.Advisor, "done", []);
    }

    /// <summary>The shipped chart: question, acknowledgement, triage, draft, approval by a second person, answer.</summary>
    internal sealed class Shipped : Journey
    {
        public override string Name => "shipped chart";

        public override string Chart => Path.Combine("workflows", "quality-question.json");

        public override Task<string> StartAsync(BenchDesk desk, string? number) => AskAsync(desk);

        public override async Task FinishAsync(BenchDesk desk, string number)
        {
            await CompleteAsync(desk, number, desk.Advisor, "accept", new() { ["topic"] = "BED-DATEN" });
            await CompleteAsync(desk, number, desk.Advisor, "submitted", new() { ["text"] = "So weisen Sie den Bedarf nach." });
            await CompleteAsync(desk, number, desk.Supervisor, "approved", []);
        }
    }
}
