using System.Collections.Concurrent;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Web.Features.Drawings;

/// <summary>Charts are laid out once per version: a version never changes.</summary>
public sealed class ChartDrawings
{
    private readonly ConcurrentDictionary<(int VersionId, int Notes), ChartDrawing> _known = new();

    public ChartDrawing Of(int versionId, FlowchartProgram program, int notes) =>
        _known.GetOrAdd((versionId, notes), static (key, program) => ChartDrawing.Of(program.Definition, key.Notes), program);
}
