using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;

namespace Kgc.QualityDesk.Web.Jobs;

/// <summary>After a crash the only node on SQLite takes back at once what its predecessor held. With several nodes leases run out.</summary>
internal sealed class LeftLeases(IServiceScopeFactory scopes)
{
    private bool _ended;

    /// <summary>Called by one job that never runs twice at the same time.</summary>
    public async Task EndOnceAsync(CancellationToken cancel)
    {
        if (_ended)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetRequiredService<DeskDb>() is SqliteDeskDb)
        {
            await scope.ServiceProvider.GetRequiredService<DeliverMail>().EndLeasesAsync(cancel);
        }

        _ended = true;
    }
}
