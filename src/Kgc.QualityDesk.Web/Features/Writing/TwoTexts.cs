using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Web.Features.Writing;

/// <summary>One's own text and the one that somebody gave in meanwhile.</summary>
public sealed record TwoTexts(string CaseNumber, string Own, ResponseRevision Given);
