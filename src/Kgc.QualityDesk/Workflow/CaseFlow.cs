using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>
/// The narrow seam between a case and its flowchart: hands an event to the chart and lets it run until every token waits.
/// Touches tracked entities only; the save is the caller's.
/// </summary>
public sealed class CaseFlow(DeskDb db, WorkflowCatalogue catalogue, Instances instances, BurstHosts hosts)
{
    public async Task StartAsync(Case theCase, string definitionId, Act act, CancellationToken cancel)
    {
        var version = await WorkflowCatalogue.LatestAsync(db, definitionId, cancel);
        var program = await catalogue.ProgramAsync(db, version, cancel);
        var state = FlowState.New(program);
        var instance = new WorkflowInstance { Case = theCase, WorkflowVersionId = version, State = "" };
        db.Add(instance);
        await RunAsync(theCase, instance, program, state, act, runner => runner.StartAsync(null, cancel), cancel);
    }

    public Task ResumeAsync(Case theCase, string tokenId, string outcome, JsonNode? result, Act act, CancellationToken cancel) =>
        ContinueAsync(theCase, (_, _) => [tokenId], outcome, result, act, cancel);

    /// <summary>A task is done without: the chart goes on as if it had ended.</summary>
    /// <exception cref="RuleBroken">review.cannot-waive: the chart would not know how to go on</exception>
    public async Task WaiveAsync(Case theCase, string tokenId, Act act, CancellationToken cancel)
    {
        var instance = await instances.OfAsync(theCase.Id, cancel);
        var program = await catalogue.ProgramAsync(db, instance.WorkflowVersionId, cancel);
        var node = program.Node(FlowState.FromJson(instance.State).Tokens.Single(t => t.Id == tokenId).NodeId);
        if (!node.Ports.Contains(FlowchartRunner.Waived) && node.Outbound.Count > 0)
        {
            throw new RuleBroken("review.cannot-waive");
        }

        await ResumeAsync(theCase, tokenId, FlowchartRunner.Waived, null, act, cancel);
    }

    /// <summary>Wakes every node that waits for the applicant. None waiting is fine: the message stands on its own.</summary>
    public Task ApplicantRepliedAsync(Case theCase, Act act, CancellationToken cancel) =>
        ContinueAsync(theCase, (state, program) =>
            [.. state.Tokens.Where(t => program.Node(t.NodeId).Type == ActivityTypes.WaitForApplicant).Select(t => t.Id)],
            "Replied", null, act, cancel);

    /// <summary>
    /// An answered case is taken up again. A chart that waits for the applicant hears of it; one that is over goes on from where
    /// its wait had timed out, and one that never waited goes back to the draft of the answer.
    /// </summary>
    /// <exception cref="RuleBroken">case.cannot-go-on: the chart has neither of them</exception>
    public async Task ReopenAsync(Case theCase, Act act, CancellationToken cancel)
    {
        var instance = await instances.OfAsync(theCase.Id, cancel);
        var program = await catalogue.ProgramAsync(db, instance.WorkflowVersionId, cancel);
        var state = FlowState.FromJson(instance.State);
        if (state.Tokens.Any(t => program.Node(t.NodeId).Type == ActivityTypes.WaitForApplicant))
        {
            await ApplicantRepliedAsync(theCase, act, cancel);
            return;
        }

        var (nodeId, outcome) = await Reopening.OfAsync(db, instance.Id, program, cancel) ?? throw new RuleBroken("case.cannot-go-on");
        await RunAsync(theCase, instance, program, state, act, runner => runner.ReviveAsync(nodeId, outcome, cancel), cancel);
    }

    /// <summary>An event of another case has come: the node that waits for it goes on. Nothing happens when it no longer waits.</summary>
    public async Task EventArrivedAsync(Case theCase, string tokenId, Act act, CancellationToken cancel)
    {
        var wait = await db.EventWaits.SingleOrDefaultAsync(
            w => w.CaseId == theCase.Id && w.TokenId == tokenId && w.State == EventWaitState.Published, cancel);
        if (wait is not null)
        {
            var payload = wait.Payload is null ? null : JsonNode.Parse(wait.Payload);
            wait.End(EventWaitState.Received, act.At);
            await ResumeAsync(theCase, tokenId, "Done", payload, act, cancel);
        }
    }

    /// <summary>The case was closed from outside the chart: nothing waits any more.</summary>
    public async Task AbandonAsync(Case theCase, Act act, CancellationToken cancel)
    {
        var instance = await instances.OfAsync(theCase.Id, cancel);
        instance.IsFinished = true;
        instance.Version++;
        (await PendingTimers.OfAsync(db, theCase.Id, cancel)).ForEach(t => t.End(TimerState.Cancelled, act.At));
        await new EventWaits(db, new Burst(theCase, act, instance, FlowState.FromJson(instance.State)))
            .EndAsync(_ => true, EventWaitState.Cancelled, cancel);
    }

    private async Task ContinueAsync(
        Case theCase, Func<FlowState, FlowchartProgram, IReadOnlyList<string>> which, string outcome, JsonNode? result, Act act, CancellationToken cancel)
    {
        var instance = await instances.OfAsync(theCase.Id, cancel);
        var program = await catalogue.ProgramAsync(db, instance.WorkflowVersionId, cancel);
        var state = FlowState.FromJson(instance.State);
        var tokens = which(state, program);
        foreach (var tokenId in tokens)
        {
            // Of several that one word wakes, the first may have ended the others.
            if (tokens.Count == 1 || state.Tokens.Any(t => t.Id == tokenId))
            {
                await CancelTimersAsync(theCase, tokenId, act, cancel);
                await RunAsync(theCase, instance, program, state, act, runner => runner.ResumeAsync(tokenId, outcome, result, cancel), cancel);
            }
        }
    }

    private async Task RunAsync(
        Case theCase, WorkflowInstance instance, FlowchartProgram program, FlowState state, Act act, Func<FlowchartRunner, Task> step, CancellationToken cancel)
    {
        var burst = new Burst(theCase, act, instance, state);
        var host = hosts.For(burst);
        await step(new FlowchartRunner(program, state, host));
        for (var next = 0; next < burst.Woken.Count && !state.IsFinished; next++)
        {
            var (tokenId, payload) = burst.Woken[next];
            if (state.Tokens.Any(t => t.Id == tokenId))
            {
                await host.Events.EndAsync(w => w.TokenId == tokenId, EventWaitState.Received, cancel);
                await new FlowchartRunner(program, state, host).ResumeAsync(tokenId, "Done", payload, cancel);
            }
        }

        instance.State = state.ToJson();
        instance.IsFinished = state.IsFinished;
        instance.CorrelationId = Correlation(state);
        instance.Version++;
    }

    private static string? Correlation(FlowState state) => state.CorrelationId is not { Length: > EventWait.NameLength } id
        ? state.CorrelationId
        : throw new FlowchartException($"Die Kennung, die zusammengehörende Fälle verbindet, hat {id.Length} Zeichen, erlaubt sind {EventWait.NameLength}.", null);

    private async Task CancelTimersAsync(Case theCase, string tokenId, Act act, CancellationToken cancel)
    {
        var timers = await PendingTimers.OfAsync(db, theCase.Id, cancel);
        timers.FindAll(t => t.TokenId == tokenId).ForEach(t => t.End(TimerState.Cancelled, act.At));
    }
}
