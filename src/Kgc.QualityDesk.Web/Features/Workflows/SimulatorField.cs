using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>Something that a walk invents: a field of the case, or a part of what a step results in.</summary>
public sealed record SimulatorField(string Name, string Label, string? Value, IReadOnlyList<SelectListItem> Choices);
