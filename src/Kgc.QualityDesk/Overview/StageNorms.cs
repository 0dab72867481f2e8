using System.Collections.Concurrent;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Turnaround;

namespace Kgc.QualityDesk.Overview;

/// <summary>
/// How long 90 % of like cases of the last year were in each stage. A year's figures do not change by the minute, and everybody's
/// first page asks for them: each node works them out anew every ten minutes. The list of stuck cases of the evaluation measures alike.
/// </summary>
public sealed class StageNorms
{
    private static readonly TimeSpan Keeps = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, IReadOnlyDictionary<Stage, OpenMeasure.StageNorm> Norms)> _known = new(StringComparer.Ordinal);

    internal async Task<IReadOnlyDictionary<Stage, OpenMeasure.StageNorm>> OfAsync(
        DeskDb db, Actor by, IReadOnlyDictionary<int, OfficeClock> clocks, DateTimeOffset now, CancellationToken cancel)
    {
        var key = string.Join(',', by.OfficeIds.Order());
        if (_known.TryGetValue(key, out var known) && now >= known.At && now - known.At < Keeps)
        {
            return known.Norms;
        }

        var scope = await TurnaroundScope.OfAsync(db, new TurnaroundFilter(), by, now, cancel);
        var norms = (await BoardQuery.TallyAsync(db, scope, clocks, by, now, cancel)).Norms();
        _known[key] = (now, norms);
        return norms;
    }
}
