namespace Kgc.QualityDesk.Overview;

/// <summary>The piles of work that the desk's first page shows.</summary>
public enum WorkGroup
{
    /// <summary>Past its date: my tasks; for a supervisor the office's.</summary>
    Overdue,

    /// <summary>To be done by the end of tomorrow; as <see cref="Overdue"/>.</summary>
    Soon,

    /// <summary>Every open task that is assigned to me.</summary>
    Mine,

    /// <summary>Nobody's task yet, and one that I may take.</summary>
    Unassigned,

    /// <summary>Cases that I advise and in which others have the next word; for a supervisor those of the office that wait for the applicant or an expert.</summary>
    Waiting,

    /// <summary>Cases of the office that are longer in their stage than 90 % of like cases.</summary>
    Stuck,
}
