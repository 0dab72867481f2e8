using System.Text;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Definitions;

/// <summary>A read and a write lose nothing, and no input makes the reader throw.</summary>
public sealed class Reading
{
    private const string ElsaExport = """
        {
          "$schema": "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json",
          "id": "e1b8c1f0c7a8e6d2", "definitionId": "9d5f0f8a2b1c4e77", "name": "Aus Elsa Studio", "description": null, "createdAt": "2026-01-05T09:11:12.345678+00:00",
          "version": 3, "toolVersion": "3.6.3.0", "isReadonly": false, "isSystem": false, "isLatest": true, "isPublished": false,
          "variables": [ { "id": "a1", "name": "Wort", "typeName": "String", "isArray": false, "value": "false", "storageDriverTypeName": "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core" } ],
          "inputs": [ { "type": "String", "name": "Titel", "displayName": "Titel", "uiHint": "single-line", "isArray": false } ],
          "outputs": [], "outcomes": ["Done"], "customProperties": { "x": 1.50, "y": 1e3, "ü": "\u00fc" }, "options": { "autoUpdateConsumingWorkflows": false },
          "root": {
            "type": "Elsa.Flowchart", "version": 1, "id": "flow", "nodeId": "Workflow1:flow", "name": "Flowchart1", "start": null, "metadata": {}, "customProperties": { "notFoundConnections": [], "canStartWorkflow": false },
            "activities": [
              { "type": "Elsa.WriteLine", "version": 1, "id": "w", "nodeId": "Workflow1:flow:w", "name": "WriteLine1", "text": { "typeName": "String", "expression": { "type": "JavaScript", "value": "getWort()" } }, "metadata": { "designer": { "position": { "x": -12.5, "y": 40 }, "size": { "width": 139.3, "height": 50 } } }, "customProperties": {} },
              { "type": "My.Own, My.Assembly", "id": "o", "anything": [1, { "two": null }], "result": null }
            ],
            "connections": [ { "source": { "activity": "w", "port": "Done" }, "target": { "activity": "o", "port": "In" }, "vertices": [ { "x": 1, "y": 2 } ] } ]
          }
        }
        """;

