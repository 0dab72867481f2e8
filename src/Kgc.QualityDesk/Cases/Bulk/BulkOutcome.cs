namespace Kgc.QualityDesk.Cases.Bulk;

public enum BulkOutcome
{
    /// <summary>In a preview: it would be done now.</summary>
    Ready,

    Done,

    /// <summary>The case is already as it was to become, by this act's first run for one.</summary>
    Unchanged,

    Refused,
}
