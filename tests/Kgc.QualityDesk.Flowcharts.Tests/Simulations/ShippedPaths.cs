namespace Kgc.QualityDesk.Flowcharts.Tests.Simulations;

/// <summary>Every shipped workflow, walked over all its simple paths: each ends properly and closes its case once.</summary>
public sealed class ShippedPaths
{
    public static TheoryData<string> Shipped =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "workflows"), "*.json").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task Every_simple_path_of_a_shipped_workflow_ends_properly(string file)
    {
        var program = Program(file);

        var paths = await SimplePaths.OfAsync(program, 1, 20_000, TestContext.Current.CancellationToken);

        Assert.True(paths.IsComplete);
        Assert.NotEmpty(paths.Paths);
        Assert.All(paths.Paths, path => AssertEnds(program, path));
        var reached = paths.Paths.SelectMany(path => path.Trace).Select(step => step.NodeId).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(program.Nodes.Select(node => node.NodeId).Where(id => id != "root").Except(reached));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    [Trait("Size", "Full")]
    public async Task Thousands_of_paths_that_go_round_twice_end_properly(string file)
    {
        var program = Program(file);

        var paths = await SimplePaths.OfAsync(program, 2, 20_000, TestContext.Current.CancellationToken);

        Assert.All(paths.Paths, path => AssertEnds(program, path));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_workflow_is_in_order_and_survives_a_read_and_a_write(string file)
    {
        var json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", file));

        Assert.Empty(Charts.Problems(json));
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(json), System.Text.Json.Nodes.JsonNode.Parse(Charts.Read(json).ToJson())));
        Assert.All(Charts.Read(json).Root.Activities, step => Assert.True(step.X is not null && step.DisplayText.Length > 0));
    }

    private static FlowchartProgram Program(string file) =>
        FlowchartProgram.Compile(Charts.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", file))));

    private static void AssertEnds(FlowchartProgram program, SimplePath path)
    {
        Assert.True(path.Fault is null, $"{path.Fault} {string.Join(' ', path.Choices)}");
        Assert.Equal(1, path.Trace.Count(step => program.Node(step.NodeId).Type == "QualityDesk.CloseCase"));
    }
}
