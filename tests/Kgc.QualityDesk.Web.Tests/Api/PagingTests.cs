using System.Text.Json.Nodes;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Api;

public sealed class PagingTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Theory]
    [InlineData("received")]
    [InlineData("-received")]
    [InlineData("due")]
    [InlineData("-due")]
    [InlineData("number")]
    [InlineData("-number")]
    public async Task Pages_show_every_case_once_even_when_all_came_at_the_same_moment(string sort)
    {
        var numbers = await SevenAtOnceAsync();
        using var ana = await desk.As("ana.th");
        var shown = await Walk(ana, $"/api/v1/cases?sort={sort}&limit=2", "number");
        Assert.Equal(shown.Count, shown.Distinct(StringComparer.Ordinal).Count());
        Assert.All(numbers, number => Assert.Contains(number, shown));
        var all = (await ana.Read($"/api/v1/cases?sort={sort}&limit=100")).Json["items"]!.AsArray().Select(i => i!["number"]!.GetValue<string>());
        Assert.Equal(all, shown);
    }

    [Fact]
    public async Task Tasks_without_a_due_date_come_last_and_none_is_lost_between_pages()
    {
        await SevenAtOnceAsync();
        await desk.DbAsync(db => db.Tasks.Where(t => t.Id % 2 == 0).ExecuteUpdateAsync(s => s.SetProperty(t => t.DueAt, (DateTimeOffset?)null), WebDesk.Cancel));
        using var ana = await desk.As("ana.th");
        var shown = await Walk(ana, "/api/v1/tasks?scope=open&limit=2", "id");
        var all = (await ana.Read("/api/v1/tasks?scope=open&limit=100")).Json["items"]!.AsArray();
        Assert.Equal(all.Select(i => i!["id"]!.GetValue<string>()), shown);
        Assert.True(shown.Count >= 7);
        var dueless = all.Select(i => i!["dueAt"] is null).ToList();
        Assert.Equal(dueless.Order(), dueless);
    }

    [Fact]
    public async Task A_cursor_of_one_sort_does_not_fit_another()
    {
        await SevenAtOnceAsync();
        using var ana = await desk.As("ana.th");
        var next = (await ana.Read("/api/v1/cases?sort=due&limit=2")).Json["next"]!.GetValue<string>();
        Assert.NotNull((await ana.Read($"/api/v1/cases?sort=-due&limit=2&cursor={next}")).Json["errors"]!["cursor"]);
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_me_is_the_one_who_asks()
    {
        var number = (await desk.Ask("Gefiltert"))["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        await ana.Complete(number, "triage", "accept", Calls.Accept());
        foreach (var filter in new[] { "advisor=me", $"advisor={WebDesk.Email("ana.th")}", "status=in-progress", "stage=response", "topic=BED-DATEN", "office=TH", "q=gefiltert erika" })
        {
            Assert.Contains(number, (await ana.Read($"/api/v1/cases?{filter}")).Text, StringComparison.Ordinal);
        }

        foreach (var filter in new[] { "advisor=ben.th@desk.example", "status=closed", "stage=intake", "topic=NIX", "office=ST", "q=gefiltert brückenpfeiler" })
        {
            Assert.DoesNotContain(number, (await ana.Read($"/api/v1/cases?{filter}")).Text, StringComparison.Ordinal);
        }
    }

    private async Task<List<string>> SevenAtOnceAsync()
    {
        List<string> numbers = [];
        for (var i = 0; i < 7; i++)
        {
            numbers.Add((await desk.Ask())["number"]!.GetValue<string>());
        }

        await desk.DbAsync(async db =>
        {
            var received = await db.Cases.Where(c => c.Number == numbers[0]).Select(c => c.ReceivedAt).SingleAsync(WebDesk.Cancel);
            await db.Cases.Where(c => numbers.Contains(c.Number)).ExecuteUpdateAsync(s => s.SetProperty(c => c.ReceivedAt, received), WebDesk.Cancel);
        });
        return numbers;
    }

    private static async Task<List<string>> Walk(HttpClient who, string path, string key)
    {
        List<string> shown = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await who.Read($"{path}&cursor={cursor}")).Json;
            Assert.InRange(page["items"]!.AsArray().Count, 0, 2);
            shown.AddRange(page["items"]!.AsArray().Select(i => i![key]!.GetValue<string>()));
            cursor = page["next"]?.GetValue<string>();
        }

        return shown;
    }
}
