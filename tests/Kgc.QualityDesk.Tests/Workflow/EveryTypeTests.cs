using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow;

/// <summary>One chart with every type of the table: it is imported, runs to its end in the desk, and is written back as it was.</summary>
public sealed class EveryTypeTests
{
    private const string Ana = "ana.th@desk.example";

    private static readonly string[] Steps =
    [
        "Elsa.Start start", "Elsa.SetName name value=Alles", "Elsa.Correlate correlate correlationId=alles", "QualityDesk.SendMessage ack template=acknowledgement to=applicant",
        "QualityDesk.SetStage intake stage=Intake", "Elsa.SetVariable set value=[\"a\",\"b\"] variable=List", "Elsa.ParallelForEach each", "Elsa.FlowFork fork branches=[\"hear\",\"say\"]",
        "Elsa.Event hear eventName=go", "Elsa.RunTask run taskName=run", "Elsa.PublishEvent say eventName=go", "Elsa.FlowJoin all mode=WaitAll", "Elsa.FlowSwitch switch mode=MatchAny",
        "QualityDesk.Escalate escalate", "QualityDesk.PauseClock pause", "QualityDesk.ResumeClock resume", "Elsa.FlowJoin active mode=WaitAllActive", "Elsa.FlowDecision decide",
        "Elsa.End never", "Elsa.FlowFork race branches=[\"one\",\"two\"]", "QualityDesk.Task one", "QualityDesk.Task two", "Elsa.FlowJoin any mode=WaitAny", "Elsa.Delay delay timeSpan=01:00:00",
        "Elsa.StartAt at dateTime=2026-03-10T08:00:00+01:00", "QualityDesk.WaitWorkingDays days days=1", "QualityDesk.WaitForApplicant silent timeoutWorkingDays=3",
        "QualityDesk.CloseCase close reason=answered", "Elsa.Finish finish",
    ];

    private static readonly string[] Wires =
    [
        "start>name", "name>correlate", "correlate>ack", "ack>intake", "intake>set", "set>each", "each>fork", "fork:hear>hear", "fork:say>run", "run>say", "hear>all", "say>all", "all>switch",
        "switch:first>escalate", "switch:second>pause", "switch:Default>resume", "pause>resume", "escalate>active", "resume>active", "active>decide", "decide:False>never", "decide:True>race",
        "race:one>one", "race:two>two", "one:done>any", "two:done>any", "any>delay", "delay>at", "at>days", "days>silent", "silent:Replied>close", "silent:TimedOut>close", "close>finish",
    ];

    [Fact]
    public async Task A_definition_with_every_type_imports_runs_to_the_end_and_is_written_back_equal()
    {
        await using var desk = await DeskWorld.StartAsync();
        var chart = Chart();
        var file = Charts.Save(Path.Combine(desk.Directory, "own"), "alles.json", chart);
        File.Copy(Path.Combine(DeskWorld.ShippedWorkflows, "quality-question.json"), Path.Combine(desk.Directory, "own", "quality-question.json"));
        Assert.Empty(WorkflowCatalogue.ReadFiles([file]).Problems);
        await desk.ImportAsync(Path.Combine(desk.Directory, "own"));
        await desk.DbAsync(db => db.CaseTypes.Where(t => t.Code == CaseType.QualityQuestion).ExecuteUpdateAsync(set => set.SetProperty(t => t.WorkflowId, "alles"), DeskWorld.Cancel));

        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "item", "done", Ana);
        await desk.Complete(number, "item", "done", Ana);
        await desk.Complete(number, "run", "Done", Ana);
        await desk.Complete(number, "two", "done", Ana);
        for (var day = 0; day < 30 && !(await desk.Load(number)).IsClosed; day++)
        {
            desk.Clock.Advance(TimeSpan.FromDays(1));
            await desk.FireDueTimers();
        }

