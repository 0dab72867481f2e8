using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Kgc.QualityDesk.Web.Features.Reports;

/// <summary>Which report, and which of its two versions, as it stands in the address.</summary>
public sealed record ReportQuery
{
    [FromQuery(Name = "fassung")]
    public int? Revision { get; init; }

    /// <summary>2026-01-31, of a draft.</summary>
    [FromQuery(Name = "stichtag")]
    public string? CutOff { get; init; }

    /// <summary><c>intern</c>, or the version for those who pay.</summary>
    [FromQuery(Name = "sicht")]
    public string? Sight { get; init; }

    public bool IsInside => Sight == "intern";

    /// <summary>Null where what was typed is no day.</summary>
    public DateOnly? Day => Typed is { } text && DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public bool IsMistyped => Typed is not null && Day is null;

    private string? Typed => string.IsNullOrWhiteSpace(CutOff) ? null : CutOff.Trim();

    public string Address(string path, params (string Name, string? Value)[] more) => QueryHelpers.AddQueryString(path, new[]
    {
        ("fassung", Revision?.ToString(CultureInfo.InvariantCulture)), ("stichtag", Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("sicht", IsInside ? "intern" : null),
    }.Concat(more).Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => new KeyValuePair<string, string?>(p.Item1, p.Item2)));
}
