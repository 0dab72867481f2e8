namespace Kgc.QualityDesk.Responses;

/// <summary>What a seal holds together, for saying what was changed.</summary>
[Flags]
public enum SealParts
{
    None = 0,
    Text = 1,
    Attachments = 2,
    Recipients = 4,

    /// <summary>The record of the approval itself disagrees with the history, or cannot be read.</summary>
    Record = 8,
}
