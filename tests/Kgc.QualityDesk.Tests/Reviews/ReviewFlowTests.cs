using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.Responses;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Reviews;

public class ReviewFlowTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task A_review_that_comes_back_leads_to_a_new_naming_on_the_same_revision()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await Accepted(desk, "eva.th@desk.example");
        var eva = await desk.Actor("eva.th@desk.example");
        var first = Assert.Single((await desk.Load(number)).Reviews);
        await Assert.ThrowsAsync<RuleBroken>(() => desk.Run<HandBackReview>(b => b.RunAsync(first.PublicId, true, " ", eva, DeskWorld.Cancel)));
        await desk.Run<HandBackReview>(b => b.RunAsync(first.PublicId, true, "Ich berate den Träger.", eva, DeskWorld.Cancel));

        var naming = await desk.OpenTask(number, TaskTypes.NameExpert);
        Assert.Equal("ana.th", naming.Assignee!.DisplayName);
        var again = await Assert.ThrowsAsync<RuleBroken>(() => desk.Complete(number, TaskTypes.NameExpert, "named", "ana.th@desk.example", new() { ["expert"] = "eva.th@desk.example" }));
        Assert.Contains("befangen", again.Fields["experts"], StringComparison.Ordinal);
        desk.Clock.Advance(TimeSpan.FromDays(2));
        await desk.Complete(number, TaskTypes.NameExpert, "named", "ana.th@desk.example", new() { ["expert"] = "emil.th@desk.example", ["questions"] = "Reicht das?" });

        var theCase = await desk.Load(number);
        var second = theCase.Reviews.Single(r => r.IsAwaited);
        Assert.Equal((first.RevisionId, first.TaskId, "Reicht das?"), (second.RevisionId, second.TaskId, second.Questions));
        var task = await desk.OpenTask(number, TaskTypes.ExpertReview);
        Assert.Equal(("emil.th", true), (task.Assignee!.DisplayName, task.DueAt > naming.DueAt));
        await desk.Complete(number, TaskTypes.ExpertReview, "supported", "emil.th@desk.example", new() { ["statement"] = "Ja." });
        Assert.Equal(Stage.Response, (await desk.Load(number)).Stage);
        Assert.Contains(EntryKinds.ReviewRecused, await desk.History(number));
        Assert.Contains(await desk.Mails(), m => m.Template == MailTemplates.TaskAssigned && m.Content.ToAddress == "emil.th@desk.example");
    }

    [Fact]
    public async Task The_advisor_may_do_without_a_review_and_the_chart_goes_on()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await Accepted(desk, "eva.th@desk.example", "emil.th@desk.example");
        var eva = await desk.Actor("eva.th@desk.example");
        var review = (await desk.Load(number)).Reviews.Single(r => r.ExpertId == eva.PersonId);
        await desk.Run<HandBackReview>(b => b.RunAsync(review.PublicId, false, null, eva, DeskWorld.Cancel));
        await desk.Complete(number, TaskTypes.NameExpert, "waived", "ana.th@desk.example", new() { ["reason"] = "Eine Prüfung genügt." });
        Assert.Equal(Stage.Review, (await desk.Load(number)).Stage);
        await desk.Complete(number, TaskTypes.ExpertReview, "supported", "emil.th@desk.example", new() { ["statement"] = "Ja." });
        Assert.Equal(Stage.Response, (await desk.Load(number)).Stage);
    }

    [Fact]
    public async Task Experts_from_outside_can_be_named_at_triage_and_the_chart_waits_for_them()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, TaskTypes.Triage, "accept", "ana.th@desk.example", new()
        {
            ["topic"] = "BED-DATEN", ["priority"] = "normal", ["experts"] = new JsonArray("eva.th@desk.example"), ["questions"] = "Trägt das?",
            ["external"] = new JsonArray(new JsonObject { ["name"] = "Vera Fern", ["email"] = "vera@hochschule.example" }),
        });
        var theCase = await desk.Load(number);
        Assert.Equal(Stage.Review, theCase.Stage);
        Assert.All(theCase.Reviews, r => Assert.NotNull(r.TaskId));
        Assert.Equal("Trägt das?", theCase.Reviews.Single(r => !r.IsExternal).Questions);
        Assert.Contains(await desk.Mails(), m => m.Template == MailTemplates.ExpertInvitation && m.Content.ToAddress == "vera@hochschule.example");

        // Only the named person is reminded, never all experts of the office.
        desk.Clock.Advance(TimeSpan.FromDays(14));
        await desk.FireDueTimers();
        var reminded = (await desk.Mails()).Where(m => m.Template is MailTemplates.TaskReminder or MailTemplates.ExpertReminder).Select(m => m.Content.ToAddress).ToList();
        Assert.Contains("vera@hochschule.example", reminded);
        Assert.DoesNotContain("emil.th@desk.example", reminded);
    }

    [Fact]
    public async Task An_expert_who_does_not_answer_is_reminded_then_the_supervisor_hears_of_it_by_the_shipped_chart()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await Accepted(desk, "eva.th@desk.example", "emil.th@desk.example");
        await desk.Complete(number, TaskTypes.ExpertReview, "supported", "emil.th@desk.example", new() { ["statement"] = "Ja." });
        Assert.Empty(await Told(desk));
        // Asked on Monday, 2 March: reminded four working days later, escalated after six.
        desk.Clock.Set(new DateTimeOffset(2026, 3, 6, 16, 0, 0, TimeSpan.FromHours(1)));
        await desk.FireDueTimers();
        Assert.Equal([(MailTemplates.TaskReminder, "eva.th@desk.example")], await Told(desk));
        desk.Clock.Set(new DateTimeOffset(2026, 3, 10, 16, 0, 0, TimeSpan.FromHours(1)));
        await desk.FireDueTimers();
        await desk.FireDueTimers();
        Assert.Equal([(MailTemplates.TaskReminder, "eva.th@desk.example"), (MailTemplates.TaskEscalated, "lea.th@desk.example")], await Told(desk));
        Assert.Equal(2, (await desk.History(number)).Count(kind => kind == EntryKinds.TaskReminded));

        // The task is still the expert's, and answering it late goes on as ever.
        await desk.Complete(number, TaskTypes.ExpertReview, "supported", "eva.th@desk.example", new() { ["statement"] = "Spät, aber ja." });
        Assert.Equal(Stage.Response, (await desk.Load(number)).Stage);
    }

    [Fact]
    public async Task Whoever_has_to_name_another_expert_is_reminded_and_the_supervisor_hears_of_it()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await Accepted(desk, "eva.th@desk.example");
        var review = Assert.Single((await desk.Load(number)).Reviews);
        var eva = await desk.Actor("eva.th@desk.example");
        await desk.Run<HandBackReview>(b => b.RunAsync(review.PublicId, false, null, eva, DeskWorld.Cancel));
        desk.Clock.Set(new DateTimeOffset(2026, 3, 5, 16, 0, 0, TimeSpan.FromHours(1)));
        await desk.FireDueTimers();
        Assert.Equal([(MailTemplates.TaskReminder, "ana.th@desk.example"), (MailTemplates.TaskEscalated, "lea.th@desk.example")], await Told(desk));
    }

    [Fact]
    public async Task Nobody_is_asked_before_the_advisor_has_looked_at_what_tells_who_asks()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var question = DeskWorld.Question() with { Body = "Ich, Erika Beispiel, frage für unseren Verein.\n\nRückfragen an erika@verein.example." };
        var number = (await desk.Get<OpenCase, OpenCase.Receipt>(o => o.RunAsync(question, Channel.Form, QualityDesk.People.Actor.Applicant, null, DeskWorld.Cancel))).Number;
        var ana = await desk.Actor("ana.th@desk.example");
        var request = new ReviewRequest { External = [new("Vera Fern", "vera@hochschule.example", null, null, null)], Redact = false };
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Ask(desk, number, request, ana));
        Assert.Equal("review.identity-in-text", refused.Code);
        Assert.Contains("erika@verein.example", refused.Fields["checked"], StringComparison.Ordinal);
        Assert.Empty((await desk.Load(number)).Reviews);

        await Ask(desk, number, request with { Redact = true }, ana);
        var revision = await desk.DbAsync(db => db.ReviewRevisions.SingleAsync(r => r.Case!.Number == number, DeskWorld.Cancel));
        Assert.DoesNotContain("Erika", revision.Body, StringComparison.Ordinal);
        Assert.Contains(IdentityHints.Mark, revision.Body, StringComparison.Ordinal);
        Assert.Equal(revision.Hash, revision.ComputeHash());
        await Assert.ThrowsAnyAsync<Exception>(() => desk.DbAsync(async db =>
        {
            (await db.ReviewRevisions.SingleAsync(r => r.Id == revision.Id, DeskWorld.Cancel)).Body = "anders";
            await db.SaveChangesAsync(DeskWorld.Cancel);
        }));
    }

    [Fact]
    public async Task Files_of_an_answer_that_is_still_written_are_not_shown_unless_they_are_chosen()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, TaskTypes.Triage, "accept", "ana.th@desk.example", Cases.JourneyTests.Accept([]));
        await desk.Attach(number);
        await Ask(desk, number, new ReviewRequest { Experts = [new("eva.th@desk.example", null)] }, await desk.Actor("ana.th@desk.example"));
        Assert.Empty(await desk.DbAsync(db => db.Set<ReviewRevisionFile>().ToListAsync(DeskWorld.Cancel)));
    }

    [Fact]
    public async Task A_deputy_who_has_seen_as_an_advisor_what_others_said_does_not_review()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await Accepted(desk, "eva.th@desk.example", "emil.th@desk.example");
        var (eva, ben) = (await desk.Actor("eva.th@desk.example"), await desk.Actor("ben.th@desk.example"));
        var deputy = ben with { Roles = new HashSet<string> { QualityDesk.People.Roles.Expert, QualityDesk.People.Roles.Advisor }, StandsInFor = [new(eva.PersonId!.Value, "eva.th", ben.OfficeIds.First())] };
        var task = (await desk.Load(number)).Tasks.Single(t => t.Type == TaskTypes.ExpertReview && t.AssigneeId == eva.PersonId).PublicId;
        Task Answer(QualityDesk.People.Actor by) => desk.Run<CompleteTask>(c => c.RunAsync(task, "supported", new() { ["statement"] = "Ja." }, null, by, DeskWorld.Cancel));
        await desk.Complete(number, TaskTypes.ExpertReview, "rejected", "emil.th@desk.example", new() { ["statement"] = "Nein." });
        Assert.Equal("review.deputy-has-seen", (await Assert.ThrowsAsync<RuleBroken>(() => Answer(deputy))).Code);
        await Answer(deputy with { Roles = new HashSet<string> { QualityDesk.People.Roles.Expert } });
    }

    [Fact]
    public async Task Who_could_read_as_an_advisor_what_one_expert_said_is_not_named_until_all_have_answered()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.DbAsync(async db =>
        {
            db.UserRoles.Add(new() { UserId = await db.Users.Where(p => p.DisplayName == "ben.th").Select(p => p.Id).SingleAsync(DeskWorld.Cancel), RoleId = await db.Roles.Where(r => r.Name == QualityDesk.People.Roles.Expert).Select(r => r.Id).SingleAsync(DeskWorld.Cancel) });
            await db.SaveChangesAsync(DeskWorld.Cancel);
        });
        var number = await Accepted(desk, "eva.th@desk.example", "emil.th@desk.example");
        var (ana, emil) = (await desk.Actor("ana.th@desk.example"), await desk.Actor("emil.th@desk.example"));
        var ben = new ReviewRequest { Experts = [new("ben.th@desk.example", null)] };
        async Task Refused(Func<Task> name) => Assert.Contains("konnte schon lesen", (await Assert.ThrowsAsync<RuleBroken>(name)).Fields["experts"], StringComparison.Ordinal);
        await desk.Complete(number, TaskTypes.ExpertReview, "rejected", "eva.th@desk.example", new() { ["statement"] = "Nein." });
        await Refused(() => Ask(desk, number, ben, ana));
        async Task<bool> IsOffered() => (await desk.Get<SuggestExperts, IReadOnlyList<ExpertSuggestion>>(async s =>
            await s.OfAsync((await desk.Load(number)).Id, ana.OfficeIds.First(), null, DeskWorld.Cancel))).Single(e => e.Name == "ben.th").WhyNot is null;
        Assert.False(await IsOffered());

        // The other one gives the review back: whoever takes their place is of the same round.
        await desk.Run<HandBackReview>(async b => await b.RunAsync((await desk.Load(number)).Reviews.Single(r => r.IsAwaited).PublicId, false, null, emil, DeskWorld.Cancel));
        await Refused(() => Ask(desk, number, ben, ana));
        await Refused(() => desk.Complete(number, TaskTypes.NameExpert, "named", "ana.th@desk.example", new() { ["expert"] = "ben.th@desk.example" }));
        await desk.Complete(number, TaskTypes.NameExpert, "named", "ana.th@desk.example", new() { ["expert"] = "emil.th@desk.example" });
        await desk.Complete(number, TaskTypes.ExpertReview, "supported", "emil.th@desk.example", new() { ["statement"] = "Ja." });

        Assert.True(await IsOffered());
        await Ask(desk, number, ben, ana);
        Assert.Equal("ben.th", Assert.Single((await desk.Load(number)).Reviews, r => r.IsAwaited).By);
    }

    [Fact]
    public async Task Who_is_blind_learns_nothing_from_a_refusal_either()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = await Accepted(desk, "eva.th@desk.example", "emil.th@desk.example");
        var emil = (await desk.Actor("emil.th@desk.example")) with { Roles = new HashSet<string> { QualityDesk.People.Roles.Expert, QualityDesk.People.Roles.Advisor } };
        await desk.Complete(number, TaskTypes.ExpertReview, "supported", "eva.th@desk.example", new() { ["statement"] = "Ja." });
        var now = (await desk.Load(number)).Version;
        foreach (var version in new int?[] { 1, now, null })
        {
            async Task Refused<T>(Func<T, Task> act) where T : notnull => Assert.Equal("not-allowed", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Run(act))).Code);
            await Refused<FollowUps>(f => f.SetAsync(number, new("2026-12-01", "Nachfragen", version), emil, DeskWorld.Cancel));
            await Refused<SendInterim>(s => s.RunAsync(number, "Bald.", null, version, emil, DeskWorld.Cancel));
            await Refused<ChangeContact>(c => c.RunAsync(number, version, new ContactInput { Name = "Erika" }, emil, DeskWorld.Cancel));
            await Refused<ChangeCase>(c => c.ClassifyAsync(number, version ?? 0, new("BED-DATEN", null, null, Priority.Normal), emil, DeskWorld.Cancel));
        }
    }

    [Theory]
    [InlineData("eva.st@desk.example", "experts")]
    [InlineData("ana.th@desk.example", "experts")]
    [InlineData("niemand@desk.example", "experts")]
    public async Task Only_experts_of_the_own_office_can_be_named(string email, string field)
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var ana = await desk.Actor("ana.th@desk.example");
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Ask(desk, number, new ReviewRequest { Experts = [new(email, null)] }, ana));
        Assert.Contains(field, refused.Fields.Keys);
        var elsewhere = await desk.Actor("ana.st@desk.example");
        Assert.Equal("not-found", (await Assert.ThrowsAsync<RuleBroken>(() => Ask(desk, number, new ReviewRequest { Experts = [new("eva.th@desk.example", null)] }, elsewhere))).Code);
    }

    private static Task Ask(DeskWorld desk, string number, ReviewRequest request, QualityDesk.People.Actor by) =>
        desk.Run<RequestReviews>(r => r.RunAsync(number, request, null, by, DeskWorld.Cancel));

    private static async Task<List<(string Template, string Address)>> Told(DeskWorld desk) => [.. (await desk.Mails())
        .Where(m => m.Template is MailTemplates.TaskReminder or MailTemplates.TaskEscalated).Select(m => (m.Template, m.Content.ToAddress))];

    private static async Task<string> Accepted(DeskWorld desk, params string[] experts)
    {
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, TaskTypes.Triage, "accept", "ana.th@desk.example", new()
        {
            ["topic"] = "BED-DATEN", ["priority"] = "normal", ["experts"] = new JsonArray([.. experts.Select(e => JsonValue.Create(e))]),
        });
        return number;
    }
}
