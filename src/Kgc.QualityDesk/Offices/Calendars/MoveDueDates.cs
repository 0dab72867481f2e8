using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Mail;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Offices;

/// <summary>Gives cases their new date and tells those who were promised the old one. Some hundred at a time, in the transaction of the change.</summary>
public sealed class MoveDueDates(Desk desk, DeskDb db, MailWriter mail)
{
    private const int Batch = 200;
    private const string Rests =
        "\n\nSolange unsere Rückfrage an Sie offen ist, ruht die Frist: Der Termin rückt mit jedem Arbeitstag weiter nach hinten.";

    public async Task RunAsync(CalendarPreview preview, Act act, CancellationToken cancel)
    {
        var reason = string.Join(' ', preview.Words);
        foreach (var batch in preview.Moved.Chunk(Batch))
        {
            await desk.SaveSoFarAsync(act.At, cancel);
            var ids = batch.Select(m => m.Id).ToArray();
            var cases = await db.Cases.AsSplitQuery().Include(c => c.Office).Include(c => c.Intervals).Include(c => c.Tasks)
                .Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
            foreach (var move in batch)
            {
                await MoveAsync(cases[move.Id], move, reason, act, cancel);
            }
        }
    }

    private async Task MoveAsync(Case theCase, MovedCase move, string reason, Act act, CancellationToken cancel)
    {
        theCase.MoveDueDate(act, move.OldDueAt, move.NewDueAt, reason);
        if (!move.IsTold)
        {
            return;
        }

        await mail.ToApplicantAsync(theCase, MailTemplates.DueDateMoved, act, cancel, new Dictionary<string, string>
        {
            ["bisher"] = GermanDates.Long(move.OldDay),
            ["richtung"] = move.NewDay > move.OldDay ? "später" : "früher",
            ["anlass"] = reason,
            ["ruht"] = move.IsPaused ? Rests : "",
        });
    }
}
