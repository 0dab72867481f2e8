using Kgc.QualityDesk.Search;
using Quartz;

namespace Kgc.QualityDesk.Web.Jobs;

/// <summary>Brings into the search what no act brings: the text of files, and cases that were there before the index.</summary>
[DisallowConcurrentExecution]
internal sealed class SearchJob(RebuildSearch rebuild, ReadFiles files, ILogger<SearchJob> log) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        log.GuardAsync("search", async () =>
        {
            if (await rebuild.RunAsync(cancellationToken) is > 0 and var cases)
            {
                log.Did(cases, "cases read into the search");
            }

            if (await files.RunAsync(cancellationToken) is > 0 and var read)
            {
                log.Did(read, "files read for the search");
            }
        }, cancellationToken);
}
