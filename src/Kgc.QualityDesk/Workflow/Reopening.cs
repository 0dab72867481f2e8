using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>
/// Where the chart of an answered case goes on when the applicant has it taken up again, told by its journal: no chart needs a step
/// of its own for that, and a case stays on the version that it ran on.
/// </summary>
internal static class Reopening
{
    /// <summary>The step, and the outcome with which it is left; without one it is entered. Null when the chart has none.</summary>
    public static async Task<(string NodeId, string? Outcome)?> OfAsync(DeskDb db, int instanceId, FlowchartProgram program, CancellationToken cancel)
    {
        var steps = await db.WorkflowSteps.Where(s => s.InstanceId == instanceId).OrderByDescending(s => s.Id)
            .Select(s => new { s.NodeId, s.Outcome }).ToListAsync(cancel);
        foreach (var step in steps)
        {
            if (program.Find(step.NodeId) is not { } node || node.Parent is not { Parent: null })
            {
                continue;
            }

            if (node.Type == ActivityTypes.WaitForApplicant && step.Outcome == "TimedOut")
            {
                return (node.NodeId, "Replied");
            }

            // What was answered by word of mouth is asked about once more: it may be told again, or be written.
            if (node.Task?.TaskType is TaskTypes.DraftResponse or TaskTypes.QuickAnswer)
            {
                return (node.NodeId, null);
            }
        }

        return null;
    }
}
