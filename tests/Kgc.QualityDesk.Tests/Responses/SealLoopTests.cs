using System.Text;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tests.Mail;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using static Kgc.QualityDesk.Tests.Responses.SealDesk;

namespace Kgc.QualityDesk.Tests.Responses;

/// <summary>What comes after a broken seal, and after a sent answer: a new approval, a letter, a call, an addendum.</summary>
public class SealLoopTests
{
    private readonly List<OutgoingMail> _taken = [];

    protected virtual string Database => "Sqlite";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task After_a_break_the_answer_is_approved_or_written_anew_and_then_goes_to_the_new_address()
    {
        await using var desk = await Outbox.StartAsync(Database, Noting(_taken));
        var number = await desk.Drafted();
        await desk.Approve(number);
        await desk.Change(number, c => c.Email = "neu@verein.example");
        Assert.Equal((CaseStatus.InProgress, SealState.Broken), await StateOf(desk, number));

        await desk.Complete(number, "approve-response", "returned", Lea, new() { ["comment"] = "Bitte freundlicher." });
        await desk.Complete(number, "draft-response", "submitted", Ana, new() { ["text"] = "Sehr gern: So geht es." });
        Assert.Equal("response.author-cannot-approve", await CodeOf(() => desk.Approve(number, Ana)));
        await desk.Approve(number, Ben);
        await desk.DeliverDue();
        var mail = Assert.Single(_taken, m => m.Content.Subject.StartsWith("Antwort", StringComparison.Ordinal));
        Assert.Equal("neu@verein.example", mail.Content.ToAddress);
        Assert.Contains("Sehr gern", mail.Content.Text, StringComparison.Ordinal);
        Assert.Equal((CaseStatus.Answered, SealState.Sealed), await StateOf(desk, number));
        var states = await desk.DbAsync(async db => await MessageStates.OfAsync(db, (await desk.Load(number)).Id, Cancel));
        Assert.Equal([MessageState.States.Failed, MessageState.States.Sent], states.OrderBy(s => s.Key).Select(s => s.Value.State).Where(s => s != MessageState.States.Waiting).TakeLast(2));
    }

    [Fact]
    public async Task The_task_to_approve_anew_is_reminded_of_and_escalated_while_it_waits_and_not_once_it_is_done()
    {
        await using var desk = await Outbox.StartAsync(Database, Noting(_taken));
        var (left, done) = (await desk.Drafted(withFile: false), await desk.Drafted(withFile: false));
        foreach (var number in new[] { left, done })
        {
            await desk.Approve(number);
            await desk.Change(number, c => c.Email = $"{number}@verein.example");
        }

        await desk.Approve(done, Ben);
        desk.Clock.Advance(TimeSpan.FromDays(5));
        await desk.FireDueTimers();
        Assert.Equal(2, (await desk.History(left)).Count(kind => kind == EntryKinds.TaskReminded));
        Assert.DoesNotContain(EntryKinds.TaskReminded, await desk.History(done));
        var told = (await desk.Mails()).Where(m => m.Template is MailTemplates.TaskReminder or MailTemplates.TaskEscalated).Select(m => m.Content.ToAddress).ToList();
        Assert.Contains(Lea, told);
        Assert.Contains(Ben, told);
    }

    [Fact]
    public async Task An_answer_without_an_address_for_mail_is_posted_or_told_and_recorded_as_that()
    {
        await using var desk = await Outbox.StartAsync(Database, Noting(_taken));
        var number = await desk.Drafted(withFile: false);
        await desk.Change(number, c => (c.Email, c.PostalAddress) = (null, "Am Markt 1\n98693 Ilmenau"));
        await desk.Approve(number);
        desk.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("input.invalid", await CodeOf(() => desk.Complete(number, "deliver-message", "by-letter", Ana, new() { ["on"] = "2026-02-01" })));
        await desk.Complete(number, "deliver-message", "by-letter", Ana, new() { ["on"] = "2026-03-03" });
        var caseId = (await desk.Load(number)).Id;
        var state = (await desk.DbAsync(db => MessageStates.OfAsync(db, caseId, Cancel))).Values.Single(s => s.State == MessageState.States.Posted);
        Assert.Equal("Per Post versandt am 3. März 2026 durch ana.th", state.Text);
        Assert.DoesNotContain(await desk.Mails(), m => m.Template == "answer");
    }

