using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Cases;

/// <summary>An interim reply at any time, from the case itself: no task has to ask for it.</summary>
public sealed class SendInterim(Desk desk, SeenCase seen, InterimReply interim)
{
    /// <param name="number">the case</param>
    /// <param name="text">what the applicant reads</param>
    /// <param name="expectedOn">see <see cref="InterimReply"/></param>
    /// <param name="version">the case's version that the person saw; null does not look</param>
    /// <param name="by">an advisor or supervisor of the office</param>
    /// <param name="cancel">gives up</param>
    public Task RunAsync(string number, string? text, string? expectedOn, int? version, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var (theCase, act) = await seen.LoadAsync(number, version, by, now, cancel);
            await interim.SayAsync(theCase, text, expectedOn, act, cancel);
        }, cancel);
}
