using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Mail;

namespace Kgc.QualityDesk.Workflow;

/// <summary>What the chart's activities do to a case. One object per burst.</summary>
internal sealed class DeskActivities(DeskDb db, BurstHosts hosts, Burst burst) : IActivityHost
{
    public EventWaits Events { get; } = new(db, burst);

    private Case TheCase => burst.Case;

    private Act Act => burst.Act;

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityCall call, CancellationToken cancel)
    {
        switch (call.Node.Type)
        {
            case ActivityTypes.Task or ActivityTypes.RunTask:
                await hosts.Opener.OpenAsync(burst, call, cancel);
                return ActivityResult.Wait;
            case ActivityTypes.SetStage:
                TheCase.EnterStage(Parse<Stage>(call, "stage"), Act);
                return ActivityResult.Done();
            case ActivityTypes.SendMessage when Text(call, "template") == MailTemplates.Answer:
                return await hosts.Answers.SendAsync(burst, call, cancel) ? ActivityResult.Done() : ActivityResult.Wait;
            case ActivityTypes.SendMessage:
                await hosts.Mail.ToApplicantAsync(TheCase, Text(call, "template"), Act, cancel);
                return ActivityResult.Done();
            case ActivityTypes.PauseClock:
                TheCase.PauseClock(Act);
                return ActivityResult.Done();
            case ActivityTypes.ResumeClock:
                TheCase.ResumeClock(Act);
                return ActivityResult.Done();
            case ActivityTypes.CloseCase:
                TheCase.Close(Act, Text(call, "reason"));
                await CancelTimersAsync(cancel);
                await Events.EndAsync(_ => true, EventWaitState.Cancelled, cancel);
                return ActivityResult.Done();
            case ActivityTypes.WaitForApplicant:
                Wait(call, TimerKind.ApplicantTimeout, WorkingDays(call, "timeoutWorkingDays"));
                return ActivityResult.Wait;
            case ActivityTypes.WaitWorkingDays:
                Wait(call, TimerKind.Wait, WorkingDays(call, "days"));
                return ActivityResult.Wait;
            case ActivityTypes.Delay:
                Wait(call, TimerKind.Wait, Act.At + Duration(Text(call, "timeSpan")));
                return ActivityResult.Wait;
            case ActivityTypes.StartAt:
                Wait(call, TimerKind.Wait, DateTimeOffset.Parse(Text(call, "dateTime"), CultureInfo.InvariantCulture));
                return ActivityResult.Wait;
            case ActivityTypes.Event:
                Events.Open(call);
                return ActivityResult.Wait;
            case ActivityTypes.PublishEvent:
                await Events.PublishAsync(call, cancel);
                return ActivityResult.Done();
            case ActivityTypes.Escalate:
                await hosts.Escalation.RaiseAsync(burst, call, cancel);
                return ActivityResult.Done();
            default:
                throw new FlowchartException($"Die Aktivität {call.Node.Type} kann das Beratungspult nicht ausführen.", call.Node.NodeId);
        }
    }

    public async ValueTask CancelAsync(FlowToken token, CancellationToken cancel)
    {
        foreach (var task in TheCase.Tasks.Where(t => t.TokenId == token.Id))
        {
            task.Cancel(Act);
        }

        foreach (var timer in await PendingTimersAsync(cancel))
        {
            if (timer.TokenId == token.Id)
            {
                timer.End(TimerState.Cancelled, Act.At);
            }
        }

        await Events.EndAsync(w => w.TokenId == token.Id, EventWaitState.Cancelled, cancel);
    }

    // One row per step, when its node is left: that a node waits is told by its task, timer or event row.
    public void Stepped(FlowStep step)
    {
        if (step.Outcome is not null)
        {
            burst.Count(step);
            db.WorkflowSteps.Add(new WorkflowStep
            {
                Instance = burst.Instance, NodeId = step.NodeId, Outcome = Fitting(step.Outcome), At = Act.At, ActorId = Act.By.PersonId,
            });
        }
    }

    // A fork names all of its branches at once; the journal's column holds what a person reads.
    private static string Fitting(string outcome) => outcome.Length <= WorkflowStep.OutcomeLength ? outcome : $"{outcome[..(WorkflowStep.OutcomeLength - 1)]}…";

    public JsonNode? CaseField(string field)
    {
        CaseFields.Load(db, TheCase, field);
        return CaseFields.Read(TheCase, field, Act.At);
    }

    // A chart of old may hold a condition that fits no longer: it keeps comparing data, as it did when its cases began.
    public bool Holds(Condition condition, Func<string, JsonNode?> value) =>
        (condition.For(CaseSchema.Charts.Fields, out _) ?? condition).Holds(value, new ConditionMoment(Act.At, BerlinTime.Zone));

    private async Task CancelTimersAsync(CancellationToken cancel) =>
        (await PendingTimersAsync(cancel)).ForEach(t => t.End(TimerState.Cancelled, Act.At));

    private async Task<List<DeskTimer>> PendingTimersAsync(CancellationToken cancel)
    {
        if (TheCase.Id > 0)
        {
            await PendingTimers.OfAsync(db, TheCase.Id, cancel);
        }

        return [.. db.Timers.Local.Where(t => t.State == TimerState.Pending && t.Case == TheCase)];
    }

    private void Wait(ActivityCall call, TimerKind kind, DateTimeOffset dueAt) =>
        db.Timers.Add(new DeskTimer
        {
            Case = TheCase, Kind = kind, TokenId = call.Token.Id, NodeId = call.Node.NodeId, OpenedAt = Act.At, DueAt = dueAt,
        });

    private DateTimeOffset WorkingDays(ActivityCall call, string input)
    {
        var days = call.Input(input)?.ToString();
        return int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? Act.Clock.Calendar.DueAfter(Act.At, count)
            : throw new FlowchartException($"{input} ist keine Zahl von Arbeitstagen: {days}", call.Node.NodeId);
    }

    private static TimeSpan Duration(string text) =>
        text.StartsWith('P') ? XmlConvert.ToTimeSpan(text) : TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(ActivityCall call, string input) =>
        call.Input(input)?.ToString() ?? throw new FlowchartException($"Die Angabe {input} fehlt.", call.Node.NodeId);

    private static T Parse<T>(ActivityCall call, string input) where T : struct, Enum =>
        Words.TryParse<T>(Text(call, input), out var value)
            ? value
            : throw new FlowchartException($"{input} kennt den Wert „{Text(call, input)}“ nicht.", call.Node.NodeId);
}
