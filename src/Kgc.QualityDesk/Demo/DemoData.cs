namespace Kgc.QualityDesk.Demo;

/// <summary>Fills an empty database.</summary>
public sealed class DemoData
{
    public Task FillAsync(CancellationToken cancel) => Task.CompletedTask;
}
