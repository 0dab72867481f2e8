namespace Kgc.QualityDesk.Flowcharts.Tests;

public sealed class Architecture
{
    [Fact]
    public void The_interpreter_needs_nothing_but_the_base_class_library() =>
        Assert.All(
            typeof(FlowchartRunner).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void The_interpreter_cannot_see_a_clock_a_file_or_the_network()
    {
        string[] forbidden = ["System.Net", "System.IO.FileSystem", "System.Data", "System.Diagnostics.Process", "System.Threading.Timer"];

        Assert.DoesNotContain(
            typeof(FlowchartRunner).Assembly.GetReferencedAssemblies(),
            reference => forbidden.Any(name => reference.Name!.StartsWith(name, StringComparison.Ordinal)));
    }
}
