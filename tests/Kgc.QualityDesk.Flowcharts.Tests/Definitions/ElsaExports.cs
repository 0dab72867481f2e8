using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Definitions;

/// <summary>Shapes that exports of Elsa 3.0 to 3.6 have; each is read without loss and says in German why it is refused, or runs.</summary>
public sealed class ElsaExports
{
    /// <summary>The oldest exports: ends of a connection as plain words, inputs with a reference of their own, start by id.</summary>
    private const string Oldest = """
        {
          "id": "v", "definitionId": "old", "name": "Alt", "version": "2", "metadata": {}, "outputs": null, "inputs": null, "variables": [
            { "id": "b1", "name": "Zahl", "typeName": "System.Int32, System.Private.CoreLib", "isArray": false, "value": "0", "storageDriverTypeName": "X.Driver, X" } ],
          "root": {
            "type": "Elsa.Flowchart", "version": 1, "id": "Flowchart1", "metadata": null, "applicationProperties": { "NotFoundConnectionsKey": [] }, "start": "begin",
            "activities": [
              { "id": "begin", "type": "Elsa.Start", "canStartWorkflow": false, "runAsynchronously": false, "source": null, "line": null, "metadata": { "designer": { "position": { "x": "12.5", "y": 40 } } } },
              { "id": "set", "type": "Elsa.SetVariable", "variable": { "id": "b1", "name": "Zahl" }, "value": { "typeName": "Object", "expression": { "type": "Literal", "value": 3 }, "memoryReference": { "id": "set:input-1" } } },
              { "id": "ask", "type": "Elsa.RunTask", "taskName": { "typeName": "String", "expression": { "type": "Literal", "value": "ask" }, "memoryReference": { "id": "ask:input-0" } },
                "payload": { "typeName": "Object", "expression": { "type": "Object", "value": "" } }, "result": { "typeName": "Object", "memoryReference": { "id": "ask:output-2" } } },
              { "id": "big", "type": "Elsa.FlowDecision", "condition": { "typeName": "Boolean", "expression": { "type": "Variable", "value": "b1" }, "memoryReference": { "id": "big:input-1" } } },
              { "id": "end", "type": "Elsa.End", "customProperties": { "mergeMode": "None", "canStartWorkflow": false } }
            ],
            "connections": [
              { "source": "begin", "target": "set", "sourcePort": "Done", "targetPort": "In" }, { "source": "set", "target": "ask" },
              { "source": "ask", "target": "big", "sourcePort": "Done", "targetPort": null }, { "source": "big", "target": "end", "sourcePort": "True", "targetPort": "In" },
              { "source": { "activity": "big", "port": "False" }, "target": { "activity": "end" }, "vertices": null }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_oldest_exports_are_read_whole_and_run()
    {
        var definition = Charts.Read(Oldest);

        Assert.Empty(Charts.Problems(Oldest));
        Assert.Equal((2, 12.5), (definition.Version, definition.Root.Activities[0].X));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Oldest), JsonNode.Parse(definition.ToJson())));
        var desk = await new Desk(Oldest).StartAsync();
        await desk.ActAsync("ask");
        Assert.True(desk.State.IsFinished);
    }

    [Theory]
    [InlineData("""{ "id": "a", "type": "Elsa.WriteLine", "text": { "typeName": "String", "expression": { "type": "JavaScript", "value": "getX()" } } }""", "„Elsa.WriteLine“ ist unbekannt")]
    [InlineData("""{ "id": "a", "type": "System.Diagnostics.Process, System.Diagnostics.Process" }""", "nie geladen")]
    [InlineData("""{ "id": "a", "type": "Sub", "workflowDefinitionId": "497be", "latestAvailablePublishedVersion": 1 }""", "„Sub“ ist unbekannt")]
    [InlineData("""{ "id": "a", "type": "Elsa.SendEmail", "body": { "typeName": "String", "expression": { "type": "Liquid", "value": "{{ x }}" } }, "to": { "typeName": "ICollection<String>", "expression": { "type": "Object", "value": "[\"a@b\"]" } } }""", "„Elsa.SendEmail“ ist unbekannt")]
    [InlineData("""{ "id": "a", "type": "Elsa.If", "condition": { "expression": { "type": "CSharp", "value": "true" } }, "then": { "id": "t", "type": "Elsa.Sequence", "activities": [] }, "else": null }""", "„Elsa.If“ ist unbekannt")]
    [InlineData("""{ "id": "a", "type": "Elsa.Sequence", "activities": [{ "id": "b", "type": "Elsa.HttpEndpoint", "path": { "expression": { "type": "Literal", "value": "/x" } } }], "variables": [] }""", "„Elsa.HttpEndpoint“ ist unbekannt")]
    [InlineData("""{ "id": "a", "type": "Elsa.FlowDecision", "condition": { "typeName": "Boolean", "expression": { "type": "JavaScript", "value": "return false;" } } }""", "„JavaScript“ führt diese Anwendung nicht aus")]
    [InlineData("""{ "id": "a", "type": "Elsa.FlowDecision", "condition": { "typeName": "Boolean", "expression": { "type": "Python", "value": "1" }, "memoryReference": { "id": "a:input-1" } } }""", "„Python“ führt diese Anwendung nicht aus")]
    [InlineData("""{ "id": "a", "type": "Elsa.FlowSwitch", "cases": [{ "label": "x", "condition": { "type": "CSharp", "value": "true" } }], "mode": { "typeName": "X.SwitchMode, X", "expression": { "type": "Literal", "value": "MatchFirst" } } }""", "„CSharp“ führt diese Anwendung nicht aus")]
    [InlineData("""{ "id": "a", "type": "Elsa.FlowSwitch", "cases": null, "mode": null }""", "keine Fälle")]
    [InlineData("""{ "id": "a", "type": "Elsa.FlowJoin", "mode": { "typeName": "X.FlowJoinMode, X", "expression": { "type": "Literal", "value": "Stream" } } }""", "Einen Modus „Stream“")]
    [InlineData("""{ "id": "a", "type": "Elsa.Delay", "timeSpan": { "typeName": "TimeSpan", "expression": { "type": "Literal", "value": "9999999.00:00:00" } } }""", "höchstens zehn Jahre")]
    [InlineData("""{ "id": "a", "type": "Elsa.Delay", "timeSpan": { "typeName": "TimeSpan", "expression": null } }""", "„timeSpan“ fehlt")]
    public void A_foreign_step_is_read_whole_and_refused_in_German(string activity, string reason)
    {
        var json = With(activity);

        var problems = Charts.Problems(json);

        Assert.Contains(problems, problem => problem.File == "chart.json" && problem.Place.StartsWith("root", StringComparison.Ordinal) && problem.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(Charts.Read(json).ToJson())));
    }

    [Fact]
    public void A_mail_whose_text_is_called_body_is_no_step_inside_a_step()
    {
        var mail = Charts.Read(With("""{ "id": "a", "type": "Elsa.SendEmail", "body": { "typeName": "String", "expression": { "type": "Literal", "value": "x" } } }""")).Root.Activities[1];

        Assert.Null(mail.Body);
        Assert.Equal("x", mail.Inputs["body"].ConstantText);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("\"NaN\"")]
    [InlineData("1e12")]
    [InlineData("{}")]
    [InlineData("null")]
    public void A_position_that_cannot_be_drawn_counts_as_none(string x)
    {
        var step = Charts.Read(With($$"""{ "id": "a", "type": "QualityDesk.PauseClock", "metadata": { "designer": { "position": { "x": {{x}}, "y": 1 } } } }""")).Root.Activities[1];

        Assert.Null(step.X);
    }

    [Theory]
    [InlineData("{ // Kommentar\n }", "Kommentare")]
    [InlineData("""{ "definitionId": "d", "root": { "a": { "x": 1, "x": 1 } } }""", "$.root.a.x kommt doppelt vor")]
    [InlineData("""{ "definitionId": "d", "root": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] }""", "zu tief")]
    public void What_is_no_JSON_is_refused_in_German(string json, string reason) =>
        Assert.Contains(reason, Assert.Single(Charts.Problems(json)).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_chart_as_deep_as_allowed_is_written_back_and_hashed()
    {
        var json = """{ "definitionId": "d", "version": 1, "x": """ + new string('[', 62) + new string(']', 62) + """, "root": { "type": "Elsa.Flowchart", "id": "r" } }""";

        var definition = Charts.Read(json);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(definition.ToJson())));
        Assert.Equal(64, definition.ContentHash.Length);
    }

    [Fact]
    public void A_long_definition_id_is_refused() =>
        Assert.Contains(Charts.Problems(With("""{ "id": "a", "type": "Elsa.Finish" }""").Replace("\"chart\"", $"\"{new string('x', 101)}\"", StringComparison.Ordinal)), problem => problem.Place == "definitionId");

    private static string With(string activity)
    {
        var chart = Charts.Definition([Charts.Start()], "start>a");
        chart["root"]!["activities"]!.AsArray().Add(JsonNode.Parse(activity));
        return chart.ToJsonString();
    }
}
