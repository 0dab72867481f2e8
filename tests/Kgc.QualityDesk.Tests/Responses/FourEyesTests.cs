using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tests.Mail;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Kgc.QualityDesk.Tests.Responses.SealDesk;

namespace Kgc.QualityDesk.Tests.Responses;

/// <summary>Author and approvers are different people, whoever stands in for whom and however many approvals a chart asks for.</summary>
public sealed class FourEyesTests
{
    private readonly List<OutgoingMail> _taken = [];

    [Fact]
    public async Task Two_approvals_are_of_two_people_and_a_change_between_them_voids_the_first()
    {
        await using var desk = await TwoApprovals().StartAsync(more: services => services.AddOutbox().AddSingleton(Noting(_taken)));
        var number = await desk.Drafted();
        await desk.Approve(number, Lea);
        Assert.Equal("response.approved-before", await CodeOf(() => desk.Approve(number, Lea)));
        await desk.Update(db => db.ResponseRevisions, set => set.SetProperty(r => r.Text, "Dazwischen geändert."));
        await desk.Approve(number, Ben);

        Assert.Contains(EntryKinds.SealBroken, await desk.History(number));
        Assert.Equal("Antwort erneut freigeben", (await desk.OpenTask(number, "approve-response")).Title);
        Assert.Equal("response.approved-before", await CodeOf(() => desk.Approve(number, Ben)));
        await desk.Approve(number, Lea);
        await desk.DeliverDue();
        Assert.Contains(_taken, m => m.Content.Text.Contains("Dazwischen geändert.", StringComparison.Ordinal));
        Assert.Equal(CaseStatus.Answered, (await desk.Load(number)).Status);
    }

    [Fact]
    public async Task Whoever_stands_in_for_an_author_or_is_stood_in_for_is_one_too()
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = await desk.Drafted(withFile: false);
        var (ana, ben, lea) = (await desk.Actor(Ana), await desk.Actor(Ben), await desk.Actor(Lea));
        var theCase = await desk.Load(number);
        Assert.Equal("response.author-cannot-approve", Refusal(() => theCase.EnsureMayApprove([lea.PersonId!.Value, ana.PersonId!.Value])));

