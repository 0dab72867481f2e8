using Kgc.QualityDesk.Mail;

namespace Kgc.QualityDesk.Web.Jobs;

/// <summary>What jobs say: numbers and kinds of errors, never addresses or texts.</summary>
internal static partial class JobLog
{
    /// <summary>Runs a job; what fails is logged without personal data and tried again at the next run.</summary>
    public static async ValueTask GuardAsync(this ILogger log, string job, Func<Task> run, CancellationToken cancel)
    {
        try
        {
            await run();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The host stops; the rows wait.
        }
        catch (Exception exception)
        {
            log.JobFailed(job, exception.GetType().Name, MailScrub.Of(exception.Message));
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Job {Job} failed: {Kind}: {Message}")]
    public static partial void JobFailed(this ILogger log, string job, string kind, string message);

    [LoggerMessage(2, LogLevel.Warning, "Mail {Mail} was not delivered: {Outcome}")]
    public static partial void NotDelivered(this ILogger log, long mail, string outcome);

    [LoggerMessage(3, LogLevel.Error, "Timer {Timer} failed: {Kind}: {Message}")]
    public static partial void TimerFailed(this ILogger log, long timer, string kind, string message);

    [LoggerMessage(4, LogLevel.Information, "{Count} {What}")]
    public static partial void Did(this ILogger log, int count, string what);
}
