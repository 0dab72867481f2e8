namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Either a definition (which <see cref="DefinitionCheck"/> judges), or the reasons why the text is none.</summary>
public sealed record ReadResult(WorkflowDefinition? Definition, IReadOnlyList<Problem> Problems);