        await desk.Update(db => db.ResponseRevisions, set => set.SetProperty(r => r.InsteadOfId, ben.PersonId));
        theCase = await desk.Load(number);
        Assert.Equal("response.author-cannot-approve", Refusal(() => theCase.EnsureMayApprove([ben.PersonId!.Value])));
        Assert.Null(Refusal(() => theCase.EnsureMayApprove([lea.PersonId!.Value])));
        Assert.DoesNotContain(await desk.DbAsync(db => db.Tasks.OpenFor(ben).Select(t => t.Type).ToListAsync(DeskWorld.Cancel)), type => type == "approve-response");
    }

    [Fact]
    public async Task Whoever_adds_a_file_writes_too()
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", Ana, Cases.JourneyTests.Accept([]));
        await desk.Run<Kgc.QualityDesk.Tasks.AssignTask>(async a => await a.ReleaseAsync((await desk.OpenTask(number, "draft-response")).PublicId, null, await desk.Actor(Ana), DeskWorld.Cancel));
        await desk.Attach(number, who: Ben);
        await desk.Complete(number, "draft-response", "submitted", Ana, new() { ["text"] = "Text" });
        Assert.Equal("response.author-cannot-approve", await CodeOf(() => desk.Approve(number, Ben)));
        await desk.Approve(number, Lea);
    }

    [Fact]
    public async Task What_nobody_has_read_cannot_be_approved()
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = await desk.Drafted(withFile: false);
        var seal = Seal.Of(await desk.Load(number), await desk.Revision(number)).Value;
        var seen = await desk.OpenTask(number, "approve-response");
        await desk.Change(number, c => c.Email = "neu@verein.example");
        Assert.Equal("response.moved-on", await CodeOf(() => desk.Approve(number, seal: seal)));
        var late = await desk.Actor(Ben);
        Assert.Equal("task.moved-on", await CodeOf(() => desk.Run<Kgc.QualityDesk.Tasks.CompleteTask>(
            c => c.RunAsync(seen.PublicId, "approved", [], seen.Version, late, DeskWorld.Cancel))));

        await desk.Approve(number);
        Assert.Equal("task.already-completed", await CodeOf(() => desk.Run<Kgc.QualityDesk.Tasks.CompleteTask>(
            c => c.RunAsync(seen.PublicId, "approved", [], seen.Version, late, DeskWorld.Cancel))));
    }

    [Fact]
    public async Task A_new_draft_makes_an_open_approval_another_question()
    {
        await using var desk = await new SmallChart().Add("Elsa.Start", "start")
            .Add("Elsa.FlowFork", "fork", ("branches", new System.Text.Json.Nodes.JsonArray("write", "check")))
            .Add("QualityDesk.Task", "draft", ("taskType", "draft-response"), ("role", "advisor"), ("outcomes", new System.Text.Json.Nodes.JsonArray("submitted")))
            .Add("QualityDesk.Task", "check", ("taskType", "approve-response"), ("role", "advisor"), ("outcomes", new System.Text.Json.Nodes.JsonArray("approved", "returned")))
            .Task("after").Wire("start>fork", "fork.write>draft", "fork.check>check", "draft.submitted>draft", "check.approved>after", "check.returned>after").StartAsync();
        var number = await desk.Drafted("Erste", withFile: false);
        var seen = await desk.OpenTask(number, "approve-response");
        await desk.Complete(number, "draft-response", "submitted", Ana, new() { ["text"] = "Zweite" });
        var lea = await desk.Actor(Lea);
        Assert.Equal("task.moved-on", await CodeOf(() => desk.Run<Kgc.QualityDesk.Tasks.CompleteTask>(
            c => c.RunAsync(seen.PublicId, "approved", [], seen.Version, lea, DeskWorld.Cancel))));
    }

    [Fact]
    public async Task An_outcome_that_a_chart_made_up_approves_nothing()
    {
        await using var desk = await new SmallChart().Add("Elsa.Start", "start")
            .Add("QualityDesk.Task", "draft", ("taskType", "draft-response"), ("role", "advisor"), ("outcomes", new System.Text.Json.Nodes.JsonArray("submitted")))
            .Add("QualityDesk.Task", "check", ("taskType", "approve-response"), ("role", "advisor"), ("outcomes", new System.Text.Json.Nodes.JsonArray("approved", "returned", "waved-through")))
            .Add("QualityDesk.SendMessage", "send", ("template", "answer"), ("to", "applicant")).Task("after")
            .Wire("start>draft", "draft.submitted>check", "check.approved>send", "check.waved-through>send", "check.returned>draft", "send>after").StartAsync();
        var number = await desk.Drafted(withFile: false);
        await desk.Complete(number, "approve-response", "waved-through", Lea);
        Assert.DoesNotContain(await desk.Mails(), m => m.Template == "answer");
        Assert.Equal("Antwort erneut freigeben", (await desk.OpenTask(number, "approve-response")).Title);
    }

    internal static SmallChart TwoApprovals() => new SmallChart().Add("Elsa.Start", "start")
        .Add("QualityDesk.Task", "draft", ("taskType", "draft-response"), ("role", "advisor"), ("outcomes", new System.Text.Json.Nodes.JsonArray("submitted")))
        .Add("QualityDesk.Task", "first", ("taskType", "approve-response"), ("role", "advisor"), ("outcomes", new System.Text.Json.Nodes.JsonArray("approved", "returned")))
        .Add("QualityDesk.Task", "second", ("taskType", "approve-response"), ("role", "advisor"), ("outcomes", new System.Text.Json.Nodes.JsonArray("approved", "returned")))
        .Add("QualityDesk.SendMessage", "send", ("template", "answer"), ("to", "applicant")).Task("after")
        .Wire("start>draft", "draft.submitted>first", "first.approved>second", "first.returned>draft", "second.approved>send", "second.returned>draft", "send>after");

    private static string? Refusal(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken.Code;
        }
    }
}
