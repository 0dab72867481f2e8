using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Writing;

namespace Kgc.QualityDesk.Web.Features.Writing;

/// <summary>The help with writing beside an answer: what can be inserted, and what was just asked for.</summary>
public sealed record ToolPanel(string CaseNumber, string Action)
{
    public ToolInput Input { get; init; } = new();

    public IReadOnlyList<FindTextModules.Row> Modules { get; init; } = [];

    public string? Topic { get; init; }

    /// <summary>Null while nobody searched.</summary>
    public IReadOnlyList<KnowledgeHit>? Hits { get; init; }

    /// <summary>A template that waits for its gaps.</summary>
    public FindTextModules.Row? Pending { get; init; }

    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    /// <summary>The text to insert, once it is known.</summary>
    public string? Inserted { get; init; }

    public bool IsOpen => Hits is not null || Pending is not null || Errors.Count > 0;

    public string? ValueOf(string gap) => Input.Gaps.Find(g => g.Name == gap)?.Value;
}
