using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Writing;

namespace Kgc.QualityDesk.Web.Features.Writing;

/// <summary>What somebody wants to insert into an answer: a text module, with the gaps of a template, or a published answer.</summary>
public sealed record ToolInput
{
    public sealed record Gap
    {
        public string? Name { get; init; }

        [StringLength(TemplateField.LongestValue)]
        public string? Value { get; init; }
    }

    /// <summary><c>search</c> or <c>module</c>: the button that was pressed.</summary>
    public string? Do { get; init; }

    [StringLength(200)]
    public string? Search { get; init; }

    /// <summary>Public id of the module.</summary>
    public string? Module { get; init; }

    public List<Gap> Gaps { get; init; } = [];

    /// <summary>Where the panel's buttons post without the script; the script hands it on.</summary>
    public string? Action { get; init; }

    /// <summary>Slug of the published answer whose button was pressed.</summary>
    public string? Answer { get; init; }
}
