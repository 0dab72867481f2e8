using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>A page to look at: by whom, and under which address.</summary>
internal sealed record Sample(string Who, string Address)
{
    /// <summary>The case that is fully open in this window, for the applicant's page.</summary>
    public Case? Opens { get; init; }
}
