using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Workflow;

/// <summary>One planner per version that cases come from.</summary>
internal sealed class MovePlanners(
    IReadOnlyDictionary<int, FlowchartProgram> from, FlowchartProgram to, MoveOptions options, Func<int, IReadOnlySet<string>> rolesOf, IReadOnlyDictionary<int, int> versions)
{
    private readonly Dictionary<int, CasePlanner> _planners = from.ToDictionary(
        pair => pair.Key, pair => new CasePlanner(new FlowMigration(pair.Value, to, options.Mapping), options, rolesOf));

    public MoveOptions Options => options;

    public IEnumerable<FlowchartProgram> Programs => from.Values;

    public IReadOnlyDictionary<int, int> Versions => versions;

    /// <summary>False for a case that began on a version that came a moment ago.</summary>
    public bool Knows(CaseStand stand) => _planners.ContainsKey(stand.Instance.WorkflowVersionId);

    public CasePlanner Of(CaseStand stand) => _planners[stand.Instance.WorkflowVersionId];

    public IReadOnlyCollection<string> Suspects(IEnumerable<CaseStand> stands) => stands.SelectMany(stand => Of(stand).Suspects(stand)).ToHashSet(StringComparer.Ordinal);
}
