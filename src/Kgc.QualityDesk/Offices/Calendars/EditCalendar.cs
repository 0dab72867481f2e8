using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Offices;

/// <summary>
/// Changes an office's calendar: opening hours, closing days, working days promised. First a preview of every open case whose date
/// moves, then, with the token of that very preview, calendar, dates, histories and mails in one transaction.
/// </summary>
public sealed class EditCalendar(Desk desk, DeskDb db, MovedCases moved, MoveDueDates move)
{
    /// <summary>What the audit entries of an office's calendar are about.</summary>
    public static string AuditSubject(string officeCode) => $"calendar.{officeCode}";

    /// <summary>The office with its days and hours, for those who may change them.</summary>
    /// <exception cref="RuleBroken">not-found, also for the calendar of another office</exception>
    public Task<Office> FindAsync(string officeCode, Actor by, CancellationToken cancel) => OfficeAsync(db.Offices.AsNoTracking(), officeCode, by, cancel);

    /// <exception cref="RuleBroken">not-found, or input.invalid with fields</exception>
    public async Task<CalendarPreview> PreviewAsync(string officeCode, CalendarChange change, DateTimeOffset now, Actor by, CancellationToken cancel)
    {
        var office = await FindAsync(officeCode, by, cancel);
        return (await DraftAsync(office, change, now, cancel)).Preview;
    }

    /// <param name="officeCode">the office</param>
    /// <param name="change">what changes</param>
    /// <param name="token">of the preview that the person saw</param>
    /// <param name="by">who</param>
    /// <param name="cancel">gives up</param>
    /// <exception cref="RuleBroken">not-found, input.invalid, or calendar.moved-on when the preview no longer holds</exception>
    public Task<CalendarPreview> SaveAsync(string officeCode, CalendarChange change, string? token, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var office = await OfficeAsync(db.Offices, officeCode, by, cancel);
            await EnsureCurrentAsync(office, token, cancel);
            var (preview, draft, clock) = await DraftAsync(office, change, now, cancel);
            if (preview.Token != token)
            {
                throw new RuleBroken("calendar.moved-on");
            }

            db.RemoveRange(draft.Removed);
            office.CalendarVersion++;
            db.Audit(by, now, AuditKinds.CalendarChanged, AuditSubject(office.Code), string.Join(' ', preview.Words), MovedWords(preview.Moved.Count));
            await move.RunAsync(preview, new Act(by, now, clock), cancel);
            return preview;
        }, cancel);

    private async Task<(CalendarPreview Preview, CalendarDraft Draft, OfficeClock Clock)> DraftAsync(
        Office office, CalendarChange change, DateTimeOffset now, CancellationToken cancel)
    {
        var before = OfficeCalendars.ClockOf(office);
        var draft = new CalendarDraft(office);
        draft.Apply(change);
        var after = OfficeCalendars.ClockOf(office);
        var (cases, open) = await moved.FindAsync(office.Id, before, after, now, cancel);
        return (CalendarPreview.Of(office, draft.Words, cases, open), draft, after);
    }

    private static async Task<Office> OfficeAsync(IQueryable<Office> offices, string code, Actor by, CancellationToken cancel)
    {
        var office = await offices.AsSplitQuery().Include(o => o.ClosingDays).Include(o => o.OpeningHours).SingleOrDefaultAsync(o => o.Code == code, cancel);
        return office is not null && EditOffice.May(by, office.Id) ? office : throw new RuleBroken("not-found");
    }

    /// <summary>Somebody changed the calendar since the preview, or this very form was sent twice.</summary>
    private async Task EnsureCurrentAsync(Office office, string? token, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(token))
        {
            throw RuleBroken.Field("token", "Bitte sehen Sie zuerst in der Vorschau nach, welche Termine sich verschieben.");
        }

        if (CalendarPreview.VersionOf(token) != office.CalendarVersion)
        {
            var last = (await db.AuditAsync(AuditSubject(office.Code), 1, cancel)).FirstOrDefault();
            throw new RuleBroken("calendar.moved-on") { Conflict = last is null ? null : new Conflict(last.ActorName, last.Detail ?? "Kalender geändert", last.At) };
        }
    }

    private static string MovedWords(int count) => count switch
    {
        0 => "Kein offener Fall hat einen anderen Termin.",
        1 => "1 offener Fall hat einen anderen Termin.",
        _ => FormattableString.Invariant($"{count} offene Fälle haben einen anderen Termin."),
    };
}
