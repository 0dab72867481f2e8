using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Cases.Bulk;

/// <summary>
/// Says of a case what an act would do, by the rules that the entity will apply. The entity has the last word: whatever changes until
/// then is refused there, case by case.
/// </summary>
internal sealed class BulkCheck(BulkAct act, Actor by, Person? advisor, Term? topic, DateOnly? day)
{
    public BulkRow Of(BulkCase theCase) => act.Kind switch
    {
        BulkAct.Assign => Assign(theCase),
        BulkAct.SetTopic => SetTopic(theCase),
        BulkAct.FollowUp => FollowUp(theCase),
        _ => Close(theCase),
    };

    private BulkRow Assign(BulkCase theCase)
    {
        if (advisor!.Offices.All(o => o.OfficeId != theCase.OfficeId))
        {
            return Refused(theCase, "task.assignee-unsuitable", $"{advisor.DisplayName} berät nicht in der Stelle dieses Falls.");
        }

        return theCase.AdvisorId == advisor.Id && !theCase.IsClosed ? Row(theCase, BulkOutcome.Unchanged, $"liegt schon bei {advisor.DisplayName}")
            : theCase.IsClosed ? Refused(theCase, "case.closed")
            : !Case.MayGive(by, theCase.OfficeId, theCase.AdvisorId) ? Refused(theCase, "case.not-yours", $"Der Fall liegt bei {theCase.AdvisorName}. Umverteilen kann ihn nur die Leitung.")
            : Row(theCase, BulkOutcome.Ready, theCase.AdvisorName is { } from ? $"geht von {from} an {advisor.DisplayName}" : $"geht an {advisor.DisplayName}");
    }

    private BulkRow SetTopic(BulkCase theCase) =>
        theCase.Topic == topic!.Code ? Row(theCase, BulkOutcome.Unchanged, $"hat schon das Thema „{topic.Name}“")
        : theCase.IsClosed ? Refused(theCase, "case.closed")
        : Row(theCase, BulkOutcome.Ready, theCase.Topic is null ? $"bekommt das Thema „{topic.Name}“" : $"Thema wechselt von {theCase.Topic} zu „{topic.Name}“; Zusage und Frist werden neu bestimmt");

    /// <summary>Also of a closed case: what became of it?</summary>
    private BulkRow FollowUp(BulkCase theCase)
    {
        var (on, reason) = (day!.Value.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture), act.Reason!.Trim());
        return theCase.FollowUpOn == day && theCase.FollowUpReason == reason ? Row(theCase, BulkOutcome.Unchanged, $"kommt schon am {on} wieder")
            : Row(theCase, BulkOutcome.Ready, theCase.FollowUpOn is null ? $"kommt am {on} wieder: {reason}" : $"kommt nun am {on} wieder: {reason}");
    }

    private BulkRow Close(BulkCase theCase) =>
        theCase.IsClosed ? theCase.ClosureReason == act.Reason
            ? Row(theCase, BulkOutcome.Unchanged, $"ist schon geschlossen: {ClosureReasons.German(act.Reason)}") : Refused(theCase, "case.closed")
        : theCase.IsWithdrawn ? Refused(theCase, "case.withdrawn")
        : theCase.MergedInto is { } target ? Refused(theCase, "case.merged", $"Der Fall ist mit {target} zusammengeführt und schließt sich mit ihm.")
        : theCase.TriageId is null ? Refused(theCase, "case.not-in-triage", WhyNotClosed(theCase))
        : theCase.TriagedBy is { } who && who != by.PersonId && !by.Represents(who, theCase.OfficeId) ? Refused(theCase, "task.already-claimed", "Jemand anderes sichtet diesen Fall gerade.")
        : Row(theCase, BulkOutcome.Ready, $"wird ohne Antwort geschlossen: {ClosureReasons.German(act.Reason)}");

    /// <summary>No case is closed past its chart: what has gone on from triage ends by an answer, a decline or silence.</summary>
    private static string WhyNotClosed(BulkCase theCase) =>
        theCase.IsAnswered ? "Der Fall ist beantwortet. Er schließt sich von selbst, wenn niemand nachfragt."
        : theCase.IsAsked ? "Die Rückfrage an die ratsuchende Person läuft noch. Schließen lässt sich der Fall erst wieder in der Sichtung; ohne Antwort schließt er sich von selbst."
        : theCase.Step is { } step ? $"Der Fall steht bei „{step}“. Ohne Antwort schließen lässt er sich nur in der Sichtung."
        : RuleTexts.Of("case.not-in-triage");

    private static BulkRow Row(BulkCase theCase, BulkOutcome outcome, string text) => new(theCase.Number, outcome, text, null, theCase.Subject, theCase.Version);

    private static BulkRow Refused(BulkCase theCase, string code, string? text = null) =>
        new(theCase.Number, BulkOutcome.Refused, text ?? RuleTexts.Of(code), code, theCase.Subject, theCase.Version);
}
