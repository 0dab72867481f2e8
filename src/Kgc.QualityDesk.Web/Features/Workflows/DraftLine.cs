namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>A draft in a list.</summary>
public sealed record DraftLine(string Id, string Workflow, int? BasedOn, DateTimeOffset ChangedAt, string? ChangedBy);
