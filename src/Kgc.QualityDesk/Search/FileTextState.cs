namespace Kgc.QualityDesk.Search;

/// <summary>What became of a file's text.</summary>
public enum FileTextState
{
    /// <summary>It is in the index.</summary>
    Read,

    /// <summary>A picture, or a file without a word.</summary>
    None,

    /// <summary>Damaged, protected, or too slow to read.</summary>
    NotReadable,

    /// <summary>A PDF that came while no program was named; it is read as soon as one is.</summary>
    NoReader,
}
