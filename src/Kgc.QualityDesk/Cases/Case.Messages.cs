using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>Keeps what the applicant was told.</summary>
    public Message Told(string template, string text, Act act)
    {
        var message = Say(MessageDirection.ToApplicant, template, text, act);
        NoteReply(template, act);
        Record(EntryKinds.MessageSent, act with { By = Speaker(act) }, new { template });
        return message;
    }

    /// <summary>A task for a person: this message reached nobody by mail, so tell the applicant by telephone or letter.</summary>
    public DeskTask DeliverByHand(string template, Message? said, Act act) => new()
    {
        PublicId = Guid.CreateVersion7().ToString("N"),
        OfficeId = OfficeId,
        Type = TaskTypes.DeliverMessage,
        Title = TaskTypes.German(TaskTypes.DeliverMessage),
        Role = Roles.Advisor,
        AssigneeId = AdvisorId,
        AssignedAt = AdvisorId is null ? null : act.At,
        OpenedAt = act.At,
        DueAt = act.Clock.Calendar.DueAfter(act.At, 1),
        Input = template,
        Said = said,
    };
}
