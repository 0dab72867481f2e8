using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reviews;

/// <summary>Experts of an office for a case: who knows the topic from earlier reviews first, among them who has least to do.</summary>
public sealed class SuggestExperts(DeskDb db, StaffDirectory staff, TimeProvider time)
{
    /// <param name="caseId">the case</param>
    /// <param name="officeId">whose experts</param>
    /// <param name="topic">code; null: only the load counts</param>
    /// <param name="cancel">gives up</param>
    public async Task<IReadOnlyList<ExpertSuggestion>> OfAsync(int caseId, int officeId, string? topic, CancellationToken cancel)
    {
        var experts = await staff.AllSuitableAsync(Roles.Expert, officeId, cancel);
        var ids = experts.ConvertAll(e => (int?)e.Id);
        var since = time.GetUtcNow().AddYears(-2);
        var open = await db.Reviews.Where(r => ids.Contains(r.ExpertId) && r.SubmittedAt == null && r.HandedBackAt == null
                && db.Cases.Any(c => c.Id == r.CaseId && c.OfficeId == officeId))
            .GroupBy(r => r.ExpertId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Count, cancel);
        var known = topic is null ? [] : await db.Reviews
            .Where(r => ids.Contains(r.ExpertId) && r.SubmittedAt >= since && db.Cases.Any(c => c.Id == r.CaseId && c.Topic == topic && c.OfficeId == officeId))
            .GroupBy(r => r.ExpertId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Count, cancel);
        var named = await db.Reviews.Where(r => r.CaseId == caseId && r.ExpertId != null && (r.IsRecused || (r.SubmittedAt == null && r.HandedBackAt == null)))
            .Select(r => r.ExpertId!.Value).ToListAsync(cancel);
        var readers = await IsHalfAnsweredAsync(caseId, cancel) ? (await staff.AllSuitableAsync(Roles.Advisor, officeId, cancel)).ConvertAll(p => p.Id) : [];
        return [.. experts
            .Select(e => new ExpertSuggestion(e.Email!, e.DisplayName, known.GetValueOrDefault(e.Id), open.GetValueOrDefault(e.Id), named.Contains(e.Id), readers.Contains(e.Id)))
            .OrderByDescending(e => e.OfTopic > 0).ThenBy(e => e.Open).ThenByDescending(e => e.OfTopic).ThenBy(e => e.Name, StringComparer.Ordinal)];
    }

    /// <summary><see cref="Cases.Case.IsHalfAnswered"/> of a case that is not loaded.</summary>
    private Task<bool> IsHalfAnsweredAsync(int caseId, CancellationToken cancel) => db.Reviews.AnyAsync(
        said => said.CaseId == caseId && said.SubmittedAt != null && db.Reviews.Any(r => r.CaseId == caseId && r.SubmittedAt == null && r.RequestedAt <= said.SubmittedAt
            && (r.HandedBackAt == null || (r.Task != null && (r.Task.State == Tasks.TaskState.Open || r.Task.State == Tasks.TaskState.Suspended)))), cancel);
}
