using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Web.Features.Tasks;

namespace Kgc.QualityDesk.Web.Features.Reviews;

/// <summary>How a review stands, in words and colour.</summary>
internal static class ReviewWords
{
    public static (string Text, string Kind) StateOf(ReviewView review) => review switch
    {
        { Verdict: { } verdict } => (ReviewLine.German(verdict), verdict switch { Verdict.Supported => "success", Verdict.Conditional => "warning", _ => "danger" }),
        { IsRecused: true } => ("Befangen", "info"),
        { HandedBackAt: not null } => ("Zurückgegeben", "info"),
        _ => ("Noch nicht abgegeben", "info"),
    };

    public static string LinkState(ReviewView.Link link, DateTimeOffset now) =>
        link.RevokedAt is not null ? "Link widerrufen" : link.ExpiresAt <= now ? "Link abgelaufen" : "Link gilt";
}
