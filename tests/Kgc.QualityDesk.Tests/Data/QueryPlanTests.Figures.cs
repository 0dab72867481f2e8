using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Turnaround;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Data;

public abstract partial class QueryPlanTests
{
    private static readonly TurnaroundFilter FiveYears = new() { Office = "TH", From = "2021-01-01", To = "2026-03-02" };

    [Theory]
    [InlineData("")]
    [InlineData("T7")]
    public async Task Figures_over_years_read_one_index_and_no_row_of_a_case(string topic)
    {
        await using var db = plans.Open();
        var scope = await TurnaroundScope.OfAsync(db, FiveYears with { Topic = topic }, PlanDb.Somebody(Roles.Supervisor, 1), Clock.GetUtcNow(), DeskWorld.Cancel);
        await using var command = MeasureCases.Numbers(scope.Received(db).Where(c => c.ClosedAt != null)).CreateDbCommand();
        var plan = await plans.ExplainAsync(command.CommandText,
            command.Parameters.Cast<System.Data.Common.DbParameter>().Select(p => (p.ParameterName, p.Value)));
        Assert.Contains(plan, line => line.Contains("USING COVERING INDEX IX_Cases_Figures", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public Task The_rest_of_the_board_comes_through_indexes() => CheckAsync(
        db => new BoardQuery(db, Clock).RunAsync(FiveYears, PlanDb.Somebody(Roles.Supervisor, 1), DeskWorld.Cancel), maySort: true);

    [Theory]
    [InlineData("all")]
    [InlineData("late")]
    [InlineData("stage:review")]
    [InlineData("topic:T7")]
    [InlineData("month:2023-05")]
    [InlineData("week-in:2023-05-01")]
    [InlineData("week-out:2023-05-01")]
    [InlineData("open-now")]
    [InlineData("advisor:p1@desk.example")]
    public Task The_list_behind_a_figure_comes_through_indexes(string figure) => CheckAsync(
        db => new FigureCases(db, Clock).PageAsync(FiveYears, figure, null, PlanDb.Somebody(Roles.Supervisor, 1), DeskWorld.Cancel), maySort: true);
}
