namespace Kgc.QualityDesk.Cases.Links;

/// <summary>What one case has to do with another, read from the first to the second.</summary>
public enum CaseLinkKind
{
    /// <summary>The first was merged into the second.</summary>
    Merged,

    /// <summary>The first was split off the second.</summary>
    Split,

    /// <summary>Like in substance.</summary>
    Related,

    /// <summary>The first asks on where the second ended.</summary>
    FollowUpQuestion,

    /// <summary>The first is about the same project as the second.</summary>
    SameProject,
}
