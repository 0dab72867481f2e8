using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Responses;

/// <summary>An exit found a seal broken and refused: this writes it down in a change of its own, since the refusal itself changes nothing.</summary>
public sealed class SealWatch(Desk desk, SealLoop loop)
{
    public const string Broken = "response.seal-broken";

    /// <summary>Looks at the case of a task.</summary>
    public Task RunAsync(string taskId, CancellationToken cancel) => RunAsync(c => c.Tasks.Any(t => t.PublicId == taskId), cancel);

    public Task RunAsync(int caseId, CancellationToken cancel) => RunAsync(c => c.Id == caseId, cancel);

    private Task RunAsync(Expression<Func<Case, bool>> which, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var theCase = await desk.LoadAsync(which, cancel) ?? throw new RuleBroken("not-found");
            await loop.LookAgainAsync(theCase, await desk.ActAsync(Actor.System, theCase, now, cancel), cancel);
            // A merged case passes on the answer of another.
            if (theCase.MergedIntoId is { } target && await desk.LoadAsync(target, cancel) is { } other)
            {
                await loop.LookAgainAsync(other, await desk.ActAsync(Actor.System, other, now, cancel), cancel);
            }
        }, cancel);
}
