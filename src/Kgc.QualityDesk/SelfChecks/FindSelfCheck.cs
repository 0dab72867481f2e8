using System.Linq.Expressions;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>Finds runs for those who hold their code. Expired ones are gone, whether or not they were purged yet.</summary>
public sealed class FindSelfCheck(DeskDb db, TimeProvider time)
{
    /// <summary>The run that a typed code opens; null for a wrong, expired or deleted one.</summary>
    public async Task<SelfCheckRun?> ByCodeAsync(string? code, CancellationToken cancel) =>
        RecallCode.HashOf(code) is { } hash ? await OneAsync(r => r.CodeHash == hash, cancel) : null;

    /// <summary>A run with a code that opens it; null when it is another one's.</summary>
    public Task<SelfCheckRun?> OpenAsync(string publicId, string? code, CancellationToken cancel) =>
        RecallCode.HashOf(code) is { } hash ? OneAsync(r => r.PublicId == publicId && r.CodeHash == hash, cancel) : Task.FromResult<SelfCheckRun?>(null);

    private Task<SelfCheckRun?> OneAsync(Expression<Func<SelfCheckRun, bool>> which, CancellationToken cancel)
    {
        var now = time.Now();
        return db.SelfCheckRuns.AsNoTrackingWithIdentityResolution().Where(which).Where(r => r.ExpiresAt > now)
            .Include(r => r.Office).Include(r => r.Earlier).AsSplitQuery().OrderBy(r => r.Id).FirstOrDefaultAsync(cancel);
    }
}
