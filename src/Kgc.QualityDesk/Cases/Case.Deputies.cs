using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

/// <summary>Who stands behind what was done here: the person who did it, and the one in whose stead.</summary>
public sealed partial class Case
{
    /// <summary>Wrote any revision of the answer, added a file to it, or had that done in their stead.</summary>
    public bool IsAuthor(int? person) => person is not null
        && (Revisions.Exists(r => r.AuthorId == person || r.InsteadOfId == person || r.Files.Exists(f => f.Attachment?.AddedById == person))
            || Tasks.Exists(t => TaskTypes.IsDraft(t.Type) && t is { State: TaskState.Completed } && t.RepresentedId == person));

    /// <summary>Reviewed the case or was asked to, or had it done in their stead.</summary>
    public bool IsReviewer(int? person) => person is not null
        && (Reviews.Exists(r => r.ExpertId == person)
            || Tasks.Exists(t => t is { Type: TaskTypes.ExpertReview, State: TaskState.Completed } && (t.EndedById == person || t.RepresentedId == person)));

    /// <summary>Somebody leaves: their open tasks and the advising go to a successor, as far as that person may do them.</summary>
    internal void HandOnWork(int personId, Actor? successor, Act act)
    {
        var to = successor?.Name ?? "niemand";
        foreach (var task in Tasks.Where(t => t.AssigneeId == personId && t.State is (TaskState.Open or TaskState.Suspended)).ToList())
        {
            var suits = successor?.Serves(task.Role, task.OfficeId) == true && !(task.Type == TaskTypes.ExpertReview && successor.Advises(OfficeId) && IsHalfAnswered);
            HandBackReview(task, act);
            task.HandOn(suits ? successor!.PersonId : null, act.At);
            if (suits && task.Type == TaskTypes.ExpertReview)
            {
                RequestReview(task, successor!.PersonId!.Value, act);
            }
            else if (task is { Type: TaskTypes.ExpertReview, State: TaskState.Open })
            {
                AskForAnotherExpert(task, act);
            }

            Record(EntryKinds.TaskAssigned, act, new { task = task.Title, to = suits ? to : "niemand", reason = "person-deactivated" });
        }

        if (AdvisorId == personId && !IsClosed)
        {
            var advises = successor?.Advises(OfficeId) == true;
            (AdvisorId, Advisor) = (advises ? successor!.PersonId : null, null);
            Record(EntryKinds.AdvisorChanged, act, new { to = advises ? to : "niemand", reason = "person-deactivated" });
        }
    }
}
