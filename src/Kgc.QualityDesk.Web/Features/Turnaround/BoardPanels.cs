using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.Features.Turnaround.Panels;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>The parts of the evaluation in their order, for a person's eyes.</summary>
public static class BoardPanels
{
    public static IReadOnlyList<Panel> Of(Board board, DateOnly today, bool supervises)
    {
        List<Panel> panels =
        [
            OpenPanel.Of(board), RiskPanel.Of(board, supervises), WeekPanel.Of(board, today), MonthPanels.Turnaround(board),
            MonthPanels.Breaches(board), TimePanels.Stages(board), TimePanels.Whose(board), TimePanels.Waits(board, supervises),
        ];
        if (supervises)
        {
            panels.Add(PeoplePanels.Loads(board));
        }

        panels.Add(PeoplePanels.Advisors(board, supervises));
        return panels;
    }
}
