namespace Kgc.QualityDesk.People;

/// <summary>Which keys lead somewhere on the desk's pages. A single letter never does by itself (WCAG 2.1.4).</summary>
public enum Shortcuts
{
    /// <summary>Alt and Shift with a letter.</summary>
    Combined,

    /// <summary>Also g and then a letter, outside of fields.</summary>
    Sequences,

    Off,
}
