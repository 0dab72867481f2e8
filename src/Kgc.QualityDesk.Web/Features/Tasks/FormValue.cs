using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>One field of the generic task page, as posted.</summary>
public sealed record FormValue
{
    public string? Name { get; init; }

    [StringLength(QuestionRules.StatementLength)]
    public string? Value { get; init; }

    /// <summary>The chosen people.</summary>
    public List<string> Values { get; init; } = [];
}
