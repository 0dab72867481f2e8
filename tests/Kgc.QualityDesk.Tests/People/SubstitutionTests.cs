using System.Text.Json.Nodes;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.Attachments;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.People;

/// <summary>Who stands in for whom, and who leaves.</summary>
public class SubstitutionTests
{
    private const string Ana = "ana.th@desk.example", Ben = "ben.th@desk.example", Lea = "lea.th@desk.example", Eva = "eva.th@desk.example", Emil = "emil.th@desk.example";

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task The_deputy_does_the_tasks_in_the_dates_and_counts_as_both()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", Ana, new JsonObject { ["topic"] = "BED-DATEN" });
        var draft = await desk.OpenTask(number, "draft-response");
        Assert.Equal("task.already-claimed", await CodeAsync(() => desk.Complete(number, "draft-response", "submitted", Ben, Text)));
        await AddAsync(desk, Ana, Ana, Ben, "2026-03-03", "2026-03-06");
        Assert.Equal("task.already-claimed", await CodeAsync(() => desk.Complete(number, "draft-response", "submitted", Ben, Text)));
        desk.Clock.Advance(TimeSpan.FromDays(1));

        var mine = await desk.Get<TaskList, Page<TaskRow>>(async l => await l.PageAsync(new TaskFilter(), await desk.Actor(Ben), DeskWorld.Cancel));
        Assert.Equal((draft.PublicId, "ana.th"), (Assert.Single(mine.Items).Id, mine.Items[0].InsteadOf));
        await desk.Complete(number, "draft-response", "submitted", Ben, Text);
        var entry = await desk.DbAsync(db => db.CaseEntries.Where(e => e.Kind == "draft-submitted").Select(e => e.ActorName).SingleAsync(DeskWorld.Cancel));
        Assert.Equal("ben.th (in Vertretung für ana.th)", entry);
        foreach (var who in new[] { Ana, Ben })
        {
            Assert.Equal("response.author-cannot-approve", await CodeAsync(() => desk.Complete(number, "approve-response", "approved", who)));
        }

