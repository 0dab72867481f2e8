using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tracking;

namespace Kgc.QualityDesk.Web.Api.Tracking;

/// <summary>The case that <c>Authorization: Tracking …</c> opens. Any other token is one that does not exist.</summary>
internal sealed class TrackingToken(IHttpContextAccessor http, TrackingQuery tracking, SealWatch watch)
{
    public const string Scheme = "Tracking ";

    /// <exception cref="RuleBroken">not-found</exception>
    public async Task<TrackingAnswer> ViewAsync(CancellationToken cancel)
    {
        var view = await tracking.ByTokenAsync(Token(), cancel) ?? throw new RuleBroken("not-found");
        if (view.HasBrokenSeal)
        {
            await watch.RunAsync(view.CaseId, cancel);
        }

        return TrackingAnswer.Of(view);
    }

    /// <exception cref="RuleBroken">not-found</exception>
    public async Task<int> CaseIdAsync(CancellationToken cancel) =>
        await tracking.CaseIdByTokenAsync(Token(), cancel) ?? throw new RuleBroken("not-found");

    private string Token()
    {
        var header = http.HttpContext!.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
    }
}
