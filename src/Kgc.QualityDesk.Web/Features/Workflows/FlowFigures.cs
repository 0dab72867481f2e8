using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Features.Drawings;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>Draws a published version with the figures of its steps, within what the person may see.</summary>
public sealed class FlowFigures(DeskDb db, NodeFiguresQuery figures, WorkflowCatalogue catalogue, ChartDrawings drawings)
{
    /// <summary>Null when there is no such version.</summary>
    /// <exception cref="RuleBroken">not-allowed for those who are neither supervisor nor administrator</exception>
    public async Task<ChartFigures?> FindAsync(string definitionId, int version, Actor by, CancellationToken cancel)
    {
        var id = await db.WorkflowVersions.Where(v => v.DefinitionId == definitionId && v.Version == version).Select(v => (int?)v.Id).SingleOrDefaultAsync(cancel);
        if (id is not { } versionId)
        {
            return null;
        }

        var program = await catalogue.ProgramAsync(db, versionId, cancel);
        var found = await figures.RunAsync(definitionId, version, by, cancel);
        return ChartFigures.Of(program.Definition, drawings.Of(versionId, program, ChartFigures.Notes), found);
    }
}
