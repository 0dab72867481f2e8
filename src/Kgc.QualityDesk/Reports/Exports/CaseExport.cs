using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Reports;

/// <summary>An export that was checked and written down in the audit log, ready to leave.</summary>
public sealed class CaseExport
{
    internal CaseExport(IQueryable<Case> cases, int count, bool hasCondition, bool hasIdentity)
    {
        (Cases, Count, HasCondition, HasIdentity) = (cases, count, hasCondition, hasIdentity);
    }

    /// <summary>How many cases met the filter when it was written down.</summary>
    public int Count { get; }

    public bool HasIdentity { get; }

    internal IQueryable<Case> Cases { get; }

    internal bool HasCondition { get; }
}
