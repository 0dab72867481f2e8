using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Drafts;

/// <summary>A question on its way, on both databases.</summary>
public class DraftTests
{
    private static readonly DraftAnswers Whole = new()
    {
        District = "16055", Subject = "Bedarf", Body = "Wie weisen wir ihn nach?", Name = "Erika Beispiel", Email = "erika@verein.example",
    };

    protected virtual string Database => "Sqlite";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    private Task<DeskWorld> StartAsync() => DeskWorld.StartAsync(Database);

    [Fact]
    public async Task A_step_saves_its_own_answers_only()
    {
        await using var desk = await StartAsync();
        var id = await BeginAsync(desk, Whole);
        await SaveAsync(desk, id, DraftStep.Question, new DraftAnswers { Subject = " Neu ", Body = "Text", Name = "gehört nicht hierher" }, Whole.MarkOf(DraftStep.Question));
        var answers = (await ViewAsync(desk, id))!.Answers;
        Assert.Equal(("Neu", "Text", "Erika Beispiel", "16055"), (answers.Subject, answers.Body, answers.Name, answers.District));
    }

    [Fact]
    public async Task Another_content_from_an_older_page_is_a_conflict_and_the_same_content_is_none()
    {
        await using var desk = await StartAsync();
        var id = await BeginAsync(desk, null);
        var (first, second) = (new DraftAnswers { Subject = "eins" }, new DraftAnswers { Subject = "zwei" });
        var before = DraftAnswers.Empty.MarkOf(DraftStep.Question);
        Assert.Equal(SaveDraft.Ends.Saved, (await SaveAsync(desk, id, DraftStep.Question, first, before)).End);
        Assert.Equal(SaveDraft.Ends.Saved, (await SaveAsync(desk, id, DraftStep.Question, first, before)).End);
        Assert.Equal(SaveDraft.Ends.Conflict, (await SaveAsync(desk, id, DraftStep.Question, second, before)).End);
        Assert.Equal(SaveDraft.Ends.Conflict, (await SaveAsync(desk, id, DraftStep.Question, second, null)).End);
        Assert.Equal("eins", (await ViewAsync(desk, id))!.Answers.Subject);
        Assert.Equal(SaveDraft.Ends.Saved, (await SaveAsync(desk, id, DraftStep.Question, second, first.MarkOf(DraftStep.Question))).End);
    }

    [Fact]
    public async Task Sending_leaves_the_case_and_nothing_of_the_draft()
    {
        await using var desk = await StartAsync();
        var id = await BeginAsync(desk, Whole);
        var mark = Whole.MarkOf(DraftStep.Review);
        Assert.Equal(SendDraft.Ends.Changed, await SendAsync(desk, id, "anders", consent: true));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => SendAsync(desk, id, mark, consent: false));
        Assert.Contains("consent", refused.Fields.Keys);
        Assert.NotNull(await ViewAsync(desk, id));
        Assert.Equal(0, await desk.DbAsync(db => db.Cases.CountAsync(Cancel)));

        var ends = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(desk, id, mark, consent: true)));
        Assert.All(ends, end => Assert.Equal(SendDraft.Ends.Sent, end));
        Assert.Equal((1, 0), (await desk.DbAsync(db => db.Cases.CountAsync(Cancel)), await desk.DbAsync(db => db.QuestionDrafts.CountAsync(Cancel))));
        Assert.Equal("Wie weisen wir ihn nach?", (await desk.Get<FindDraft, SentDraft?>(f => f.SentAsync(id, Cancel)))!.Answers.Body);
        Assert.Equal(SaveDraft.Ends.Sent, (await SaveAsync(desk, id, DraftStep.Question, new DraftAnswers { Subject = "später" }, null)).End);
        Assert.Equal(SendDraft.Ends.Gone, await SendAsync(desk, QuestionDraft.NewId(), mark, consent: true));
    }

    [Fact]
    public async Task A_draft_ends_14_days_after_its_last_change_and_is_deleted_then()
    {
        await using var desk = await StartAsync();
        var id = await BeginAsync(desk, Whole);
        desk.Clock.Advance(TimeSpan.FromDays(13));
        await SaveAsync(desk, id, DraftStep.Place, new DraftAnswers { District = "TH" }, Whole.MarkOf(DraftStep.Place));
        desk.Clock.Advance(TimeSpan.FromDays(13));
        Assert.NotNull(await ViewAsync(desk, id));
        Assert.Equal(0, await desk.Get<RemoveDraft, int>(r => r.PurgeAsync(Cancel)));
        desk.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await ViewAsync(desk, id));
        Assert.Null(await desk.Get<FindDraft, DraftView?>(async f => await f.ByCodeAsync(await desk.Get<DraftCodes, string>(c => Task.FromResult(c.Of(id, 0))), Cancel)));
        Assert.Equal(1, await desk.Get<RemoveDraft, int>(r => r.PurgeAsync(Cancel)));
        Assert.Equal(0, await desk.DbAsync(db => db.QuestionDrafts.CountAsync(Cancel)));
    }

    [Fact]
    public async Task What_is_typed_for_a_draft_that_is_gone_begins_one_new_draft_with_the_copy_of_the_page()
    {
        await using var desk = await StartAsync();
        var id = await BeginAsync(desk, Whole);
        await desk.Run<RemoveDraft>(r => r.RunAsync(id, Cancel));
        var input = new SaveDraft.Input(id, DraftStep.Place, new DraftAnswers { District = "ST" }) { Copy = Whole };
        var ends = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => desk.Get<SaveDraft, SaveDraft.Outcome>(s => s.RunAsync(input, Cancel))));
        var begun = Assert.Single(ends.Select(e => e.PublicId).Distinct());
        Assert.NotEqual(id, begun);
        var answers = (await ViewAsync(desk, begun))!.Answers;
        Assert.Equal(("ST", "Bedarf"), (answers.District, answers.Subject));
        Assert.Equal(1, await desk.DbAsync(db => db.QuestionDrafts.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_draft_that_an_answer_made_needless_can_be_taken_up_for_an_hour()
    {
        await using var desk = await StartAsync();
        var (back, gone) = (await BeginAsync(desk, Whole), await BeginAsync(desk, Whole));
        foreach (var id in new[] { back, gone })
        {
            await desk.Run<EndByAnswer>(e => e.RunAsync(id, Cancel));
        }

        await desk.Run<EndByAnswer>(e => e.UndoAsync(back, Cancel));
        desk.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await desk.Get<RemoveDraft, int>(r => r.PurgeAsync(Cancel)));
        Assert.Equal("Bedarf", (await ViewAsync(desk, back))!.Answers.Subject);
        Assert.Null(await ViewAsync(desk, gone));
    }

    private static Task<string> BeginAsync(DeskWorld desk, DraftAnswers? answers) => desk.Get<StartDraft, string>(s => s.RunAsync(answers, Cancel));

    private static Task<DraftView?> ViewAsync(DeskWorld desk, string id) => desk.Get<FindDraft, DraftView?>(f => f.ViewAsync(id, Cancel));

    private static Task<SaveDraft.Outcome> SaveAsync(DeskWorld desk, string id, DraftStep step, DraftAnswers typed, string? mark) =>
        desk.Get<SaveDraft, SaveDraft.Outcome>(s => s.RunAsync(new SaveDraft.Input(id, step, typed) { Mark = mark }, Cancel));

    private static Task<SendDraft.Ends> SendAsync(DeskWorld desk, string id, string mark, bool consent) =>
        desk.Get<SendDraft, SendDraft.Ends>(s => s.RunAsync(id, mark, consent, Cancel));
}
