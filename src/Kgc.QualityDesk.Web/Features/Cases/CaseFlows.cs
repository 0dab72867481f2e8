using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Web.Features.Drawings;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Draws the way of a case through its flowchart, for those who may see the whole case.</summary>
public sealed class CaseFlows(CasePathQuery paths, ChartDrawings drawings, TimeProvider time)
{
    private const int Notes = 1;

    /// <summary>Null for a case that no flowchart runs.</summary>
    public async Task<CaseFlowPanel?> FindAsync(int caseId, CancellationToken cancel)
    {
        if (await paths.FindAsync(caseId, cancel) is not { } path)
        {
            return null;
        }

        var drawing = drawings.Of(path.VersionId, path.Program, Notes);
        var marks = drawing.Nodes.DistinctBy(node => node.NodeId).ToDictionary(node => node.NodeId, node => new StepStory(path, node, time.Now()));
        var summary = Summary(path, drawing, marks);
        var picture = new ChartPicture("ablaufbild", $"Ablauf „{path.Program.Definition.Name}“ dieses Falls", string.Join(' ', summary) + " Dieselben Angaben stehen darunter als Liste.", drawing)
        {
            Marks = marks.ToDictionary(mark => mark.Key, mark => new NodeMark(mark.Value.State, mark.Value.Note)),
            Taken = path.Passes.SelectMany(pass => pass.Outcome.Split(", ").Append(pass.Outcome).Select(port => (pass.NodeId, port))).ToHashSet(),
        };
        List<ChartStep> steps = [.. drawing.Nodes.Select(node => ChartStep.Of(node, drawing, marks[node.NodeId].State, marks[node.NodeId].Words, marks[node.NodeId].Facts))];
        return new(new(picture, steps), summary, path.Passes.Count(pass => path.Program.Find(pass.NodeId) is null));
    }

    private static List<string> Summary(CasePath path, ChartDrawing drawing, Dictionary<string, StepStory> marks)
    {
        if (path.IsFinished)
        {
            return ["Der Ablauf ist zu Ende."];
        }

        List<string> sentences =
        [
            .. drawing.Nodes.Where(node => path.Failures.Any(failure => failure.NodeId == node.NodeId)).Select(node => $"Störung bei „{node.Label}“."),
            .. drawing.Nodes.Where(node => path.Waiting.Contains(node.NodeId) && !node.IsFrame).Select(node => $"Der Fall wartet bei „{node.Label}“: {string.Join("; ", marks[node.NodeId].Open)}."),
        ];
        return sentences.Count > 0 ? sentences : ["Der Fall wartet bei keinem Schritt."];
    }
}
