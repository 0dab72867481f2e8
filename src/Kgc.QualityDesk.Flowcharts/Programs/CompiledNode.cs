namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A node ready to run, shared by all instances of the version.</summary>
public sealed class CompiledNode
{
    internal CompiledNode(ActivityNode source, CompiledNode? parent)
    {
        Source = source;
        Parent = parent;
        Kind = ActivityTypes.KindOf(source.Type);
        Ports = Flowcharts.Ports.Of(source);
        Task = TaskSettings.Of(source);
        Waits = ActivityTypes.Waits(source);
        Join = Enum.TryParse<JoinMode>(source.Inputs.GetValueOrDefault("mode")?.ConstantText, out var mode) ? mode : JoinMode.WaitAny;
    }

    /// <summary>Path of ids, such as <c>root:draft</c>.</summary>
    public string NodeId => Source.NodeId;

    public string ActivityId => Source.Id;

    public string Type => Source.Type;

    public string DisplayText => Source.DisplayText;

    public NodeKind Kind { get; }

    public IReadOnlyList<string> Ports { get; }

    /// <summary>Null for everything but a human task.</summary>
    public TaskSettings? Task { get; }

    /// <summary>Whether the node, or something inside it, rests until a person or a timer acts.</summary>
    public bool Waits { get; }

    /// <summary>Meaningful for a join only.</summary>
    public JoinMode Join { get; }

    public ActivityNode Source { get; }

    /// <summary>The flowchart or the loop that the node lies in; null for the root.</summary>
    public CompiledNode? Parent { get; }

    public IReadOnlyList<CompiledConnection> Outbound { get; internal set; } = [];

    /// <summary>The ways into a join that must each bring a token.</summary>
    internal IReadOnlySet<string> Entrances { get; set; } = new HashSet<string>();

    /// <summary>Node ids from which a token of the same wave can still come to this join.</summary>
    internal IReadOnlySet<string> Before { get; set; } = new HashSet<string>();

    /// <summary>Node ids from which a token can come to this join at all, be it through a loop.</summary>
    internal IReadOnlySet<string> Upstream { get; set; } = new HashSet<string>();

    /// <summary>First node of a flowchart, or the body of a loop.</summary>
    internal CompiledNode? First { get; set; }

    internal InputExpression? Input(string name) => Source.Inputs.GetValueOrDefault(name);
}
