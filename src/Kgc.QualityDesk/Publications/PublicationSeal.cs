using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Publications;

/// <summary>Publishing is an exit like any other: only an answer whose seal holds at this moment is copied or put before the public.</summary>
public sealed class PublicationSeal(SealCheck check, SealWatch watch)
{
    private int? _broken;

    /// <summary>The answer that the applicant got last.</summary>
    /// <exception cref="RuleBroken">publication.not-sealed while none was sent, or its seal does not hold</exception>
    internal async Task<SealedAnswer> OfAsync(Case theCase, CancellationToken cancel)
    {
        var sent = theCase.Revisions.Where(r => r.SentAt is not null).MaxBy(r => r.Number) ?? throw new RuleBroken("publication.not-sealed");
        var found = await check.LookAsync(theCase, sent, cancel);
        _broken = found.State == SealState.Broken ? theCase.Id : null;
        return found.Answer ?? throw new RuleBroken("publication.not-sealed");
    }

    /// <summary>A refusal changes nothing; that a seal was found broken is written down all the same.</summary>
    internal async Task<T> WatchedAsync<T>(Func<Task<T>> change, CancellationToken cancel)
    {
        try
        {
            return await change();
        }
        catch (RuleBroken broken) when (broken.Code == "publication.not-sealed" && _broken is { } caseId)
        {
            await watch.RunAsync(caseId, cancel);
            throw;
        }
    }
}
