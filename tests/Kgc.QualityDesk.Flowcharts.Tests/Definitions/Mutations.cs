using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Definitions;

/// <summary>Shipped charts with parts taken away, doubled, swapped and replaced at random: never an exception, always the same JSON back, and what is accepted compiles.</summary>
public sealed class Mutations
{
    private static readonly string[] Values =
    [
        "null", "true", "1", "-1", "1e400", "\"\"", "\"x\"", "\"triage\"", "\"Done\"", "[]", "{}", "[null]", "[[{}]]", "{\"id\":\"root\"}", "\"a:b\"", "\"\\u0000\"",
        "{\"expression\":null}", "{\"expression\":{\"type\":\"JavaScript\",\"value\":\"x\"}}", "{\"expression\":{\"type\":\"Condition\",\"value\":\"((((\"}}",
        "{\"type\":\"Elsa.Flowchart\",\"activities\":[{\"id\":\"q\",\"type\":\"Elsa.FlowJoin\"}]}", "\"Elsa.FlowJoin\"", "\"Elsa.ParallelForEach\"", "\"Elsa.Flowchart\"", "\"System.String, mscorlib\"",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_mutated_chart_gives_problems_and_never_throws(int seed) => Mutate(new Random(seed), 10);

    [Fact]
    [Trait("Size", "Full")]
    public void Many_mutated_charts_give_problems_and_never_throw() => Mutate(new Random(4711), 20_000);

    private static void Mutate(Random random, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var chart = JsonNode.Parse(Charts.Shipped)!;
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                Change(chart, random);
            }

            var json = chart.ToJsonString();
            var read = DefinitionReader.Read(json, "m.json");
            if (read.Definition is not { } definition)
            {
                Assert.NotEmpty(read.Problems);
                continue;
            }

            Assert.True(JsonNode.DeepEquals(chart, JsonNode.Parse(definition.ToJson())));
            if (DefinitionCheck.Check(definition, "m.json", Charts.Words).Count == 0)
            {
                Assert.NotNull(FlowchartProgram.Compile(definition));
            }
        }
    }

    private static void Change(JsonNode chart, Random random)
    {
        var all = new List<JsonNode>();
        Collect(chart, all);
        switch (all[random.Next(all.Count)])
        {
            case JsonObject { Count: > 0 } fields:
                var name = fields.ElementAt(random.Next(fields.Count)).Key;
                if (random.Next(3) == 0)
                {
                    fields.Remove(name);
                }
                else
                {
                    fields[name] = random.Next(2) == 0 ? all[random.Next(all.Count)].DeepClone() : JsonNode.Parse(Values[random.Next(Values.Length)]);
                }

                break;
            case JsonArray { Count: > 0 } items:
                var at = random.Next(items.Count);
                if (random.Next(2) == 0)
                {
                    items.RemoveAt(at);
                }
                else
                {
                    items.Add(random.Next(2) == 0 ? items[at]?.DeepClone() : JsonNode.Parse(Values[random.Next(Values.Length)]));
                }

                break;
            default:
                break;
        }
    }

    private static void Collect(JsonNode node, List<JsonNode> all)
    {
        all.Add(node);
        IEnumerable<JsonNode?> inner = node switch { JsonObject fields => fields.Select(field => field.Value), JsonArray items => items, _ => [] };
        foreach (var child in inner.OfType<JsonNode>())
        {
            Collect(child, all);
        }
    }
}
