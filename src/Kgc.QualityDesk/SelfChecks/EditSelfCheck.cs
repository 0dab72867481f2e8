using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>
/// Changes runs, for whoever holds their code: every act takes the public id and the code and is <c>not-found</c> when they do not
/// belong together or the run has expired.
/// </summary>
public sealed class EditSelfCheck(Desk desk, DeskDb db, SelfCheckCatalogue catalogue)
{
    /// <summary>Begins a run; a second time with the same id and code it is there already.</summary>
    public Task BeginAsync(string publicId, string code, bool isShort, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        if (!await IsThereAsync(publicId, code, cancel))
        {
            db.SelfCheckRuns.Add(SelfCheckRun.Begin(publicId, code, catalogue.Current(now), isShort, now));
        }
    }, cancel);

    /// <summary>Begins the same run once more, in today's edition.</summary>
    public Task RepeatAsync(string publicId, string code, string againId, string againCode, CancellationToken cancel) =>
        OnAsync(publicId, code, async (run, _, now) =>
        {
            if (!await IsThereAsync(againId, againCode, cancel))
            {
                db.SelfCheckRuns.Add(run.Repeat(againId, againCode, catalogue.Current(now), now));
            }
        }, cancel);

    public Task DescribeAsync(string publicId, string code, SelfCheckDetails said, int seen, CancellationToken cancel) =>
        OnAsync(publicId, code, async (run, edition, now) => run.Describe(edition, await CheckedAsync(said, cancel), await PlaceAsync(said.Place, cancel), seen, now), cancel);

    public Task AnswerAsync(string publicId, string code, string criterion, AnswerInput said, int seen, CancellationToken cancel) =>
        OnAsync(publicId, code, (run, edition, now) =>
        {
            run.Answer(edition.Find(criterion) ?? throw new RuleBroken("not-found"), said, seen, now);
            return Task.CompletedTask;
        }, cancel);

    public Task PlanAsync(string publicId, string code, IReadOnlyList<(string? Criterion, string Text)> steps, int seen, CancellationToken cancel) =>
        OnAsync(publicId, code, (run, edition, now) =>
        {
            run.Plan(edition, steps, seen, now);
            return Task.CompletedTask;
        }, cancel);

    /// <summary>From a short run to all criteria.</summary>
    public Task WidenAsync(string publicId, string code, CancellationToken cancel) =>
        OnAsync(publicId, code, (run, edition, now) =>
        {
            if (run.IsShort)
            {
                run.Widen(edition, now);
            }

            return Task.CompletedTask;
        }, cancel);

    /// <param name="publicId">the run</param>
    /// <param name="code">its code</param>
    /// <param name="other">code of the run to compare with</param>
    /// <param name="cancel">gives up</param>
    /// <exception cref="RuleBroken">self-check.no-such-code</exception>
    public Task CompareAsync(string publicId, string code, string? other, CancellationToken cancel) =>
        OnAsync(publicId, code, async (run, _, now) =>
        {
            var hash = RecallCode.HashOf(other) ?? "";
            run.CompareWith(await db.SelfCheckRuns.Where(r => r.CodeHash == hash && r.ExpiresAt > now).OrderBy(r => r.Id).FirstOrDefaultAsync(cancel)
                ?? throw new RuleBroken("self-check.no-such-code"), now);
        }, cancel);

    /// <summary>Deletes the run for good. Nothing of it remains.</summary>
    public Task DeleteAsync(string publicId, string code, CancellationToken cancel) =>
        OnAsync(publicId, code, async (run, _, _) => await PurgeSelfChecks.RemoveAsync(db, [run], cancel), cancel);

    private Task OnAsync(string publicId, string code, Func<SelfCheckRun, CriteriaEdition, DateTimeOffset, Task> change, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var hash = RecallCode.HashOf(code) ?? throw new RuleBroken("not-found");
            var run = await db.SelfCheckRuns.AsSplitQuery().Where(r => r.PublicId == publicId && r.CodeHash == hash && r.ExpiresAt > now)
                .OrderBy(r => r.Id).FirstOrDefaultAsync(cancel) ?? throw new RuleBroken("not-found");
            await change(run, catalogue.Of(run.Edition), now);
        }, cancel);

    private Task<bool> IsThereAsync(string publicId, string code, CancellationToken cancel)
    {
        var hash = RecallCode.HashOf(code);
        return db.SelfCheckRuns.AnyAsync(r => r.PublicId == publicId && r.CodeHash == hash, cancel);
    }

    private async Task<SelfCheckDetails> CheckedAsync(SelfCheckDetails said, CancellationToken cancel)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (said.Alias?.Trim().Length > SelfCheckRules.AliasLength)
        {
            fields["alias"] = "Bitte kürzen Sie den Namen.";
        }

        foreach (var (field, kind, term) in new[]
        {
            ("setting", TermKind.Setting, said.Setting), ("targetGroup", TermKind.TargetGroup, said.TargetGroup), ("phase", TermKind.Phase, said.Phase),
        })
        {
            if (!string.IsNullOrEmpty(term) && !await db.Terms.AnyAsync(t => t.Kind == kind && t.Code == term, cancel))
            {
                fields[field] = "Bitte wählen Sie einen Eintrag der Liste.";
            }
        }

        return fields.Count == 0 ? said with { Setting = Given(said.Setting), TargetGroup = Given(said.TargetGroup), Phase = Given(said.Phase) }
            : throw RuleBroken.Invalid(fields);
    }

    private static string? Given(string? code) => string.IsNullOrEmpty(code) ? null : code;

    private async Task<(int? Office, string? District)> PlaceAsync(string? place, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(place))
        {
            return (null, null);
        }

        if (await db.Districts.AsNoTracking().FirstOrDefaultAsync(d => d.Key == place, cancel) is { } district)
        {
            return (district.OfficeId, district.Key);
        }

        var office = await db.Offices.AsNoTracking().FirstOrDefaultAsync(o => o.Code == place, cancel);
        return office is null ? throw RuleBroken.Field("place", "Bitte wählen Sie einen Eintrag der Liste.") : (office.Id, null);
    }
}
