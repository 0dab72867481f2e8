using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Search;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk;

/// <summary>
/// The one shape of every change: load, let the entity check and record, let the chart go on, save once.
/// A collision with another writer is tried again on fresh data; rules that then fail say who was faster.
/// </summary>
public sealed class Desk(DeskDb db, OfficeCalendars calendars, TimeProvider time)
{
    private const int Tries = 12;

    public async Task<T> ChangeAsync<T>(Func<DateTimeOffset, Task<T>> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            // Read before the transaction, a calendar may be an old one by now.
            calendars.Forget();
            try
            {
                await using var transaction = await db.BeginWriteAsync(cancel);
                var now = time.Now();
                var result = await change(now);
                await SaveAsync(now, cancel);
                await transaction.CommitAsync(cancel);
                return result;
            }
            catch (Exception exception) when (attempt < Tries && db.IsCollision(exception))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 20 * attempt)), cancel);
            }
            catch (Exception exception) when (db.IsCollision(exception))
            {
                throw new RuleBroken("case.moved-on");
            }
        }
    }

    public Task ChangeAsync(Func<DateTimeOffset, Task> change, CancellationToken cancel) =>
        ChangeAsync(async now =>
        {
            await change(now);
            return true;
        }, cancel);

    /// <summary>Within a change of thousands of rows: writes what is changed so far into its transaction and lets go of the rows.</summary>
    public async Task SaveSoFarAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await SaveAsync(now, cancel);
        db.ChangeTracker.Clear();
        calendars.Forget();
    }

    /// <summary>Loads a case with all that its rules look at. Null when there is none.</summary>
    public async Task<Case?> LoadAsync(Expression<Func<Case, bool>> which, CancellationToken cancel) =>
        await db.Cases.Where(which).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel) is { } id ? await LoadAsync(id, cancel) : null;

    public Task<Case?> LoadAsync(int caseId, CancellationToken cancel) => CaseLoad.OfAsync(db, caseId, cancel);

    public async Task<Act> ActAsync(Actor by, Case theCase, DateTimeOffset now, CancellationToken cancel) =>
        new(by, now, theCase.Office is { } office && office.Id == theCase.OfficeId
            ? await calendars.OfAsync(office, cancel)
            : await calendars.OfAsync(theCase.OfficeId, cancel));

    /// <summary>Everything that changed, with its timers before and its words in the index after it, in the one transaction.</summary>
    private async Task SaveAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await DeadlineTimers.ArmAsync(db, calendars, now, cancel);
        await MergeTimers.ArmAsync(db, now, cancel);
        await OwnTaskTimers.ArmAsync(db, calendars, now, cancel);
        var texts = SearchChanges.Of(db);
        await db.SaveChangesAsync(cancel);
        await texts.WriteAsync(db, cancel);
    }
}
