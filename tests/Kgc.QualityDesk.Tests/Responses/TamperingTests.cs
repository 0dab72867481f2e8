using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.Mail;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Tests.Responses;

/// <summary>Every way to change an answer after its approval, at every place where it may lie: nothing goes out, the case says so, somebody is asked anew.</summary>
public class TamperingTests
{
    private readonly List<OutgoingMail> _taken = [];

    protected virtual string Database => "Sqlite";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task What_is_changed_between_approval_and_the_mail_server_does_not_leave()
    {
        await using var desk = await Outbox.StartAsync(Database, SealDesk.Noting(_taken));
        await desk.Drafted();
        Assert.Equal("", await Failures(desk, async number => await desk.Approve(number), _ => Task.CompletedTask));
    }

    [Fact]
    public async Task What_is_changed_between_the_approval_and_the_sending_step_does_not_leave()
    {
        await using var desk = await WaitsBeforeSending().StartAsync(Database, services => services.AddOutbox().AddSingleton(SealDesk.Noting(_taken)));
        await desk.Drafted();
        Assert.Equal("", await Failures(desk, async number => await desk.Approve(number), number => desk.Complete(number, "post", "done", SealDesk.Ana)));
    }

    [Fact]
    public async Task What_nobody_changed_leaves_once_with_text_and_names_of_its_files()
    {
        await using var desk = await Outbox.StartAsync(Database, SealDesk.Noting(_taken));
        var number = await desk.Drafted("Zeile eins  \r\nu\u0308ber Zeile zwei\n\n");
        await desk.Approve(number, seal: Seal.Of(await desk.Load(number), await desk.Revision(number)).Value);
        await desk.DeliverDue();
        var mail = Assert.Single(_taken, m => m.Content.Subject.StartsWith("Antwort", StringComparison.Ordinal));
        Assert.Contains("Zeile eins\nüber Zeile zwei\n\n" + Case.NotADecision, mail.Content.Text, StringComparison.Ordinal);
        Assert.Contains("Merkblatt.pdf", mail.Content.Text, StringComparison.Ordinal);
        Assert.Equal(SealState.Sealed, (await desk.Load(number)).SealState);
    }

    /// <summary>Draft, approval, then a task that could wait for days before it is sent.</summary>
    internal static SmallChart WaitsBeforeSending() => new SmallChart().Add("Elsa.Start", "start")
        .Add("QualityDesk.Task", "draft", ("taskType", "draft-response"), ("role", "advisor"), ("outcomes", new System.Text.Json.Nodes.JsonArray("submitted")))
        .Add("QualityDesk.Task", "first", ("taskType", "approve-response"), ("role", "advisor"), ("outcomes", new System.Text.Json.Nodes.JsonArray("approved", "returned")))
        .Task("post").Add("QualityDesk.SendMessage", "send", ("template", "answer"), ("to", "applicant"))
        .Add("QualityDesk.WaitForApplicant", "wait", ("timeoutWorkingDays", 20))
        .Wire("start>draft", "draft.submitted>first", "first.approved>post", "first.returned>draft", "post.done>send", "send>wait", "wait.Replied>draft", "wait.TimedOut>draft");

    private async Task<string> Failures(DeskWorld desk, Func<string, Task> approve, Func<string, Task> send)
    {
        List<string> failures = [];
        foreach (var (name, change) in Tampering.Ways)
        {
            var number = await desk.Drafted();
            await approve(number);
            await change(desk, number);
            _taken.Clear();
            await send(number);
            await desk.DeliverDue();
            failures.AddRange((await Wrong(desk, number)).Select(problem => $"{name}: {problem}"));
        }

        return string.Join("\n", failures);
    }

    private async Task<List<string>> Wrong(DeskWorld desk, string number)
    {
        var theCase = await desk.Load(number);
        List<string> problems = [];
        if (_taken.Exists(m => m.Content.Subject.Contains(number, StringComparison.Ordinal) && m.Content.Subject.StartsWith("Antwort", StringComparison.Ordinal)))
        {
            problems.Add("it left");
        }

        if (await desk.DbAsync(db => db.OutboxMails.AnyAsync(m => m.CaseId == theCase.Id && m.Template == "answer" && m.State == MailState.Pending, Cancel)))
        {
            problems.Add("it still waits to leave");
        }

        if (theCase.Status == CaseStatus.Answered || theCase.AnsweredAt is not null || theCase.FirstAnsweredAt is not null)
        {
            problems.Add("the case calls itself answered");
        }

        var history = await desk.History(number);
        if (!history.Contains(EntryKinds.SealBroken) && theCase.SealState == SealState.Broken)
        {
            problems.Add("the case does not say so");
        }

        if (theCase.Tasks.Count(t => t is { Type: TaskTypes.ApproveResponse, State: TaskState.Open }) != 1)
        {
            problems.Add("nobody is asked to approve anew");
        }

        return problems;
    }
}
