using Kgc.QualityDesk.Web.Security;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Kgc.QualityDesk.Web.Hosting;

/// <summary>
/// The only place that logs go to: the console, in any of its formats, without secrets. Addresses of pages carry tokens, and the
/// framework writes addresses into its log, so the line is cleaned after it was formatted, exceptions and scopes included.
/// </summary>
public static class ScrubbedConsole
{
    public static ILoggingBuilder AddScrubbedConsole(this ILoggingBuilder logging)
    {
        // Also those that write for a debugger or a trace: they would tell the addresses as they are.
        logging.ClearProviders().AddConsole();
        var formats = logging.Services.Where(s => s.ServiceType == typeof(ConsoleFormatter)).ToList();
        foreach (var format in formats)
        {
            logging.Services.Remove(format);
            logging.Services.AddSingleton<ConsoleFormatter>(services =>
                new Scrubbed((ConsoleFormatter)ActivatorUtilities.CreateInstance(services, format.ImplementationType!)));
        }

        return logging;
    }

    private sealed class Scrubbed(ConsoleFormatter inner) : ConsoleFormatter(inner.Name), IDisposable
    {
        public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
        {
            // At its most talkative level the framework writes down what forms hold: codes, passwords, texts.
            if (logEntry.LogLevel == LogLevel.Trace && logEntry.Category.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal))
            {
                return;
            }

            using var line = new StringWriter();
            inner.Write(logEntry, scopeProvider, line);
            textWriter.Write(SecretScrub.Of(line.ToString()));
        }

        public void Dispose() => (inner as IDisposable)?.Dispose();
    }
}
