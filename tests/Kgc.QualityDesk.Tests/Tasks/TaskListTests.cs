using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Tasks;

public sealed class TaskListTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task Pages_show_every_task_once_the_most_urgent_first_and_those_without_a_due_date_last(int limit)
    {
        await using var desk = await DeskWorld.StartAsync();
        for (var i = 0; i < 7; i++)
        {
            desk.Clock.Advance(TimeSpan.FromHours(i % 2 == 0 ? 30 : 0));
            await desk.Ask($"Frage {i}");
        }

        await desk.DbAsync(db => db.Tasks.Where(t => t.Id == 2 || t.Id == 3 || t.Id == 6)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.DueAt, (DateTimeOffset?)null), DeskWorld.Cancel));
        var expected = await desk.DbAsync(async db => (await db.Tasks.AsNoTracking().ToListAsync(DeskWorld.Cancel))
            .OrderBy(t => t.DueAt ?? DateTimeOffset.MaxValue).ThenBy(t => t.Id).Select(t => t.PublicId).ToList());

        var by = await desk.Actor("lea.th@desk.example");
        List<string> shown = [];
        string? next = null;
        do
        {
            var page = await desk.DbAsync(db => new TaskList(db, new Kgc.QualityDesk.Workflow.WorkflowCatalogue(desk.Clock))
                .PageAsync(new TaskFilter { Scope = "open", Limit = limit.ToString(System.Globalization.CultureInfo.InvariantCulture), Cursor = next }, by, DeskWorld.Cancel));
            Assert.InRange(page.Items.Count, 1, limit);
            shown.AddRange(page.Items.Select(t => t.Id));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(expected, shown);
    }
}
