using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Web.Mail;
using Quartz;

namespace Kgc.QualityDesk.Web.Jobs;

/// <summary>Mail transport, resilience and jobs. docs/adr/0005 says why the jobs live in memory on every node.</summary>
public static class JobSetup
{
    /// <summary>Tag and name of the scheduler's health check.</summary>
    public const string HealthTag = "ready";

    /// <exception cref="StartRefused">A setting under <c>Mail</c> makes no sense.</exception>
    public static IServiceCollection AddMailAndJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = MailSettings.Of(configuration);
        services.AddOutbox()
            .AddSingleton(settings)
            .AddSingleton<IMailTransport>(s => new ResilientTransport(
                Transport(s.GetRequiredService<DeskSettings>(), settings), s.GetRequiredService<TimeProvider>(), new MailPatience()))
            .AddSingleton<OutboxSignal>()
            .AddSingleton<LeftLeases>()
            .AddQuartz(Schedule)
            .AddQuartzHostedService(host => host.WaitForJobsToComplete = true)
            .AddHostedService<OutboxNudges>();
        services.AddHealthChecks().AddQuartz(check =>
        {
            check.Name = "jobs";
            check.Tags.Add(HealthTag);
        });
        return services;
    }

    private static IMailTransport Transport(DeskSettings desk, MailSettings settings) =>
        settings.IsSmtp ? new SmtpTransport(desk, settings) : new PickupDirectoryTransport(desk, settings);

    private static void Schedule(IQuartzBuilder quartz)
    {
        quartz.UseInMemoryStore();
        // A stop ends a job between two rows, never within one.
        quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs);
        Every<OutboxJob>(quartz, OutboxJob.Key, TimeSpan.FromSeconds(2));
        Every<TimersJob>(quartz, new JobKey("timers"), TimeSpan.FromSeconds(10));
        Every<MigrationsJob>(quartz, new JobKey("migrations"), TimeSpan.FromSeconds(5));
        Every<DigestJob>(quartz, new JobKey("digest"), TimeSpan.FromMinutes(10));
        Every<PurgeJob>(quartz, new JobKey("purge"), TimeSpan.FromHours(1));
        Every<PresenceJob>(quartz, new JobKey("presence"), TimeSpan.FromMinutes(1));
        Every<ScanJob>(quartz, new JobKey("scan"), TimeSpan.FromMinutes(1));
        Every<SearchJob>(quartz, new JobKey("search"), TimeSpan.FromSeconds(30));
        Every<ForgetFilesJob>(quartz, new JobKey("forget-files"), TimeSpan.FromMinutes(10));
    }

    private static void Every<TJob>(IQuartzBuilder quartz, JobKey key, TimeSpan interval) where TJob : class, IJob
    {
        quartz.AddJob<TJob>(job => job.WithIdentity(key));
        quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(key.Name).StartNow()
            .WithSimpleSchedule(plan => plan.WithInterval(interval).RepeatForever()));
    }
}
