using System.Text.Json;
using Kgc.QualityDesk.Cases.HandOvers;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

/// <summary>From one office to another and back. Number, promise on receipt and what was said stay; calendar, advisor and tasks change.</summary>
public sealed partial class Case
{
    /// <summary>Who had what before, kept so that handing back restores it.</summary>
    internal sealed record Held(int? Advisor, IReadOnlyDictionary<string, int> Tasks, DateOnly? FollowUpOn, string? FollowUpReason);

    /// <summary>Gives the case to another office at any stage before its answer.</summary>
    /// <param name="act">who and when, by the calendar of the office that gives it away</param>
    /// <param name="other">who gets it</param>
    /// <param name="there">its clock</param>
    /// <param name="reason">the applicant reads it too</param>
    /// <param name="consent">how and when the applicant agreed; null where they are told instead</param>
    public CaseHandOver HandOver(Act act, Office other, OfficeClock there, string reason, string? consent)
    {
        EnsureOpen();
        EnsureNotWithdrawn();
        EnsureAdvises(act.By);
        if (AnsweredAt is not null)
        {
            throw new RuleBroken("handover.answered");
        }

        var row = new CaseHandOver
        {
            Case = this, FromOfficeId = OfficeId, ToOfficeId = other.Id, At = act.At, ById = act.By.PersonId, ByName = act.By.Name, Reason = reason,
            Basis = consent is null ? ConsentBasis.Notice : ConsentBasis.Consent, Consent = consent, Before = JsonSerializer.Serialize(Holding()),
        };
        foreach (var review in Tasks.Where(t => t.Type == TaskTypes.ExpertReview && t.State == TaskState.Open))
        {
            HandBackReview(review, act);
        }

        Refer(act, other, there, reason, consent);
        (FollowUpOn, FollowUpReason) = (null, null);
        return row;
    }

    /// <summary>The inverse: the case goes back to where it came from, to the same people where they still have the time for it.</summary>
    public CaseEntry HandBack(CaseHandOver row, Act act, Office origin, OfficeClock there, string reason)
    {
        EnsureOpen();
        EnsureNotWithdrawn();
        EnsureAdvises(act.By);
        if (row.HandedBackAt is not null || row.ToOfficeId != OfficeId || row.FromOfficeId != origin.Id)
        {
            throw new RuleBroken("handover.not-handed");
        }

        (row.HandedBackAt, row.HandedBackById, row.HandedBackByName, row.HandedBackReason) = (act.At, act.By.PersonId, act.By.Name, reason);
        row.Version++;
        Refer(act, origin, there, reason, null);
        return Record(EntryKinds.CaseHandedBack, act with { Clock = there }, new { to = origin.Code, reason });
    }

    /// <summary>After <see cref="HandBack"/>: those of the people from before who still suit. The caller knows who does.</summary>
    internal void Restore(Held before, Func<int, string, bool> suits, Act act)
    {
        AdvisorId = before.Advisor is { } advisor && suits(advisor, People.Roles.Advisor) ? advisor : null;
        (FollowUpOn, FollowUpReason) = (before.FollowUpOn, before.FollowUpReason);
        foreach (var task in Tasks.Where(t => t is { State: TaskState.Open, AssigneeId: null } && before.Tasks.ContainsKey(t.PublicId)))
        {
            var person = before.Tasks[task.PublicId];
            if (suits(person, task.Role))
            {
                task.HandOn(person, act.At);
                if (task.Type == TaskTypes.ExpertReview)
                {
                    RequestReview(task, person, act);
                }
            }
        }
    }

    private Held Holding() => new(
        AdvisorId,
        Tasks.Where(t => t is { State: TaskState.Open, AssigneeId: not null }).Take(100).ToDictionary(t => t.PublicId, t => t.AssigneeId!.Value),
        FollowUpOn, FollowUpReason);
}
