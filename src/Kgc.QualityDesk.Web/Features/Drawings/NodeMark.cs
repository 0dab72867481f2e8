namespace Kgc.QualityDesk.Web.Features.Drawings;

/// <summary>What a drawing says about a step besides its name: a state, and short lines below the label.</summary>
public sealed record NodeMark(NodeState State, params IReadOnlyList<string> Notes);
