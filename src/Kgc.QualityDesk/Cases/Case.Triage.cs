using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    public CaseEntry Accept(Act act, string topic, Priority priority, int advisorId, IReadOnlyList<string> experts)
    {
        EnsureOpen();
        Topic = topic;
        Priority = priority;
        AdvisorId = advisorId;
        Status = CaseStatus.InProgress;
        ChoosePromise(act);
        ComputeDueDate(act);
        return Record(EntryKinds.TriageAccepted, act, new { topic, priority = priority.Kebab(), experts = experts.Count, DueAt, promise = Promise?.Name });
    }

    /// <summary>Whoever of the office works a case first, and nobody advises it yet, advises it.</summary>
    public void TakeUp(Actor by)
    {
        if (AdvisorId is null && by.Advises(OfficeId))
        {
            AdvisorId = by.PersonId;
            Advisor = Tasks.Select(task => task.Assignee).FirstOrDefault(person => person is not null && person.Id == by.PersonId);
        }
    }

    public CaseEntry AskBack(Act act, string question)
    {
        EnsureOpen();
        AdvisorId ??= act.By.PersonId;
        return Record(EntryKinds.ClarificationAsked, act, new { question });
    }

    /// <summary>Hands the case to the other office: its calendar rules from here on, the number stays.</summary>
    public CaseEntry Refer(Act act, Office other, OfficeClock otherClock, string reason, string? consent = null)
    {
        EnsureOpen();
        if (other.Id == OfficeId)
        {
            throw RuleBroken.Field("office", RuleTexts.Of("case.same-office"));
        }

        if (MergedCases > 0)
        {
            throw new RuleBroken("merge.has-merged");
        }

        var from = Office!.Code;
        var there = act with { Clock = otherClock };
        EndRunningInterval(act.At, act.Clock.Calendar);
        (OfficeId, Office, AdvisorId, Advisor) = (other.Id, other, null, null);
        foreach (var task in Tasks.Where(t => t.State == Kgc.QualityDesk.Tasks.TaskState.Open))
        {
            task.MoveTo(other.Id);
        }

        Status = CaseStatus.Received;
        EnterInterval(Stage, HolderOf(Stage), there);
        ChoosePromise(there);
        ComputeDueDate(there);
        return Record(EntryKinds.CaseReferred, act, new { from, to = other.Code, reason, consent, DueAt, promise = Promise?.Name });
    }

    public CaseEntry Decline(Act act, string reason)
    {
        EnsureOpen();
        return Record(EntryKinds.CaseDeclined, act, new { reason });
    }

    public CaseEntry CloseInTriage(Act act, string reason)
    {
        EnsureOpen();
        return Record(EntryKinds.TriageClosed, act, new { reason });
    }

    /// <summary>Corrects the classification; null leaves a field as it is.</summary>
    public CaseEntry Classify(Act act, string? topic, string? setting, string? phase, Priority priority)
    {
        EnsureOpen();
        EnsureAdvises(act.By);
        var isOther = (Topic, Setting, Phase, Priority) != (topic, setting, phase, priority);
        (Topic, Setting, Phase, Priority) = (topic, setting, phase, priority);
        if (isOther)
        {
            ChoosePromise(act);
        }

        ComputeDueDate(act);
        return Record(EntryKinds.CaseClassified, act, new { topic, setting, phase, priority = priority.Kebab(), DueAt, promise = Promise?.Name });
    }

    /// <param name="act">who and when</param>
    /// <param name="text">the note</param>
    /// <param name="mentioned">who is named in it and may read it</param>
    public CaseEntry AddNote(Act act, string text, IReadOnlyList<Person> mentioned)
    {
        EnsureAdvises(act.By);
        var note = Say(MessageDirection.Internal, "note", text, act);
        foreach (var person in mentioned)
        {
            note.Mentions.Add(new Mention { PublicId = Guid.NewGuid().ToString("N"), Case = this, PersonId = person.Id, At = act.At });
        }

        return Record(EntryKinds.NoteAdded, act, mentioned.Count == 0 ? null : new { mentioned = string.Join(", ", mentioned.Select(p => p.DisplayName)) });
    }

    private void EnsureAdvises(Actor by)
    {
        if (!by.Advises(OfficeId))
        {
            throw new RuleBroken("not-allowed");
        }
    }

    private Message Say(MessageDirection direction, string kind, string text, Act act)
    {
        var author = direction == MessageDirection.ToApplicant ? Speaker(act) : act.By;
        var message = new Message
        {
            Direction = direction, Kind = kind, AuthorId = author.PersonId, AuthorName = author.Name, Body = text, At = act.At,
        };
        Messages.Add(message);
        return message;
    }

    // What the desk says when an applicant acts, such as the acknowledgement, is not the applicant's own word.
    private static Actor Speaker(Act act) => act.By.Kind == ActorKind.Applicant ? Actor.System : act.By;
}