        var closed = await desk.Load(number);
        Assert.Equal((Stage.Closed, "answered"), (closed.Stage, closed.ClosureReason));
        Assert.True(await desk.DbAsync(db => db.WorkflowInstances.Where(i => i.CaseId == closed.Id).Select(i => i.IsFinished).SingleAsync(DeskWorld.Cancel)));
        Assert.Empty((await desk.DbAsync(db => db.Timers.Where(t => t.State == TimerState.Pending).ToListAsync(DeskWorld.Cancel))));
        var kept = await desk.DbAsync(db => db.WorkflowVersions.Where(v => v.DefinitionId == "alles").Select(v => v.Json).SingleAsync(DeskWorld.Cancel));
        Assert.True(JsonNode.DeepEquals(chart, JsonNode.Parse(kept)));
        Assert.True(JsonNode.DeepEquals(chart, JsonNode.Parse(DefinitionReader.Read(kept, "alles").Definition!.ToJson())));
    }

    private static JsonObject Chart()
    {
        var activities = Steps.Select(Activity).ToDictionary(step => (string)step["id"]!);
        activities["each"]["items"] = Expression("Variable", "List");
        activities["each"]["body"] = new JsonObject
        {
            ["type"] = "Elsa.Flowchart", ["id"] = "inner", ["unbekannt"] = new JsonArray(1.50, null),
            ["activities"] = new JsonArray(Activity("Elsa.Start begin"), Task("item"), Activity("Elsa.End out")),
            ["connections"] = new JsonArray(Charts.Connection("begin", "Done", "item"), Charts.Connection("item", "done", "out")),
        };
        activities["switch"]["cases"] = new JsonArray(
            new JsonObject { ["label"] = "first", ["condition"] = new JsonObject { ["type"] = "Condition", ["value"] = "case.type = \"quality-question\"" } },
            new JsonObject { ["label"] = "second", ["condition"] = new JsonObject { ["type"] = "Condition", ["value"] = "case.priority = \"normal\"" } });
        activities["decide"]["condition"] = Expression("Condition", "List is not empty");
        activities["one"] = Task("one");
        activities["two"] = Task("two");
        return new JsonObject
        {
            ["$schema"] = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json", ["id"] = "alles-1", ["definitionId"] = "alles", ["name"] = "Alles", ["version"] = 1,
            ["isLatest"] = true, ["isPublished"] = true, ["tenantId"] = "*",
            ["variables"] = new JsonArray(new JsonObject { ["id"] = "v1", ["name"] = "List", ["typeName"] = "Object", ["isArray"] = false, ["value"] = null }),
            ["root"] = new JsonObject
            {
                ["type"] = "Elsa.Flowchart", ["id"] = "root", ["start"] = "start", ["activities"] = new JsonArray([.. activities.Values]),
                ["connections"] = new JsonArray([.. Wires.Select(wire => Charts.Connection(wire.Split(':', '>')[0], wire.Contains(':', StringComparison.Ordinal) ? wire.Split(':', '>')[1] : "Done", wire.Split('>')[1]))]),
            },
        };
    }

    private static JsonObject Activity(string text)
    {
        var parts = text.Split(' ');
        var step = new JsonObject { ["type"] = parts[0], ["id"] = parts[1], ["version"] = 1, ["customProperties"] = new JsonObject { ["canStartWorkflow"] = false } };
        foreach (var input in parts.Skip(2).Select(part => part.Split('=', 2)))
        {
            step[input[0]] = input[0] == "variable" ? new JsonObject { ["id"] = "v1", ["name"] = input[1] } : Expression(input[1][0] == '[' ? "Object" : "Literal", input[1]);
        }

        return step;
    }

    private static JsonObject Task(string id) => new()
    {
        ["type"] = "QualityDesk.Task", ["id"] = id, ["taskType"] = id, ["role"] = "advisor", ["dueWorkingDays"] = 2, ["remindWorkingDays"] = 1,
        ["outcomes"] = new JsonArray(new JsonObject { ["name"] = "done", ["label"] = "Fertig" }),
    };

    private static JsonObject Expression(string type, string value) =>
        new() { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = type, ["value"] = value } };
}