        // The approval is given to Lea, and Ana, who is behind the draft, stands in for her.
        var approval = await desk.OpenTask(number, "approve-response");
        var lea = await desk.Actor(Lea);
        await desk.Run<AssignTask>(a => a.AssignAsync(approval.PublicId, null, Lea, lea, DeskWorld.Cancel));
        desk.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Empty((await desk.Actor(Ben)).StandsInFor);
        await AddAsync(desk, Lea, Lea, Ana, "2026-03-07", "2026-03-08");
        Assert.Equal("response.author-cannot-approve", await CodeAsync(() => desk.Complete(number, "approve-response", "approved", Ana)));
        await desk.Complete(number, "approve-response", "approved", Lea);
    }

    [Fact]
    public async Task Overlaps_circles_strangers_and_unsuitable_deputies_are_refused()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var id = await AddAsync(desk, Lea, Ana, Ben, "2026-03-10", "2026-03-20");
        Assert.Equal(id, await AddAsync(desk, Lea, Ana, Ben, "2026-03-10", "2026-03-20"));
        foreach (var (by, person, deputy, from, to, code) in new[]
        {
            (Lea, Ana, Lea, "2026-03-20", "2026-03-21", "substitution.overlap"), (Lea, Ben, Ana, "2026-03-20", "2026-03-21", "substitution.circular"),
            (Lea, Ben, Lea, "2026-03-10", "2026-03-10", "substitution.circular"), (Lea, Lea, Ana, "2026-03-15", "2026-03-15", "substitution.circular"),
            (Lea, Ana, Eva, "2026-04-01", "2026-04-02", "input.invalid"), (Lea, Ana, Ana, "2026-04-01", "2026-04-02", "input.invalid"),
            (Lea, Ana, "ana.st@desk.example", "2026-04-01", "2026-04-02", "input.invalid"), (Lea, Ana, Ben, "2026-04-02", "2026-04-01", "input.invalid"),
            (Lea, Ana, Ben, "2026-02-01", "2026-02-02", "input.invalid"), (Ana, Ben, Ana, "2026-04-01", "2026-04-02", "not-allowed"),
        })
        {
            Assert.Equal(code, await CodeAsync(() => AddAsync(desk, by, person, deputy, from, to)));
        }

        var foreign = await desk.Actor("lea.st@desk.example");
        Assert.Equal("not-found", await CodeAsync(() => desk.Run<Substitutions>(s => s.EndAsync(id, null, foreign, DeskWorld.Cancel))));
        var lea = await desk.Actor(Lea);
        await desk.Run<Substitutions>(s => s.EndAsync(id, 0, lea, DeskWorld.Cancel));
        Assert.Equal("substitution.ended", await CodeAsync(() => desk.Run<Substitutions>(s => s.EndAsync(id, null, lea, DeskWorld.Cancel))));
        await AddAsync(desk, Lea, Ben, Ana, "2026-03-12", "2026-03-13");
    }

    [Fact]
    public async Task Who_leaves_hands_tasks_and_cases_to_a_successor_in_one_act()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", Ana, new JsonObject { ["topic"] = "BED-DATEN" });
        var reviewed = (await desk.Ask("Zweite Frage")).Number;
        await desk.Complete(reviewed, "triage", "accept", Ana, new JsonObject { ["topic"] = "BED-DATEN", ["experts"] = new JsonArray(Eva) });
        var admin = new Actor(ActorKind.Person, (await desk.Actor(Lea)).PersonId, "Admin", new HashSet<string> { Roles.Administrator }, new HashSet<int>());
        var preview = await desk.Get<DeactivatePerson, Leaving>(d => d.PreviewAsync(Ana, Ben, admin, DeskWorld.Cancel));
        Assert.Equal((1, 2, 0, true), (preview.Tasks.Sum(t => t.Count), preview.Cases, preview.CasesLeftOpen, preview.NeedsSuccessor));
        Assert.Equal("input.invalid", await CodeAsync(() => desk.Run<DeactivatePerson>(d => d.RunAsync(Ana, new(null, null), admin, DeskWorld.Cancel))));
        Assert.Equal("person.moved-on", await CodeAsync(() => desk.Run<DeactivatePerson>(d => d.RunAsync(Ana, new(Ben, "alt"), admin, DeskWorld.Cancel))));
        Assert.Equal("not-allowed", await CodeAsync(() => desk.Run<DeactivatePerson>(async d => await d.RunAsync(Ana, new(Ben, null), await desk.Actor(Ben), DeskWorld.Cancel))));
        await AddAsync(desk, Ana, Ana, Ben, "2026-03-02", "2026-03-06");
        await desk.Run<DeactivatePerson>(d => d.RunAsync(Ana, new(Ben, null), admin, DeskWorld.Cancel));

        var ben = await desk.Actor(Ben);
        Assert.Equal((ben.PersonId, ben.PersonId), ((await desk.Load(number)).AdvisorId, (await desk.OpenTask(number, "draft-response")).AssigneeId));
        Assert.Empty(ben.StandsInFor);
        await desk.Complete(number, "draft-response", "submitted", Ben, Text);
        Assert.Equal("person.inactive", await CodeAsync(() => desk.Run<DeactivatePerson>(d => d.RunAsync(Ana, new(Ben, null), admin, DeskWorld.Cancel))));

        // An expert's review is asked of the successor anew; one who is no expert cannot take it.
        await desk.Run<DeactivatePerson>(d => d.RunAsync(Eva, new(Emil, null), admin, DeskWorld.Cancel));
        await desk.Complete(reviewed, "expert-review", "supported", Emil, new JsonObject { ["statement"] = "Gut belegt." });
        await desk.Run<DeactivatePerson>(d => d.ReactivateAsync(Ana, admin, DeskWorld.Cancel));
        Assert.True((await desk.Actor(Ana)).SessionsEndedAt > default(DateTimeOffset));
        var report = await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(DeskWorld.Cancel));
        Assert.True(report.IsSound, string.Join('\n', report.Findings));
    }

    [Fact]
    public async Task Who_stands_in_for_an_expert_reads_the_files_of_that_revision_while_it_lasts_and_that_is_written_down()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var id = (await desk.Load(number)).Id;
        var seen = await FileAsync("lageplan.pdf");
        await desk.Complete(number, "triage", "accept", Ana, new JsonObject { ["topic"] = "BED-DATEN", ["experts"] = new JsonArray(Eva) });
        var later = await FileAsync("spaeter.pdf");
        Assert.Equal((true, false, false), (await OpensAsync(Eva, seen), await OpensAsync(Eva, later), await OpensAsync(Emil, seen)));

        await AddAsync(desk, Lea, Eva, Emil, "2026-03-03", "2026-03-06");
        Assert.False(await OpensAsync(Emil, seen));
        desk.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((true, false), (await OpensAsync(Emil, seen), await OpensAsync(Emil, later)));
        Assert.True(await OpensAsync(Eva, seen));
        var audit = await desk.DbAsync(db => db.AuditEntries.Where(a => a.Subject == HandOutFile.Subject(number)).Select(a => new { a.ActorName, a.Detail }).ToListAsync(DeskWorld.Cancel));
        Assert.Equal(("emil.th", "in Vertretung für eva.th"), (Assert.Single(audit).ActorName, audit[0].Detail));

        desk.Clock.Advance(TimeSpan.FromDays(4));
        Assert.False(await OpensAsync(Emil, seen));

        async Task<string> FileAsync(string name) => (await desk.Get<ReceiveFiles, IReadOnlyList<Attachment>>(
            r => r.ForQuestionAsync(id, [FileDesk.File(name, SampleFiles.Pdf($"% {name}\n"))], DeskWorld.Cancel)))[0].PublicId;

        async Task<bool> OpensAsync(string who, string file)
        {
            var by = await desk.Actor(who);
            var opened = await desk.Get<HandOutFile, FindFiles.Download?>(h => h.RunAsync(number, file, by, DeskWorld.Cancel));
            opened?.Content.Dispose();
            return opened is not null;
        }
    }

    private static JsonObject Text => new() { ["text"] = "Nehmen Sie die Regionaldaten." };

    private static Task<string> AddAsync(DeskWorld desk, string by, string person, string deputy, string from, string to) => desk.Get<Substitutions, string>(async s =>
        await s.AddAsync(new(person, deputy, "TH", from, to, null), await desk.Actor(by), DeskWorld.Cancel));

    private static async Task<string> CodeAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleBroken>(act)).Code;
}
