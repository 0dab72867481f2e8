using System.Text.Json;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.HandOvers;

/// <summary>Hands a case to another office and back. The applicant agreed or is told; either way they get a mail with the new date.</summary>
public sealed class HandOverCase(Desk desk, DeskDb db, SeenCase seen, HandOverCase.Parts parts)
{
    public sealed record Parts(OfficeCalendars Calendars, MailWriter Mail, StaffDirectory Staff);

    /// <param name="Office">TH or ST</param>
    /// <param name="Reason">why; the applicant reads it</param>
    /// <param name="Basis">consent or notice</param>
    /// <param name="Consent">how and when the applicant agreed; needed for consent</param>
    /// <param name="Version">of the case, as the person saw it; null does not look</param>
    public sealed record Input(string? Office, string? Reason, string? Basis, string? Consent, int? Version);

    /// <exception cref="RuleBroken">
    /// not-found, not-allowed, case.moved-on, case.closed, case.withdrawn, case.merged, merge.has-merged, handover.answered, case.same-office, input.invalid
    /// </exception>
    public Task RunAsync(string number, Input input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var (reason, consent) = Check(input);
        var (theCase, act) = await seen.LoadAsync(number, input.Version, by, now, cancel);
        var code = input.Office?.Trim();
        var other = await db.Offices.SingleOrDefaultAsync(o => o.Code == code, cancel)
            ?? throw RuleBroken.Field("office", "Bitte wählen Sie die Stelle, die den Fall bekommt.");
        var clock = await parts.Calendars.OfAsync(other.Id, cancel);
        clock.Promises.Prepare(db, theCase);
        db.CaseHandOvers.Add(theCase.HandOver(act, other, clock, reason, consent));
        await parts.Mail.ToApplicantAsync(theCase, "referral", act with { Clock = clock }, cancel);
    }, cancel);

    /// <exception cref="RuleBroken">as <see cref="RunAsync"/>, and handover.not-handed</exception>
    public Task BackAsync(string number, string? reason, int? version, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var fields = new InputFields();
        var why = fields.Required("reason", reason, QuestionRules.CommentLength, "Bitte begründen Sie, warum der Fall zurückgeht.");
        fields.ThrowIfAny();
        var (theCase, act) = await seen.LoadAsync(number, version, by, now, cancel);
        var row = await db.CaseHandOvers.Where(h => h.CaseId == theCase.Id).OrderByDescending(h => h.Id).FirstOrDefaultAsync(cancel)
            ?? throw new RuleBroken("handover.not-handed");
        var origin = await db.Offices.SingleAsync(o => o.Id == row.FromOfficeId, cancel);
        var clock = await parts.Calendars.OfAsync(origin.Id, cancel);
        clock.Promises.Prepare(db, theCase);
        theCase.HandBack(row, act, origin, clock, why);
        await RestoreAsync(theCase, row, act with { Clock = clock }, cancel);
        await parts.Mail.ToApplicantAsync(theCase, "referral", act with { Clock = clock }, cancel);
    }, cancel);

    private async Task RestoreAsync(Case theCase, CaseHandOver row, Act act, CancellationToken cancel)
    {
        if (row.Before is null || JsonSerializer.Deserialize<Case.Held>(row.Before) is not { } before)
        {
            return;
        }

        var suit = new HashSet<(int, string)>();
        foreach (var role in theCase.Tasks.Select(t => t.Role).Append(Roles.Advisor).Distinct())
        {
            suit.UnionWith((await parts.Staff.AllSuitableAsync(role, theCase.OfficeId, cancel)).Select(p => (p.Id, role)));
        }

        theCase.Restore(before, (person, role) => suit.Contains((person, role)), act);
    }

    private static (string Reason, string? Consent) Check(Input input)
    {
        var fields = new InputFields();
        var reason = fields.Required("reason", input.Reason, QuestionRules.CommentLength, "Bitte begründen Sie die Übergabe. Die ratsuchende Person bekommt diesen Text.");
        var consent = fields.Optional("consent", input.Consent, QuestionRules.CommentLength);
        var basis = ConsentBasis.Notice;
        if (string.IsNullOrWhiteSpace(input.Basis) || !Words.TryParse(input.Basis, out basis))
        {
            fields.Add("basis", "Bitte wählen Sie: Die ratsuchende Person ist einverstanden, oder sie wird benachrichtigt.");
        }
        else if (basis == ConsentBasis.Consent && consent is null)
        {
            fields.Add("consent", "Bitte schreiben Sie auf, wie und wann die ratsuchende Person zugestimmt hat.");
        }

        fields.ThrowIfAny();
        return (reason, basis == ConsentBasis.Consent ? consent : null);
    }
}
