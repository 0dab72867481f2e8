using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Runs;

/// <summary>Whatever a person may draw: it runs, or it says why not; it never rests for ever in silence.</summary>
public sealed class RandomCharts
{
    private static readonly string[] Modes = ["WaitAll", "WaitAllActive", "WaitAny"];

    [Fact]
    public async Task No_chart_rests_without_a_token_or_an_error()
    {
        var (accepted, finished, refused) = (0, 0, 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var json = Draw(random);
            if (Charts.Problems(json).Count == 0)
            {
                accepted++;
            }

            if (!Compiles(json))
            {
                continue;
            }

            try
            {
                finished += await Play(new Desk(json, stepLimit: 200), random) ? 1 : 0;
            }
            catch (FlowchartException)
            {
                refused++;
            }
        }

        Assert.True(accepted > 5, $"accepted {accepted}");
        Assert.True(finished > 100, $"finished {finished}");
        Assert.True(refused > 20, $"refused {refused}");
    }

    private static async Task<bool> Play(Desk desk, Random random)
    {
        await desk.StartAsync();
        for (var act = 0; act < 40 && !desk.State.IsFinished; act++)
        {
            Assert.NotEmpty(desk.State.Tokens);
            Assert.Equal(desk.Waiting.Count, desk.Waiting.Distinct(StringComparer.Ordinal).Count());
            await desk.ActAsync(desk.Waiting[random.Next(desk.Waiting.Count)], random.Next(2) == 0 ? "ok" : "no");
        }

        Assert.True(!desk.State.IsFinished || desk.State.Tokens.Count == 0);
        return desk.State.IsFinished;
    }

    private static bool Compiles(string json)
    {
        try
        {
            return FlowchartProgram.Compile(Charts.Read(json)).Nodes.Any();
        }
        catch (FlowchartException)
        {
            return false;
        }
    }

    private static string Draw(Random random)
    {
        var (activities, connections) = Part(random, "", random.Next(2, 9), depth: 0);
        return Charts.Of([.. activities], [.. connections]);
    }

    private static (List<JsonObject> Activities, List<string> Connections) Part(Random random, string prefix, int count, int depth)
    {
        var activities = new List<JsonObject> { Charts.Start($"{prefix}start") };
        var ports = new List<(string Id, string Port)>();
        for (var index = 0; index < count; index++)
        {
            activities.Add(Draw(random, $"{prefix}n{index}", depth));
        }

        var connections = new List<string> { $"{prefix}start>{prefix}n0" };
        foreach (var activity in activities.Skip(1))
        {
            ports.AddRange(Ports(activity).Select(port => (activity["id"]!.ToString(), port)));
        }

        foreach (var (id, port) in ports.Where(_ => random.Next(8) > 0))
        {
            connections.Add($"{id}:{port}>{prefix}n{random.Next(count)}");
        }

        return (activities, connections);
    }

    private static JsonObject Draw(Random random, string id, int depth)
    {
        switch (random.Next(depth == 0 ? 9 : 6))
        {
            case 0:
                return Charts.Step(id);
            case 1:
                return Charts.Fork(id, "1", "2");
            case 2:
                return Charts.Join(id, Modes[random.Next(3)]);
            case 3:
                return Charts.Decision(id, random.Next(2) == 0 ? "Triage is empty" : "Triage is not empty");
            case 6:
                return Nested(random, id);
            case 7:
                return Charts.ForEach(id, new JsonArray("x", "y"), random.Next(2) == 0 ? Charts.Task("body", "ok", "no") : Nested(random, "body"));
            case 8 when random.Next(3) == 0:
                return Charts.Activity(random.Next(2) == 0 ? "Elsa.End" : "Elsa.Finish", id);
            default:
                return Charts.Task(id, "ok", "no");
        }
    }

    private static JsonObject Nested(Random random, string id)
    {
        var (activities, connections) = Part(random, "i", random.Next(1, 5), depth: 1);
        return Charts.Flowchart(id, [.. activities], [.. connections]);
    }

    private static string[] Ports(JsonObject activity) => activity["type"]!.ToString() switch
    {
        "QualityDesk.Task" => ["ok", "no"],
        "Elsa.FlowFork" => ["1", "2"],
        "Elsa.FlowDecision" => ["True", "False"],
        "Elsa.End" or "Elsa.Finish" => [],
        _ => ["Done"],
    };
}
