namespace Kgc.QualityDesk.Live;

/// <summary>The few things that live updates tell.</summary>
public enum LiveSignalKind
{
    /// <summary>Somebody did something in a case that the listener sees as a whole.</summary>
    Act,

    /// <summary>An expert's own tasks changed: nothing is said of the case, since others' reviews are none of theirs.</summary>
    Tasks,

    /// <summary>Who looks at or writes in the watched case changed.</summary>
    Presence,

    /// <summary>More than can be told one by one.</summary>
    Much,
}
