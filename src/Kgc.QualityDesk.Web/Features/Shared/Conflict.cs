namespace Kgc.QualityDesk.Web.Features.Shared;

/// <summary>Someone was faster: who did what and when, and where the fresh state is shown.</summary>
/// <param name="Who">The person's name.</param>
/// <param name="What">What was done, such as "Anfrage angenommen".</param>
/// <param name="When">The instant of the act.</param>
/// <param name="Url">The page with the fresh state.</param>
public sealed record Conflict(string Who, string What, DateTimeOffset When, string Url);
