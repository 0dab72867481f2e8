using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Web.Jobs;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NSubstitute;

namespace Kgc.QualityDesk.Web.Tests.Jobs;

public sealed class StoppingTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("desk-stop-").FullName;
    private readonly IMailTransport _transport = Substitute.For<IMailTransport>();

    [Fact]
    public async Task A_stop_lets_the_running_delivery_end_and_begins_no_other()
    {
        var (begun, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        _transport.DeliverAsync(Arg.Any<OutgoingMail>(), Arg.Any<CancellationToken>()).Returns(_ =>
        {
            begun.TrySetResult();
            return mayEnd.Task;
        });
        using var host = await StartAsync("<1@desk.example>", "<2@desk.example>");
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1), WebDesk.Cancel);

        var stopped = host.StopAsync(CancellationToken.None);
        await Stopping(host).WaitAsync(TimeSpan.FromMinutes(1), WebDesk.Cancel);
        Assert.False(stopped.IsCompleted);
        mayEnd.SetResult();
        await stopped;
        Assert.Equal([MailState.Sent, MailState.Pending], await StatesAsync(host));
    }

    /// <summary>Ends when the program has said that it stops; without it the second delivery might rightly begin.</summary>
    private static Task Stopping(IHost host)
    {
        var said = new TaskCompletionSource();
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(said.SetResult);
        return said.Task;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<IHost> StartAsync(params string[] messageIds)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging(log => log.ClearProviders())
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new DeskSettings { DataDirectory = _directory, WorkflowDirectory = _directory, PublicUrl = "http://127.0.0.1:5080" })
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddDesk().AddDeskDatabase("Sqlite", $"Data Source={Path.Combine(_directory, "desk.db")}")
            .AddMailAndJobs(builder.Configuration)
            .AddSingleton(_transport);
        var host = builder.Build();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var (db, sealer) = (scope.ServiceProvider.GetRequiredService<DeskDb>(), host.Services.GetRequiredService<MailSealer>());
            await db.Database.MigrateAsync(WebDesk.Cancel);
            var content = sealer.Seal(new MailContent("erika@verein.example", "Erika Beispiel", "Betreff", "Text"));
            db.OutboxMails.AddRange(messageIds.Select(id => new OutboxMail { MessageId = id, Template = "digest", Sealed = content }));
            await db.SaveChangesAsync(WebDesk.Cancel);
        }

        await host.StartAsync(WebDesk.Cancel);
        return host;
    }

    private static async Task<List<MailState>> StatesAsync(IHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DeskDb>().OutboxMails.OrderBy(m => m.Id).Select(m => m.State).ToListAsync(WebDesk.Cancel);
    }
}
