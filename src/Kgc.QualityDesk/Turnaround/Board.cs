using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Knowledge.Answered;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>What a supervisor looks at: an office (or the own ones) over a period, by day of receipt, and what waits now.</summary>
public sealed record Board
{
    public required string? Office { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required string? Topic { get; init; }

    public required TurnaroundReport.Group Total { get; init; }

    public required IReadOnlyList<TurnaroundReport.Group> Stages { get; init; }

    /// <summary>By month of receipt, 2026-03.</summary>
    public required IReadOnlyList<TurnaroundReport.Group> Months { get; init; }

    /// <summary>By mail address; an advisor gets nobody but themselves.</summary>
    public required IReadOnlyList<TurnaroundReport.Group> Advisors { get; init; }

    public required IReadOnlyList<Week> Weeks { get; init; }

    public required OpenNow Open { get; init; }

    /// <summary>Open cases that need a look: stuck ones and those at the highest risk, at most <see cref="BoardQuery.MostLines"/>.</summary>
    public required IReadOnlyList<OpenLine> Cases { get; init; }

    public required int? StuckCount { get; init; }

    /// <summary>For supervisors only.</summary>
    public required IReadOnlyList<Load> Loads { get; init; }

    public required IReadOnlyList<Wait> Waiting { get; init; }

    /// <summary>Questions of the period that needed no case.</summary>
    public required AnsweredCount AnsweredWithoutCase { get; init; }

    /// <param name="Monday">of the week</param>
    /// <param name="In">received, within the period</param>
    /// <param name="Out">first answers, or closings without one</param>
    /// <param name="Open">without a first answer at the end of the week (or of the period)</param>
    public sealed record Week(DateOnly Monday, int In, int Out, int Open);

    /// <summary>What waits for an answer now, whenever it came.</summary>
    /// <param name="Count">of all</param>
    /// <param name="Overdue">past their due date, which does not run while a case rests</param>
    /// <param name="Ages">keys and labels of the age buckets, in working days since the clock began</param>
    /// <param name="Rows">one per stage</param>
    public sealed record OpenNow(int Count, int Overdue, IReadOnlyList<Board.OpenNow.Age> Ages, IReadOnlyList<OpenNow.Row> Rows)
    {
        public sealed record Age(string Key, string Label);

        /// <param name="Stage">where they are</param>
        /// <param name="ByAge">in the order of the ages</param>
        /// <param name="Overdue">of them</param>
        public sealed record Row(Stage Stage, IReadOnlyList<int> ByAge, int Overdue);
    }

    /// <param name="Number">case number</param>
    /// <param name="Subject">as asked</param>
    /// <param name="Stage">where it is</param>
    /// <param name="AgeDays">working days since the clock began</param>
    /// <param name="DueAt">due</param>
    /// <param name="Risk">0 to 1 that the date is missed, as like cases went; null when too few are known</param>
    /// <param name="IsStuck">longer in its stage than 90 % of like cases</param>
    /// <param name="StageDays">working days in its stage</param>
    /// <param name="StageP90">of like cases</param>
    /// <param name="Advisor">for supervisors</param>
    public sealed record OpenLine(
        string Number, string Subject, Stage Stage, double AgeDays, DateTimeOffset DueAt, double? Risk, bool IsStuck, double StageDays, double? StageP90, string? Advisor);

    /// <param name="Key">mail address; empty for cases that nobody advises</param>
    /// <param name="Name">of the person</param>
    /// <param name="Open">cases that wait for an answer</param>
    /// <param name="Overdue">of them</param>
    public sealed record Load(string Key, string Name, int Open, int Overdue);

    /// <param name="Key">definition and step</param>
    /// <param name="Title">of the step</param>
    /// <param name="DefinitionId">of the flowchart</param>
    /// <param name="Version">the newest that waits here</param>
    /// <param name="Count">how many cases wait here now</param>
    /// <param name="MedianDays">working days that they have waited so far</param>
    /// <param name="LongestDays">as MedianDays</param>
    public sealed record Wait(string Key, string Title, string DefinitionId, int Version, int Count, double MedianDays, double LongestDays);
}
