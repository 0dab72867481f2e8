using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Cases.Links;

/// <summary>
/// One recorded operation between two cases: merged, split off, linked. It says who did it, when, and what moved; undoing it ends
/// the row and never deletes it.
/// </summary>
public sealed class CaseLink
{
    public const int NoteLength = 500;
    public const int MovedLength = 4000;

    public int Id { get; set; }

    /// <summary>The id that leaves the house.</summary>
    public required string PublicId { get; set; }

    public CaseLinkKind Kind { get; set; }

    public int FromId { get; set; }

    public Case? From { get; set; }

    public int ToId { get; set; }

    public Case? To { get; set; }

    public DateTimeOffset At { get; set; }

    public int? ById { get; set; }

    public required string ByName { get; set; }

    public string? Note { get; set; }

    /// <summary>What moved, as JSON: the tasks that rest, and on undo the messages that went back.</summary>
    public string? Moved { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public int? UndoneById { get; set; }

    public string? UndoneByName { get; set; }

    /// <summary>Concurrency token: of two people who undo at once, one is told so.</summary>
    public int Version { get; set; }

    public bool IsStanding => UndoneAt is null;

    public static CaseLink Between(Case from, Case to, CaseLinkKind kind, string? note, Act act) => new()
    {
        PublicId = Guid.CreateVersion7().ToString("N"), Kind = kind, From = from, To = to, At = act.At, ById = act.By.PersonId,
        ByName = act.By.Name, Note = note,
    };

    public void Undo(Act act, string? moved = null)
    {
        if (!IsStanding)
        {
            throw new RuleBroken("link.undone");
        }

        (UndoneAt, UndoneById, UndoneByName, Moved) = (act.At, act.By.PersonId, act.By.Name, moved ?? Moved);
        Version++;
    }
}
