using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    public static Case Open(Question question, CaseType type, Office office, string number, TrackingKeys keys, Act act)
    {
        var theCase = new Case
        {
            OfficeId = office.Id,
            Office = office,
            Number = number,
            TypeCode = type.Code,
            TermMonths = type.TermMonths,
            Channel = question.Channel,
            Subject = question.Subject.Trim(),
            Body = question.Body.Trim(),
            Contact = question.Contact,
            DistrictKey = question.DistrictKey,
            Topic = question.Topic,
            Setting = question.Setting,
            Phase = question.Phase,
            ApplicationStage = question.ApplicationStage,
            ReceivedAt = act.At,
            ClockStartedAt = act.At,
            NoticeGivenAt = act.At,
            TrackingId = keys.Id,
            TrackingTokenHash = Secret.Hash(keys.Token),
            LinkTokenHash = Secret.Hash(keys.LinkToken),
            SearchText = "",
            LastHash = "",
        };
        theCase.TargetGroups.AddRange(question.TargetGroups.Distinct().Select(code => new CaseTargetGroup { Code = code }));
        theCase.SearchText = Folding.CaseText(theCase);
        theCase.KeepCaller();
        theCase.EnterInterval(Stage.Intake, Holder.Desk, act);
        theCase.ChoosePromise(act);
        theCase.ComputeDueDate(act);
        theCase.PromisedAt = theCase.DueAt;
        theCase.Record(EntryKinds.CaseOpened, act, new
        {
            type = type.Code, channel = question.Channel.Kebab(), question.Topic, question.Setting, question.Phase, theCase.DueAt, promise = theCase.Promise?.Name,
        });
        return theCase;
    }
}
