using System.Diagnostics;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Api.Cases;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Web.Tests.Api;

/// <summary>A list asks the database as often for twenty rows as for two.</summary>
public sealed class QueryCountTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_part_of_a_list_costs_one_query_and_for_tasks_one_more_to_go_on()
    {
        for (var i = 0; i < 6; i++)
        {
            await desk.Ask();
        }

        var ana = await desk.Actor("ana.th");
        var mapper = desk.Services.GetRequiredService<IMapper>();
        Task<Page<CaseItem>> Cases(string? cursor) => desk.Get<CaseList, Page<CaseItem>>(list => list.PageAsync(
            new CaseFilter { Limit = "2", Cursor = cursor }, ana, cases => cases.ProjectTo<CaseItem>(mapper.ConfigurationProvider), WebDesk.Cancel));
        Task<Page<TaskRow>> Tasks(string? cursor) => desk.Get<TaskList, Page<TaskRow>>(list => list.PageAsync(
            new TaskFilter { Scope = "open", Limit = "2", Cursor = cursor }, ana, WebDesk.Cancel));
        using var counter = new Counter();
        // A pooled context asks once a second whether anybody listens.
        await Task.Delay(TimeSpan.FromSeconds(1.2), WebDesk.Cancel);
        await Tasks(null); // reads the chart's outcomes once per process
        var (cases, first) = await counter.CountedAsync(() => Cases(null));
        var (_, second) = await counter.CountedAsync(() => Cases(cases.Next));
        var (tasks, third) = await counter.CountedAsync(() => Tasks(null));
        var (_, fourth) = await counter.CountedAsync(() => Tasks(tasks.Next));
        Assert.Equal((1, 1, 1, 2), (first, second, third, fourth));
    }

    /// <summary>Counts the commands of this test's own flow; jobs and other tests run in flows of their own.</summary>
    private sealed class Counter : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private static readonly AsyncLocal<Counter?> Current = new();
        private readonly List<IDisposable> _subscriptions = [];

        public Counter()
        {
            Current.Value = this;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Count { get; private set; }

        public async Task<(T Result, int Queries)> CountedAsync<T>(Func<Task<T>> work)
        {
            var before = Count;
            return (await work(), Count - before);
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && Current.Value == this)
            {
                Count++;
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
    }
}
