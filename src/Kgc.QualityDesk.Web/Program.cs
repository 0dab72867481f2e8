using Kgc.QualityDesk;
using Kgc.QualityDesk.Web.Commands;
using Kgc.QualityDesk.Web.Hosting;

// A word besides settings is a verb of the command line; without one the desk runs.
if (DeskCommands.IsCommand(args))
{
    return await DeskCommands.RunAsync(args);
}

try
{
    await using var app = DeskHost.Build(args);
    await DeskStart.PrepareAsync(app, CancellationToken.None);
    await DeskStart.RunAsync(app);
    return 0;
}
catch (StartRefused refused)
{
    foreach (var line in refused.Lines)
    {
        await Console.Error.WriteLineAsync(line);
    }

    return 1;
}
