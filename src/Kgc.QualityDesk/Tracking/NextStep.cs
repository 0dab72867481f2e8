using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Tracking;

/// <summary>Tells an applicant in one sentence or two what happens next.</summary>
internal static class NextStep
{
    private const string Together =
        "Wir bearbeiten Ihre Anfrage gemeinsam mit einer weiteren zum selben Thema. Die Antwort bekommen Sie wie zugesagt hier und, wenn wir Ihre Adresse haben, per E-Mail.";

    public static string Of(Case theCase, DateTimeOffset? undoUntil, bool reopens) => theCase switch
    {
        { IsClosed: true } => Closed(theCase, reopens),
        { WithdrawnAt: not null } => "Sie haben Ihre Anfrage zurückgezogen. "
            + $"Bis {GermanDates.Long(BerlinTime.DateOf(undoUntil!.Value))}, {GermanDates.Time(undoUntil.Value)}, können Sie das rückgängig machen.",
        { IsMerged: true, Status: CaseStatus.QuestionToYou } => Together + " Unsere Rückfrage können Sie weiterhin beantworten; unsere Antwort hängt davon nicht mehr ab.",
        { IsMerged: true, AnsweredAt: null } => Together,
        { Status: CaseStatus.QuestionToYou } => "Bitte beantworten Sie unsere Rückfrage. Bis dahin ruht die Frist.",
        { Status: CaseStatus.Answered } => "Unsere Antwort liegt vor. Sie können nachfragen oder bewerten, ob sie geholfen hat.",
        { Status: CaseStatus.Received } => "Wir sichten Ihre Anfrage und melden uns, falls uns Angaben fehlen.",
        { Stage: Stage.Review } => "Fachleute prüfen Ihre Frage. Danach schreiben wir Ihnen die Antwort.",
        { Stage: Stage.Response } => "Wir schreiben Ihre Antwort. Vor dem Versand liest sie eine zweite Person.",
        _ => "Wir haben Ihre Nachricht und arbeiten weiter an Ihrer Anfrage.",
    };

    private static string Closed(Case theCase, bool reopens) => theCase.ClosureReason switch
    {
        _ when reopens => $"Die Beratung ist abgeschlossen. Bis {GermanDates.Long(theCase.LastReopenDay!.Value)} können Sie hier noch nachfragen; dann nehmen wir sie wieder auf.",
        "answered" => "Die Beratung ist abgeschlossen. Haben Sie eine neue Frage, stellen Sie bitte eine neue Anfrage.",
        "no-reply" => "Wir haben auf unsere Rückfrage nichts gehört und die Anfrage geschlossen. Sie können jederzeit eine neue stellen.",
        "withdrawn" or "withdrawn-by-phone" => "Die Anfrage wurde zurückgezogen und ist geschlossen.",
        "split-undone" => "Diesen Teil bearbeiten wir wieder in Ihrer ursprünglichen Anfrage. Die Nummer lesen Sie in unserer Nachricht.",
        "declined" => "Wir sind für diese Anfrage nicht zuständig. Den Grund lesen Sie in unserer Nachricht.",
        _ => "Die Anfrage ist geschlossen.",
    };
}
