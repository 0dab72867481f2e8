using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>A version in a list: where it came from and how many cases still run on it.</summary>
public sealed record VersionLine(
    string Id, string Name, int Version, string Hash, DateTimeOffset At, bool IsLatest, int Running, bool IsFromFile, string? PublishedBy, string? Reason)
{
    /// <summary>Newest first; of one flowchart, or of all.</summary>
    public static Task<List<VersionLine>> ListAsync(DeskDb db, string? definitionId, CancellationToken cancel) => db.WorkflowVersions.AsNoTracking()
        .Where(v => definitionId == null || v.DefinitionId == definitionId)
        .OrderBy(v => v.DefinitionId).ThenByDescending(v => v.Version)
        .Select(v => new VersionLine(v.DefinitionId, v.Name, v.Version, v.ContentHash, v.ImportedAt, v.IsLatest,
            db.WorkflowInstances.Count(i => i.WorkflowVersionId == v.Id && !i.IsFinished), v.PublishedById == null, v.PublishedBy!.DisplayName, v.Reason))
        .ToListAsync(cancel);
}
