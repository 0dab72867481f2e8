namespace Kgc.QualityDesk.Cases;

/// <summary>How a call that is taken down ends.</summary>
public enum CallEnd
{
    /// <summary>The question goes its way.</summary>
    Open,

    /// <summary>It was answered on the spot, by word of mouth; nothing is sent.</summary>
    Answered,

    /// <summary>It was spoken about, and is answered in writing as well: drafted and approved by a second person.</summary>
    InWriting,
}
