using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>Voluntary minutes per case. Everybody of the office sees the sum, each person their own entries, nobody those of others.</summary>
public sealed class TimeSpent(Desk desk, DeskDb db, SeenCase seen)
{
    /// <param name="Minutes">1 to 1440</param>
    /// <param name="On">day as yyyy-MM-dd, today without it</param>
    /// <param name="Note">voluntary</param>
    /// <param name="Key">made by the caller; the same key enters once</param>
    public sealed record Input(int? Minutes, string? On, string? Note, string? Key);

    public sealed record Own(string Id, int Minutes, DateOnly On, string? Note);

    /// <param name="Total">minutes of everybody</param>
    /// <param name="Mine">the person's own entries</param>
    public sealed record View(int Total, IReadOnlyList<Own> Mine);

    /// <exception cref="RuleBroken">not-found, not-allowed, input.invalid</exception>
    public Task AddAsync(string number, Input input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var (on, note, key) = Check(input, BerlinTime.DateOf(now));
        var (theCase, act) = await seen.LoadAsync(number, null, by, now, cancel);
        if (await db.TimeEntries.AnyAsync(t => t.PublicId == key, cancel))
        {
            return;
        }

        theCase.SpendTime(act, input.Minutes!.Value);
        db.TimeEntries.Add(new TimeEntry
        {
            PublicId = key, CaseId = theCase.Id, PersonId = by.PersonId!.Value, Minutes = input.Minutes!.Value, WorkedOn = on, Note = note, At = now,
        });
    }, cancel);

    /// <summary>Takes an own entry back. Twice is once.</summary>
    /// <exception cref="RuleBroken">not-found when it is not the person's own</exception>
    public Task RemoveAsync(string number, string id, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var (theCase, act) = await seen.LoadAsync(number, null, by, now, cancel);
        var entry = await db.TimeEntries.SingleOrDefaultAsync(t => t.PublicId == id && t.CaseId == theCase.Id && t.PersonId == by.PersonId, cancel)
            ?? throw new RuleBroken("not-found");
        if (entry.RemovedAt is null)
        {
            entry.RemovedAt = now;
            theCase.SpendTime(act, -entry.Minutes);
        }
    }, cancel);

    /// <summary>Null when this person does not see the case as a whole.</summary>
    public async Task<View?> OfCaseAsync(string number, Actor by, CancellationToken cancel)
    {
        var theCase = await db.Cases.AsNoTracking().AdvisedBy(by).Where(c => c.Number == number).Select(c => new { c.Id, c.MinutesSpent }).SingleOrDefaultAsync(cancel);
        if (theCase is null)
        {
            return null;
        }

        var mine = await db.TimeEntries.AsNoTracking().Where(t => t.CaseId == theCase.Id && t.PersonId == by.PersonId && t.RemovedAt == null)
            .OrderByDescending(t => t.Id).Take(50).Select(t => new Own(t.PublicId, t.Minutes, t.WorkedOn, t.Note)).ToListAsync(cancel);
        return new View(theCase.MinutesSpent, mine);
    }

    private static (DateOnly On, string? Note, string Key) Check(Input input, DateOnly today)
    {
        var fields = new InputFields();
        if (input.Minutes is not (>= 1 and <= TimeEntry.MostMinutes))
        {
            fields.Add("minutes", $"Bitte geben Sie 1 bis {TimeEntry.MostMinutes} Minuten an.");
        }

        var on = today;
        if (!string.IsNullOrWhiteSpace(input.On)
            && (!DateOnly.TryParseExact(input.On.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on) || on > today || on < today.AddYears(-1)))
        {
            fields.Add("on", "Bitte nennen Sie einen Tag des letzten Jahres, spätestens heute.");
        }

        var note = fields.Optional("note", input.Note, TimeEntry.NoteLength);
        fields.ThrowIfAny();
        var key = Guid.TryParse(input.Key, out var given) ? given : Guid.CreateVersion7();
        return (on, note, key.ToString("N"));
    }
}
