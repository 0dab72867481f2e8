using Kgc.QualityDesk.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Writing;

/// <summary>One field as the script saves it.</summary>
public sealed record DraftPost
{
    [FromForm(Name = PageDrafts.PlaceName)]
    public string? Place { get; init; }

    [FromForm(Name = "field")]
    public string? Field { get; init; }

    [FromForm(Name = "text")]
    public string? Text { get; init; }

    [FromForm(Name = "base")]
    public string? Base { get; init; }

    [FromForm(Name = "version")]
    public int? Version { get; init; }

    [FromForm(Name = "page")]
    public string? Page { get; init; }

    /// <summary>See <see cref="DraftInput.KeepsOther"/>.</summary>
    [FromForm(Name = "keep")]
    public bool Keep { get; init; }
}
