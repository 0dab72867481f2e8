using AutoMapper;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Web.Api.Tasks;

/// <summary>The task after an act, as the person who acted sees it now.</summary>
internal sealed class TaskAnswer(TaskList list, IMapper mapper)
{
    /// <summary>Nothing to show (204) when the act took the task out of the person's sight, as handing back a review does.</summary>
    public async Task<IResult> Async(string id, Actor by, CancellationToken cancel) =>
        await list.FindAsync(id, by, cancel) is { } row ? TypedResults.Ok(mapper.Map<TaskItem>(row)) : TypedResults.NoContent();
}