    [Fact]
    public void An_export_of_Elsa_survives_a_read_and_a_write()
    {
        var definition = Charts.Read(ElsaExport);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ElsaExport), JsonNode.Parse(definition.ToJson())));
        Assert.Contains("1.50", definition.ToJson(), StringComparison.Ordinal);
        Assert.Equal(definition.ContentHash, Charts.Read(definition.ToJson()).ContentHash);
        Assert.Equal(("Aus Elsa Studio", 3, true, false), (definition.Name, definition.Version, definition.IsLatest, definition.IsPublished));
        Assert.Equal((-12.5, 40.0), (definition.Root.Activities[0].X, definition.Root.Activities[0].Y));
    }

    [Fact]
    public void An_export_of_Elsa_with_foreign_activities_is_refused_without_a_crash()
    {
        var problems = Charts.Problems(ElsaExport);

        Assert.Contains(problems, problem => problem.Reason.Contains("Elsa.WriteLine", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Reason.Contains("My.Own", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""  ["cleared", { "name": "back", "label": "Zurück" }]""")]
    [InlineData("""{ "typeName": "String[]", "expression": { "type": "Literal", "value": "[\"cleared\", \"back\"]" } }""")]
    [InlineData(""" "[\"cleared\", \"back\"]" """)]
    public void A_list_may_be_written_out_or_stand_as_JSON_in_a_text(string outcomes)
    {
        var task = Charts.Task("legal", "x");
        task["outcomes"] = JsonNode.Parse(outcomes);
        var chart = Charts.Of([Charts.Start(), task, Charts.Activity("Elsa.Finish", "end")], "start>legal", "legal:cleared>end", "legal:back>end");
        Assert.Empty(Charts.Problems(chart));
    }

    [Fact]
    public void The_hash_ignores_order_and_white_space_and_nothing_else()
    {
        var hash = Charts.Read("""{ "definitionId": "d", "version": 1, "root": { "type": "Elsa.Flowchart", "id": "r" } }""").ContentHash;

        Assert.Equal(hash, Charts.Read("""{"root":{"id":"r","type":"Elsa.Flowchart"},"version":1,"definitionId":"\u0064"}""").ContentHash);
        Assert.NotEqual(hash, Charts.Read("""{"root":{"id":"r","type":"Elsa.Flowchart"},"version":2,"definitionId":"d"}""").ContentHash);
        Assert.Equal(64, hash.Length);
    }

    [Fact]
    public void The_shipped_chart_survives_a_read_and_a_write() =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Charts.Shipped), JsonNode.Parse(Charts.Read(Charts.Shipped).ToJson())));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{ "definitionId": "d" }""")]
    [InlineData("""{ "definitionId": "d", "root": [] }""")]
    [InlineData("""{ "definitionId": 1.5, "root": "x" }""")]
    [InlineData("""{ "definitionId": "d", "definitionId": "e", "root": {} }""")]
    [InlineData("""{ "definitionId": "d", "root": { "type": "Elsa.Flowchart", "type": "x" } }""")]
    [InlineData("""{ "definitionId": "\ud800", "root": {} }""")]
    [InlineData("""{ "definitionId": "d", "root": { "\udc00": 1 } }""")]
    [InlineData("""{ "root": {} }""")]
    [InlineData("{ \"definitionId\": \"d\", ")]
    public void What_is_no_definition_is_refused_with_file_place_and_reason(string json)
    {
        var read = DefinitionReader.Read(json, "kaputt.json");

        Assert.Null(read.Definition);
        var line = Assert.Single(read.Problems).ToString();
        Assert.StartsWith("kaputt.json: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void Half_characters_in_the_text_itself_are_refused() =>
        Assert.Null(DefinitionReader.Read("{ \"definitionId\": \"\ud800\", \"root\": {} }", "f").Definition);

    [Fact]
    public void A_file_of_more_than_a_megabyte_is_refused()
    {
        var read = DefinitionReader.Read(new string('ä', 600_000), "groß.json");

        Assert.Contains("1 MB", Assert.Single(read.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var json = new StringBuilder("""{"definitionId":"d","root":""");
        json.Append(string.Concat(Enumerable.Repeat("{\"a\":", 50_000))).Append('1').Append('}', 50_001);

        Assert.Null(DefinitionReader.Read(json.ToString(), "tief.json").Definition);
    }

    [Fact]
    public void A_byte_order_mark_is_no_problem() => Assert.NotNull(DefinitionReader.Read("\uFEFF" + ElsaExport, "f").Definition);

    [Theory]
    [InlineData("activities", "5")]
    [InlineData("activities", """[1, null, "x", [], {}]""")]
    [InlineData("connections", """{ "a": 1 }""")]
    [InlineData("connections", """[1, {}, { "source": 5, "target": [] }, { "source": { "activity": {} } }]""")]
    [InlineData("variables", """[{}, { "id": 5 }, 7, { "id": 5, "name": true, "value": {} }]""")]
    [InlineData("activities", """[{ "id": {}, "type": 5, "metadata": 7, "name": [] }, { "id": "b", "type": "Elsa.FlowSwitch", "cases": [5, {}, { "label": "x", "condition": 3 }] }]""")]
    [InlineData("activities", """[{ "id": "a", "type": "QualityDesk.Task", "role": { "expression": 5 }, "taskType": { "expression": { "type": [] } }, "outcomes": "x", "form": [5], "dueWorkingDays": "viele" }]""")]
    [InlineData("activities", """[{ "id": "a", "type": "Elsa.FlowDecision", "condition": { "expression": { "type": "Condition", "value": ["x"] } } }]""")]
    [InlineData("activities", """[{ "id": "a", "type": "Elsa.ParallelForEach", "items": { "expression": { "type": "Object", "value": "[[[[" } }, "body": [] }]""")]
    [InlineData("activities", """[{ "id": "a", "type": "Elsa.SetVariable", "variable": 5, "value": { "expression": { "type": "Variable", "value": [] } } }]""")]
    [InlineData("activities", """[{ "id": "a\nb", "type": "Elsa.FlowFork", "branches": { "x": 1 } }]""")]
    public void Parts_of_the_wrong_shape_become_problems(string property, string value)
    {
        var chart = Charts.Definition([Charts.Task("a")]);
        chart["root"]![property] = JsonNode.Parse(value);

        var problems = Charts.Problems(chart.ToJsonString());

        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.DoesNotContain('\n', problem.ToString()));
    }

    [Fact]
    public void A_huge_chart_is_refused_quickly()
    {
        var tasks = Enumerable.Range(0, 4000).Select(index => Charts.Step($"s{index}")).ToArray();

        var problems = Charts.Problems(Charts.Of(tasks, [.. Enumerable.Range(0, 3999).Select(index => $"s{index}>s{index + 1}")]));

        Assert.Contains("zu groß", Assert.Single(problems).Reason, StringComparison.Ordinal);
    }
}
