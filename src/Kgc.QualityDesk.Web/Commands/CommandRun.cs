using System.CommandLine;
using System.Data.Common;
using Kgc.QualityDesk.Web.Hosting;

namespace Kgc.QualityDesk.Web.Commands;

/// <summary>Runs a verb on the built desk, which neither listens nor starts a job. What goes wrong is told on standard error.</summary>
internal sealed class CommandRun(IReadOnlyList<string> settings)
{
    // Standard output is for results that scripts read, so the log goes to standard error.
    private static readonly string[] Quiet =
    [
        "--Logging:LogLevel:Default=Error", "--Logging:LogLevel:Microsoft.AspNetCore=Error", "--Logging:Console:LogToStandardErrorThreshold=Trace",
    ];

    public sealed record Context(WebApplication App, IServiceProvider Services, ParseResult Parse, CancellationToken Cancel)
    {
        public TextWriter Output => Parse.InvocationConfiguration.Output;

        public TextWriter Error => Parse.InvocationConfiguration.Error;

        public T Get<T>() where T : notnull => Services.GetRequiredService<T>();
    }

    /// <param name="command">the verb</param>
    /// <param name="act">gives the exit code</param>
    /// <param name="prepare">migrations, shipped data and flowcharts first, as when the desk starts</param>
    public Command With(Command command, Func<Context, Task<int>> act, bool prepare = true)
    {
        command.SetAction((parse, cancel) => RunAsync(parse, act, prepare, cancel));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, Func<Context, Task<int>> act, bool prepare, CancellationToken cancel)
    {
        try
        {
            await using var app = DeskHost.Build([.. Quiet, .. settings, "--Desk:Demo=false"]);
            if (prepare)
            {
                await DeskStart.PrepareAsync(app, cancel);
            }

            await using var scope = app.Services.CreateAsyncScope();
            return await act(new Context(app, scope.ServiceProvider, parse, cancel));
        }
        catch (Exception exception) when (LinesOf(exception) is { } lines)
        {
            foreach (var line in lines)
            {
                await parse.InvocationConfiguration.Error.WriteLineAsync(line);
            }

            return 1;
        }
    }

    /// <summary>Null for what nobody foresaw: that is told with its whole trace.</summary>
    private static IReadOnlyList<string>? LinesOf(Exception exception) => exception switch
    {
        StartRefused refused => refused.Lines,
        RuleBroken { Fields.Count: > 0 } broken => [.. broken.Fields.Select(f => $"{f.Key}: {f.Value}")],
        RuleBroken broken => [broken.Message],
        DbException database => [$"Die Datenbank meldet: {database.Message}"],
        IOException or UnauthorizedAccessException => [exception.Message],
        _ => null,
    };
}
