using System.Globalization;
using Kgc.QualityDesk.Benchmarks;

// dotnet run -c Release --project tests/Kgc.QualityDesk.Benchmarks -- [workflow|full|demo|turnaround|export|search|live|lists] [instances] [part of a line's name]
var what = args.Length > 0 ? args[0] : "all";
var instances = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1000;
if (what is "workflow" or "all")
{
    await Figures.WorkflowAsync(instances, args.Length > 2 ? args[2] : "");
}

if (what is "full" or "all")
{
    await FullDatabase.RunAsync(200_000, instances);
}

if (what is "demo" or "all")
{
    await Figures.DemoAsync();
}

if (what is "turnaround" or "all")
{
    await TurnaroundFigures.RunAsync(args.Length > 1 ? instances : 100_000);
}

if (what is "export" or "all")
{
    await ExportFigures.RunAsync(args.Length > 1 ? instances : 100_000);
}

if (what is "search" or "all")
{
    await SearchFigures.RunAsync(args.Length > 1 ? instances : 50_000);
}

if (what is "lists" or "all")
{
    await ListFigures.RunAsync(args.Length > 1 ? instances : 100_000);
}

// Twenty people in twenty sessions; the number is how many minutes, sixty without it. Not among "all": it takes as long as it says.
if (what is "live")
{
    await LiveFigures.RunAsync(args.Length > 1 ? instances : 60);
}
