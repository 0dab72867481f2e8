namespace Kgc.QualityDesk.Privacy;

/// <summary>What a column says about a person. Erasure, export and the scrubbing of logs go by it.</summary>
public enum PersonalDataKind
{
    /// <summary>Nothing: codes, lists, the desk's own settings.</summary>
    None,

    /// <summary>Who the person who asks is and how to reach them.</summary>
    Contact,

    /// <summary>What was said in a case: free text in which people may be named.</summary>
    Content,

    /// <summary>A member of staff: name, address, or what they did.</summary>
    Staff,

    /// <summary>Opens a door (or is the hash of what does): never exported, never logged.</summary>
    Secret,
}
