using Kgc.QualityDesk.Web.Features.Drawings;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Where a case stands in its flowchart, as a picture, as a sentence and as a list.</summary>
/// <param name="Chart">picture and list</param>
/// <param name="Summary">where it waits, in sentences</param>
/// <param name="Elsewhere">how many steps were done in an earlier version of the chart that this one does not have</param>
public sealed record CaseFlowPanel(ChartList Chart, IReadOnlyList<string> Summary, int Elsewhere);
