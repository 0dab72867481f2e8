namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Finds everything for which a definition must not be published, all at once.</summary>
public static class DefinitionCheck
{
    public static IReadOnlyList<Problem> Check(WorkflowDefinition d, string file, KnownWords words) =>
        [.. d.Shape.Select(finding => finding.In(file))];
}
