namespace Kgc.QualityDesk.Responses;

/// <summary>How a text stands to its approval.</summary>
public enum SealState
{
    /// <summary>Nobody approved it, or not yet everybody who must.</summary>
    Unsealed,

    /// <summary>Text, attachments and recipients are exactly those that were approved.</summary>
    Sealed,

    /// <summary>Something was changed after the approval: nothing of it may leave the house.</summary>
    Broken,
}
