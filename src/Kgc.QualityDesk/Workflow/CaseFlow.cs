using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Mail;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>
/// The narrow seam between a case and its flowchart: hands an event to the chart and lets it run until every token waits.
/// Touches tracked entities only; the save is the caller's.
/// </summary>
public sealed class CaseFlow(DeskDb db, WorkflowCatalogue catalogue, TaskOpener opener, MailWriter mail)
{
    public async Task StartAsync(Case theCase, Act act, CancellationToken cancel)
    {
        var version = await WorkflowCatalogue.LatestAsync(db, theCase.Office!.WorkflowId, cancel);
        var program = await catalogue.ProgramAsync(db, version, cancel);
        var state = FlowState.New(program);
        var instance = new WorkflowInstance { Case = theCase, WorkflowVersionId = version, State = "" };
        db.Add(instance);
        await RunAsync(theCase, instance, program, state, act, runner => runner.StartAsync(null, cancel));
    }

    public Task ResumeAsync(Case theCase, string tokenId, string outcome, JsonNode? result, Act act, CancellationToken cancel) =>
        ContinueAsync(theCase, (_, _) => [tokenId], outcome, result, act, cancel);

    /// <summary>Wakes every node that waits for the applicant. None waiting is fine: the message stands on its own.</summary>
    public Task ApplicantRepliedAsync(Case theCase, Act act, CancellationToken cancel) =>
        ContinueAsync(theCase, (state, program) =>
            [.. state.Tokens.Where(t => program.Node(t.NodeId).Type == ActivityTypes.WaitForApplicant).Select(t => t.Id)],
            "Replied", null, act, cancel);

    /// <summary>The case was closed from outside the chart: nothing waits any more.</summary>
    public async Task AbandonAsync(Case theCase, Act act, CancellationToken cancel)
    {
        var instance = await db.WorkflowInstances.SingleAsync(i => i.CaseId == theCase.Id, cancel);
        instance.IsFinished = true;
        instance.Version++;
        var timers = await db.Timers.Where(t => t.CaseId == theCase.Id && t.State == TimerState.Pending).ToListAsync(cancel);
        timers.FindAll(t => t.State == TimerState.Pending).ForEach(t => t.End(TimerState.Cancelled, act.At));
    }

    private async Task ContinueAsync(
        Case theCase, Func<FlowState, FlowchartProgram, IReadOnlyList<string>> which, string outcome, JsonNode? result, Act act, CancellationToken cancel)
    {
        var instance = await db.WorkflowInstances.SingleAsync(i => i.CaseId == theCase.Id, cancel);
        var program = await catalogue.ProgramAsync(db, instance.WorkflowVersionId, cancel);
        var state = FlowState.FromJson(instance.State);
        foreach (var tokenId in which(state, program))
        {
            await CancelTimersAsync(theCase, tokenId, act, cancel);
            await RunAsync(theCase, instance, program, state, act, runner => runner.ResumeAsync(tokenId, outcome, result, cancel));
        }
    }

    private async Task RunAsync(
        Case theCase, WorkflowInstance instance, FlowchartProgram program, FlowState state, Act act, Func<FlowchartRunner, Task> step)
    {
        var host = new DeskActivities(db, opener, mail, new Burst(theCase, act, instance));
        await step(new FlowchartRunner(program, state, host));
        instance.State = state.ToJson();
        instance.IsFinished = state.IsFinished;
        instance.Version++;
    }

    private async Task CancelTimersAsync(Case theCase, string tokenId, Act act, CancellationToken cancel)
    {
        var timers = await db.Timers
            .Where(t => t.CaseId == theCase.Id && t.TokenId == tokenId && t.State == TimerState.Pending).ToListAsync(cancel);
        timers.FindAll(t => t.State == TimerState.Pending).ForEach(t => t.End(TimerState.Cancelled, act.At));
    }
}
