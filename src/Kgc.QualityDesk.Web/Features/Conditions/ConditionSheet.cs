using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;

namespace Kgc.QualityDesk.Web.Features.Conditions;

/// <summary>What the page shows of a condition that can be read: how many cases it meets, and the latest of them.</summary>
public sealed record ConditionSheet(CountMatching.Result Count, IReadOnlyList<CaseRow> Latest);
