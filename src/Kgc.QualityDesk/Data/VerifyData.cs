using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Data;

/// <summary>Looks whether the data agrees with itself: history chains, chart positions, case numbers, attached files. Changes nothing.</summary>
public sealed class VerifyData(DeskDb db, VerifyFiles files)
{
    /// <summary>A broken database has one cause and many findings; so many are enough to see it.</summary>
    public const int MostFindings = 1000;

    public async Task<VerifyReport> RunAsync(CancellationToken cancel)
    {
        var numbers = new VerifyNumbers();
        List<VerifyReport.Finding> found = [];
        var lastId = 0;
        while (await VerifyBatch.AfterAsync(db, lastId, cancel) is { Cases.Count: > 0 } batch)
        {
            foreach (var head in batch.Cases)
            {
                numbers.Add(head.Number);
                found.AddRange(batch.Problems(head).Take(MostFindings - found.Count).Select(problem => new VerifyReport.Finding(head.Number, problem)));
            }

            lastId = batch.Cases[^1].Id;
        }

        found.AddRange([.. await numbers.FindAsync(db, cancel), .. await VerifyStanding.FindAsync(db, cancel), .. await VerifyReports.FindAsync(db, cancel)]);
        found.AddRange(await files.FindAsync(cancel));
        return new VerifyReport(found, await CountsAsync(cancel));
    }

    private async Task<IReadOnlyList<(string Name, long Rows)>> CountsAsync(CancellationToken cancel) =>
    [
        ("Fälle", await db.Cases.LongCountAsync(cancel)),
        ("Einträge im Verlauf", await db.CaseEntries.LongCountAsync(cancel)),
        ("Aufgaben", await db.Tasks.LongCountAsync(cancel)),
        ("Fachprüfungen", await db.Reviews.LongCountAsync(cancel)),
        ("Antwortfassungen", await db.ResponseRevisions.LongCountAsync(cancel)),
        ("Nachrichten", await db.Messages.LongCountAsync(cancel)),
        ("Anlagen", await db.Attachments.LongCountAsync(cancel)),
        ("E-Mails im Ausgang", await db.OutboxMails.LongCountAsync(cancel)),
        ("Termine", await db.Timers.LongCountAsync(cancel)),
        ("Unterzeichnete Berichte", await db.Reports.LongCountAsync(cancel)),
        ("Personen", await db.Users.LongCountAsync(cancel)),
    ];
}
