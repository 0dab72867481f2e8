using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tests.Mail;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Kgc.QualityDesk.Tests.Responses.SealDesk;

namespace Kgc.QualityDesk.Tests.Responses;

/// <summary>The seal holds whom an answer goes to: as they were when it was sent, and all of them, also the applicants of merged cases.</summary>
public class RecipientsTests
{
    private const string New = "neu@verein.example";
    private readonly List<OutgoingMail> _taken = [];

    protected virtual string Database => "Sqlite";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task What_was_sent_stays_readable_when_contact_details_change_and_goes_to_the_new_ones_after_a_new_approval_only()
    {
        await using var desk = await Outbox.StartAsync(Database, Noting(_taken));
        var (number, ana) = (await desk.Drafted(), await desk.Actor(Ana));
        await desk.Approve(number);
        await desk.DeliverDue();
        await desk.Change(number, c => (c.Email, c.PostalAddress) = (New, "Am Markt 1\n98693 Ilmenau"));

        Assert.Contains("den Bedarf", (await PageAsync(desk, number)).Answer, StringComparison.Ordinal);
        Assert.NotEmpty((await PageAsync(desk, number)).Messages[^1].Files);
        Assert.Equal((CaseStatus.Answered, SealState.Sealed), ((await desk.Load(number)).Status, (await desk.Load(number)).SealState));
        Assert.DoesNotContain(EntryKinds.SealBroken, await desk.History(number));
        await desk.DeliverDue();
        Assert.DoesNotContain(_taken, m => m.Content.ToAddress == New);
        Assert.Equal(SealWatch.Broken, await CodeOf(() => desk.Get<FindLetter, FindLetter.Letter>(f => f.RunAsync(number, 1, ana, Cancel))));
        Assert.Equal("response.author-cannot-approve", await CodeOf(() => desk.Approve(number, Ana)));
        Assert.Empty(await FindingsAsync(desk));

        await desk.Approve(number);
        await desk.DeliverDue();
        Assert.Single(_taken, m => m.Content.ToAddress == New && m.Content.Text.Contains("den Bedarf", StringComparison.Ordinal));
        Assert.NotEmpty((await desk.Get<FindLetter, FindLetter.Letter>(f => f.RunAsync(number, 1, ana, Cancel))).Pdf);
        Assert.Empty(await FindingsAsync(desk));

        // Whom it was sent to is sealed as well: neither the text nor that record may be another.
        await desk.Update(db => db.ResponseRevisions, set => set.SetProperty(r => r.SealParts, r => r.SealParts!.Substring(0, 130) + Secret.Hash("jemand")));
        Assert.Null((await PageAsync(desk, number)).Answer);
        Assert.Contains("stimmt nicht", string.Join('\n', await FindingsAsync(desk)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_address_that_is_not_approved_leaves_the_sent_answer_as_it_is_and_as_many_approve_as_before()
    {
        await using var desk = await FourEyesTests.TwoApprovals().StartAsync(Database, services => services.AddOutbox().AddSingleton(Noting(_taken)));
        var number = await desk.Drafted();
        await desk.Approve(number, Lea);
        await desk.Approve(number, Ben);
        await desk.DeliverDue();
        await desk.Change(number, c => c.Email = New);
        await desk.Approve(number, Lea);
        Assert.Contains("den Bedarf", (await PageAsync(desk, number)).Answer, StringComparison.Ordinal);
        Assert.Equal("response.approved-before", await CodeOf(() => desk.Approve(number, Lea)));
        await desk.Complete(number, "approve-response", "returned", Ben, new() { ["comment"] = "Bitte nicht noch einmal." });
        await desk.DeliverDue();
        Assert.DoesNotContain(_taken, m => m.Content.ToAddress == New);
        Assert.Equal(SealState.Sealed, (await desk.Load(number)).SealState);

        await desk.Change(number, c => c.Email = "neuer@verein.example");
        await desk.Approve(number, Lea);
        await desk.Approve(number, Ben);
        await desk.DeliverDue();
        Assert.Single(_taken, m => m.Content.ToAddress == "neuer@verein.example");
        Assert.Empty(await FindingsAsync(desk));
    }

    [Theory]
    [InlineData("undo")]
    [InlineData("address of the other")]
    [InlineData("one more")]
    public async Task Whoever_gets_the_answer_by_a_merge_is_part_of_the_seal(string change)
    {
        await using var desk = await TamperingTests.WaitsBeforeSending().StartAsync(Database, services => services.AddOutbox().AddSingleton(Noting(_taken)));
        var (merged, target, third) = ((await desk.Ask()).Number, (await desk.Ask()).Number, (await desk.Ask()).Number);
        await MergeAsync(desk, merged, target);
        await desk.Complete(target, "draft-response", "submitted", Ana, new() { ["text"] = "So weisen Sie den Bedarf nach." });
        await desk.Approve(target);
        Assert.Equal("merge.approved", await CodeOf(() => MergeAsync(desk, third, target)));
        var (by, id) = (await desk.Actor(Lea), (await desk.Load(target)).Id);
        await (change switch
        {
            "undo" => desk.Run<MergeCases>(m => m.UndoAsync(merged, null, by, Cancel)),
            "one more" => desk.Update(db => db.Cases.Where(c => c.Number == third), set => set.SetProperty(c => c.MergedIntoId, id)),
            _ => desk.Update(db => db.Cases.Where(c => c.Number == merged), set => set.SetProperty(c => c.Contact.Email, New)),
        });
        await desk.Complete(target, "post", "done", Ana);
        await desk.FireDueTimers();
        await desk.DeliverDue();
        Assert.DoesNotContain(await desk.Mails(), m => m.Template == "answer");
        Assert.Contains(EntryKinds.SealBroken, await desk.History(target));
        Assert.Equal("Antwort erneut freigeben", (await desk.OpenTask(target, "approve-response")).Title);
    }

    [Fact]
    public async Task An_addendum_reaches_everybody_who_got_the_answer_also_when_all_is_closed()
    {
        await using var desk = await Outbox.StartAsync(Database, Noting(_taken));
        var (merged, target, ana) = ((await desk.Ask()).Number, (await desk.Ask()).Number, await desk.Actor(Ana));
        await MergeAsync(desk, merged, target);
        await desk.Complete(target, "triage", "accept", Ana, Cases.JourneyTests.Accept([]));
        await desk.Complete(target, "draft-response", "submitted", Ana, new() { ["text"] = "So weisen Sie den Bedarf nach." });
        await desk.Approve(target);
        await desk.FireDueTimers();
        await desk.DeliverDue();
        desk.Clock.Advance(TimeSpan.FromDays(40));
        await desk.FireDueTimers();
        await desk.FireDueTimers();
        Assert.Equal(Stage.Closed, (await desk.Load(merged)).Stage);

        await desk.Get<StartAddendum, string>(s => s.RunAsync(target, ana, Cancel));
        await desk.Complete(target, "draft-addendum", "submitted", Ana, new() { ["changes"] = "Die Frist ist der 31. Mai." });
        await desk.Approve(target, Ben, "approve-addendum");
        await desk.FireDueTimers();
        await desk.FireDueTimers();
        await desk.DeliverDue();
        Assert.Equal(2, _taken.Count(m => m.Content.Subject.StartsWith("Nachtrag", StringComparison.Ordinal)));
        Assert.Equal(2, _taken.Count(m => m.Content.Subject.StartsWith("Antwort", StringComparison.Ordinal)));
        Assert.Contains((await PageAsync(desk, merged)).Messages, m => m.Body.Contains("31. Mai", StringComparison.Ordinal));
        Assert.Contains(EntryKinds.MergedAddendumSent, await desk.History(merged));
        Assert.Empty(await FindingsAsync(desk));
    }

    [Fact]
    public async Task An_answer_that_was_taken_back_on_its_way_is_taken_back_for_the_merged_case_too_and_comes_again()
    {
        await using var desk = await Outbox.StartAsync(Database, Noting(_taken));
        var (merged, target) = ((await desk.Ask()).Number, (await desk.Ask()).Number);
        await MergeAsync(desk, merged, target);
        await desk.Complete(target, "triage", "accept", Ana, Cases.JourneyTests.Accept([]));
        await desk.Complete(target, "draft-response", "submitted", Ana, new() { ["text"] = "So weisen Sie den Bedarf nach." });
        await desk.Approve(target);
        await desk.FireDueTimers();
        await desk.Change(target, c => c.Email = New);
        await desk.FireDueTimers();
        Assert.Equal((null, null), ((await desk.Load(target)).AnsweredAt, (await desk.Load(merged)).AnsweredAt));
        await desk.Approve(target);
        await desk.FireDueTimers();
        await desk.DeliverDue();
        Assert.Equal(2, _taken.Count(m => m.Content.Subject.StartsWith("Antwort", StringComparison.Ordinal)));
        Assert.Equal(CaseStatus.Answered, (await desk.Load(merged)).Status);
    }

    private static async Task MergeAsync(DeskWorld desk, string from, string into)
    {
        var by = await desk.Actor(Ana);
        await desk.Run<MergeCases>(m => m.RunAsync(from, new(into, null, null, null), by, Cancel));
    }

    private static async Task<TrackingView> PageAsync(DeskWorld desk, string number)
    {
        var id = (await desk.Load(number)).TrackingId;
        var token = await desk.Get<TrackingKeyring, string>(k => Task.FromResult(k.Of(id).Token));
        return (await desk.Get<TrackingQuery, TrackingView?>(q => q.ByTokenAsync(token, Cancel)))!;
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(DeskWorld desk) =>
        [.. (await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(Cancel))).Findings.Select(f => f.ToString())];
}
