using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>Starts a chart on a case that has none yet: what the engine costs without the case's own opening.</summary>
internal sealed class BareStart(Desk desk, CaseFlow flow)
{
    public Task RunAsync(string number) => desk.ChangeAsync(async now =>
    {
        var theCase = (await desk.LoadAsync(c => c.Number == number, default))!;
        await flow.StartAsync(theCase, theCase.TypeCode, await desk.ActAsync(Actor.System, theCase, now, default), default);
    }, default);
}
