using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tests.Cases;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow;

public sealed class WorkflowVersionTests
{
    [Fact]
    public async Task New_cases_take_the_version_with_the_extra_step_and_running_ones_stay_on_theirs()
    {
        await using var desk = await DeskWorld.StartAsync();
        var old = (await desk.Ask()).Number;
        await desk.Complete(old, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));

        var directory = Path.Combine(desk.Directory, "changed");
        Charts.Save(directory, "quality-question.json", Charts.WithLegalCheck());
        await desk.ImportAsync(directory);
        var fresh = (await desk.Ask()).Number;
        await desk.Complete(fresh, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));

        foreach (var number in new[] { old, fresh })
        {
            await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "Antwort" });
        }

        Assert.Equal("approve-response", (await desk.OpenTask(old, "approve-response")).Type);
        await desk.Complete(fresh, "legal-check", "checked", "ben.th@desk.example");
        await desk.Complete(fresh, "approve-response", "approved", "lea.th@desk.example");
        Assert.Equal(CaseStatus.Answered, (await desk.Load(fresh)).Status);
        Assert.Contains("task-completed", await desk.History(fresh));
    }

    [Fact]
    public async Task A_desk_that_has_the_shipped_chart_of_before_takes_up_the_new_one_and_running_cases_stay()
    {
        var before = Charts.Shipped();
        (before["version"], before["id"]) = (Charts.Version - 1, $"quality-question-{Charts.Version - 1}");
        before.Activity("triage").AsObject().Remove("escalateWorkingDays");
        var directory = Directory.CreateTempSubdirectory("desk-charts-").FullName;
        Charts.Save(directory, "quality-question.json", before);
        await using var desk = await DeskWorld.StartAsync(workflows: directory);
        var old = (await desk.Ask()).Number;
        await desk.ImportAsync(DeskWorld.ShippedWorkflows);
        var fresh = (await desk.Ask()).Number;

        Assert.Equal([(old, Charts.Version - 1), (fresh, Charts.Version)], await desk.DbAsync(db => db.WorkflowInstances.OrderBy(i => i.CaseId)
            .Select(i => ValueTuple.Create(i.Case!.Number, i.WorkflowVersion!.Version)).ToListAsync(DeskWorld.Cancel)));
        Assert.Equal([fresh], await desk.DbAsync(db => db.Timers.Where(t => t.Kind == TimerKind.Escalate).Select(t => t.Case!.Number).ToListAsync(DeskWorld.Cancel)));
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_second_approval_in_the_chart_is_asked_for_without_a_line_of_code()
    {
        await using var desk = await DeskWorld.StartAsync();
        var chart = Charts.Shipped();
        chart["version"] = Charts.Next;
        var second = chart.Activity("approve").DeepClone();
        second["id"] = "approve-again";
        second["role"] = "supervisor";
        chart.Activities().Add(second);
        chart.Connections().Single(c => (string?)c!["source"]!["activity"] == "approve" && (string?)c["source"]!["port"] == "approved")!["target"]!["activity"] = "approve-again";
        chart.Connections().Add(Charts.Connection("approve-again", "approved", "send-answer"));
        chart.Connections().Add(Charts.Connection("approve-again", "returned", "draft"));
        var directory = Path.Combine(desk.Directory, "changed");
        Charts.Save(directory, "two-approvals.json", chart);
        await desk.ImportAsync(directory);

        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));
        await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "Antwort" });
        await desk.Complete(number, "approve-response", "approved", "ben.th@desk.example");
        Assert.NotEqual(CaseStatus.Answered, (await desk.Load(number)).Status);
        await desk.Complete(number, "approve-response", "approved", "lea.th@desk.example");
        Assert.Equal(CaseStatus.Answered, (await desk.Load(number)).Status);
    }

    [Fact]
    public async Task A_chart_without_an_approval_cannot_send_an_unapproved_text()
    {
        await using var desk = await DeskWorld.StartAsync();
        var chart = Charts.Shipped();
        chart["version"] = Charts.Next;
        var approve = chart.Activity("approve");
        chart.Activities().Remove(approve);
        foreach (var wire in chart.Connections().Where(c => (string?)c!["source"]!["activity"] == "approve").ToList())
        {
            chart.Connections().Remove(wire);
        }

        chart.Connections().Single(c => (string?)c!["source"]!["activity"] == "draft")!["target"]!["activity"] = "send-answer";
        var directory = Path.Combine(desk.Directory, "changed");
        Charts.Save(directory, "no-approval.json", chart);
        await desk.ImportAsync(directory);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));
        await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "Antwort" });
        Assert.DoesNotContain(await desk.Mails(), m => m.Template == "answer");
        // The step that would have sent it waits for a second person instead.
        Assert.Equal("root:send-answer", (await desk.OpenTask(number, "approve-response")).NodeId);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.Complete(number, "approve-response", "approved", "ana.th@desk.example"));
        Assert.Equal("response.author-cannot-approve", refused.Code);
        Assert.DoesNotContain(await desk.Mails(), m => m.Template == "answer");
    }

    [Fact]
    public async Task A_form_that_asks_for_people_takes_people_of_the_office_only()
    {
        await using var desk = await DeskWorld.StartAsync();
        var chart = Charts.WithLegalCheck();
        chart.Activity("legal-check")["form"] = "[{ \"name\": \"who\", \"label\": \"Wer\", \"kind\": \"people\", \"required\": true }]";
        var directory = Path.Combine(desk.Directory, "changed");
        Charts.Save(directory, "quality-question.json", chart);
        await desk.ImportAsync(directory);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));
        await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "Antwort" });
        foreach (var who in new JsonNode[] { "nobody@desk.example", new JsonArray(5), new JsonArray() })
        {
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.Complete(number, "legal-check", "checked", "ben.th@desk.example", new() { ["who"] = who }));
            Assert.Contains("who", refused.Fields!.Keys);
        }

        await desk.Complete(number, "legal-check", "checked", "ben.th@desk.example", new() { ["who"] = new JsonArray("EVA.th@desk.example") });
        Assert.Equal("approve-response", (await desk.OpenTask(number, "approve-response")).Type);
    }

    [Fact]
    public async Task A_version_that_was_imported_with_other_content_refuses_to_start()
    {
        await using var desk = await DeskWorld.StartAsync();
        var chart = Charts.Shipped();
        chart["description"] = "anders";
        var directory = Path.Combine(desk.Directory, "changed");
        Charts.Save(directory, "quality-question.json", chart);
        var refused = await Assert.ThrowsAsync<StartRefused>(() => desk.ImportAsync(directory));
        Assert.Contains("neue Versionsnummer", Assert.Single(refused.Lines), StringComparison.Ordinal);
        Assert.StartsWith("quality-question.json: version: ", refused.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_every_file_is_told_in_one_line_with_file_place_and_reason()
    {
        await using var desk = await DeskWorld.StartAsync();
        var before = await desk.DbAsync(db => db.WorkflowVersions.CountAsync(DeskWorld.Cancel));
        var directory = Path.Combine(desk.Directory, "broken");
        var unknown = Charts.Shipped();
        unknown.Activity("triage")["type"] = "Elsa.Telepathy";
        Charts.Save(directory, "a-unknown.json", unknown);
        var dangling = Charts.Shipped();
        dangling.Connections().Add(Charts.Connection("draft", "submitted", "nowhere"));
        Charts.Save(directory, "b-dangling.json", dangling);
        var noStart = Charts.Shipped();
        noStart.Activities().Remove(noStart.Activity("start"));
        noStart["root"]!.AsObject().Remove("start");
        Charts.Save(directory, "c-no-start.json", noStart);
        var role = Charts.Shipped();
        role.Activity("draft")["role"] = "wizard";
        Charts.Save(directory, "d-role.json", role);
        var twice = Charts.Shipped();
        twice.Activities().Add(twice.Activity("draft").DeepClone());
        Charts.Save(directory, "e-twice.json", twice);
        await File.WriteAllTextAsync(Path.Combine(directory, "f-no-json.json"), "{ not json", DeskWorld.Cancel);

        var refused = await Assert.ThrowsAsync<StartRefused>(() => desk.ImportAsync(directory));
        foreach (var (file, place) in new[]
        {
            ("a-unknown.json", "triage"), ("b-dangling.json", "nowhere"), ("c-no-start.json", ""), ("d-role.json", "draft"),
            ("e-twice.json", "draft"), ("f-no-json.json", ""),
        })
        {
            Assert.Contains(refused.Lines, l => l.StartsWith(file, StringComparison.Ordinal) && l.Contains(place, StringComparison.Ordinal));
        }

        Assert.All(refused.Lines, l => Assert.DoesNotContain('\n', l));
        Assert.Equal(before, await desk.DbAsync(db => db.WorkflowVersions.CountAsync(DeskWorld.Cancel)));
    }
}