    [Fact]
    public async Task What_was_changed_is_not_recorded_as_posted_and_is_not_printed()
    {
        await using var desk = await Outbox.StartAsync(Database, Noting(_taken));
        var number = await desk.Drafted(withFile: false);
        await desk.Change(number, c => (c.Email, c.PostalAddress) = (null, "Am Markt 1\n98693 Ilmenau"));
        await desk.Approve(number);
        var (ana, revision) = (await desk.Actor(Ana), (await desk.Revision(number)).Number);
        var letter = await desk.Get<FindLetter, FindLetter.Letter>(f => f.RunAsync(number, revision, ana, Cancel));
        Assert.Equal("%PDF-1.7", Encoding.ASCII.GetString(letter.Pdf, 0, 8));
        await desk.Update(db => db.ResponseRevisions, set => set.SetProperty(r => r.Text, "Vertauscht"));

        Assert.Equal("response.seal-broken", await CodeOf(() => desk.Complete(number, "deliver-message", "by-letter", Ana)));
        Assert.Equal("response.seal-broken", await CodeOf(() => desk.Get<FindLetter, FindLetter.Letter>(f => f.RunAsync(number, revision, ana, Cancel))));
        Assert.Contains(EntryKinds.SealBroken, await desk.History(number));
        Assert.False(await desk.DbAsync(db => db.Deliveries.AnyAsync(Cancel)));
        Assert.False(await desk.DbAsync(db => db.Tasks.AnyAsync(t => t.Type == "deliver-message" && t.State == QualityDesk.Tasks.TaskState.Open, Cancel)));
        Assert.Equal("Antwort erneut freigeben", (await desk.OpenTask(number, "approve-response")).Title);
    }

    [Fact]
    public async Task A_sent_answer_whose_seal_is_taken_away_is_missed_and_approved_anew()
    {
        await using var desk = await Outbox.StartAsync(Database, Noting(_taken));
        var (number, ana) = (await desk.Drafted(withFile: false), await desk.Actor(Ana));
        await desk.Approve(number);
        await desk.DeliverDue();
        await desk.Update(db => db.ResponseRevisions, set => set.SetProperty(r => r.Text, "Vertauscht").SetProperty(r => r.ApprovedHash, Secret.Hash("Vertauscht"))
            .SetProperty(r => r.Seal, (string?)null).SetProperty(r => r.SealParts, (string?)null));
        Assert.Equal("response.seal-broken", await CodeOf(() => desk.Get<FindLetter, FindLetter.Letter>(f => f.RunAsync(number, 1, ana, Cancel))));
        Assert.Contains(EntryKinds.SealBroken, await desk.History(number));
        Assert.Equal("Antwort erneut freigeben", (await desk.OpenTask(number, "approve-response")).Title);
    }

    [Fact]
    public async Task A_sent_answer_is_corrected_by_an_addendum_even_when_the_case_is_closed()
    {
        await using var desk = await Outbox.StartAsync(Database, Noting(_taken));
        var (number, ana, lea) = (await desk.Drafted(), await desk.Actor(Ana), await desk.Actor(Lea));
        Assert.Equal("response.nothing-to-correct", await CodeOf(() => desk.Get<StartAddendum, string>(s => s.RunAsync(number, lea, Cancel))));
        await desk.Approve(number);
        await desk.DeliverDue();
        desk.Clock.Advance(TimeSpan.FromDays(40));
        await desk.FireDueTimers();
        Assert.Equal(Stage.Closed, (await desk.Load(number)).Stage);

        await desk.Get<StartAddendum, string>(s => s.RunAsync(number, ana, Cancel));
        Assert.Equal("response.addendum-open", await CodeOf(() => desk.Get<StartAddendum, string>(s => s.RunAsync(number, lea, Cancel))));
        Assert.Equal("input.invalid", await CodeOf(() => desk.Complete(number, "draft-addendum", "submitted", Ana, new() { ["text"] = "ohne Grund" })));
        await desk.Attach(number, "Neu.pdf", "draft-addendum");
        await desk.Complete(number, "draft-addendum", "submitted", Ana, new() { ["changes"] = "Die Frist ist der 31. Mai." });
        Assert.Equal("response.author-cannot-approve", await CodeOf(() => desk.Approve(number, Ana, "approve-addendum")));
        await desk.Approve(number, Ben, "approve-addendum");
        await desk.DeliverDue();
        var mail = Assert.Single(_taken, m => m.Content.Subject.StartsWith("Nachtrag", StringComparison.Ordinal));
        Assert.Contains("Die Frist ist der 31. Mai.", mail.Content.Text, StringComparison.Ordinal);
        Assert.Contains("Neu.pdf", mail.Content.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Merkblatt.pdf", mail.Content.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Closed, (await desk.Load(number)).Stage);
    }

    [Fact]
    public async Task Verify_finds_every_seal_that_no_longer_holds()
    {
        await using var desk = await Outbox.StartAsync(Database, Noting(_taken));
        var number = await desk.Drafted();
        await desk.Approve(number);
        await desk.DeliverDue();
        Assert.Empty(await Findings(desk));
        var file = (await desk.Revision(number)).Files.Single().AttachmentId;
        await desk.Update(db => db.Attachments.Where(a => a.Id == file), set => set.SetProperty(a => a.OriginalName, "Anders.pdf"));
        Assert.Contains("Das Siegel der Fassung 1 stimmt nicht: die Anlagen.", string.Join('\n', await Findings(desk)), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> Findings(DeskWorld desk) =>
        [.. (await desk.Get<Kgc.QualityDesk.Data.VerifyData, Kgc.QualityDesk.Data.VerifyReport>(v => v.RunAsync(Cancel))).Findings.Select(f => f.ToString())];

    private static async Task<(CaseStatus, SealState)> StateOf(DeskWorld desk, string number)
    {
        var theCase = await desk.Load(number);
        return (theCase.Status, theCase.SealState);
    }
}
