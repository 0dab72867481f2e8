using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>Wiedervorlage: look at a case again on a day, for a reason. It is due when somebody reads it; nothing fires.</summary>
public sealed class FollowUps(Desk desk, DeskDb db, SeenCase seen)
{
    private const int FarthestYears = 3;

    /// <param name="On">day as yyyy-MM-dd, from today on</param>
    /// <param name="Reason">what to look at</param>
    /// <param name="Version">of the case, as the person saw it; null does not look</param>
    public sealed record Input(string? On, string? Reason, int? Version);

    /// <summary>A case in the list of what is due.</summary>
    public sealed record Row(string Number, string Subject, string? Advisor, DateOnly On, string? Reason);

    /// <exception cref="RuleBroken">not-found, not-allowed, case.moved-on, case.merged, input.invalid</exception>
    public Task SetAsync(string number, Input input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var (on, reason) = Check(input, BerlinTime.DateOf(now));
        var (theCase, act) = await seen.LoadAsync(number, input.Version, by, now, cancel);
        // Whoever presses twice sets it once.
        if (theCase.FollowUpOn != on || theCase.FollowUpReason != reason)
        {
            theCase.SetFollowUp(act, on, reason);
        }
    }, cancel);

    /// <exception cref="RuleBroken">not-found, not-allowed, case.moved-on, follow-up.none</exception>
    public Task DoneAsync(string number, int? version, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var (theCase, act) = await seen.LoadAsync(number, version, by, now, cancel);
        theCase.ClearFollowUp(act);
    }, cancel);

    /// <summary>Cases of the person's offices whose day has come, the oldest first; with <paramref name="mine"/> only those they advise.</summary>
    public async Task<IReadOnlyList<Row>> DueAsync(Actor by, DateTimeOffset now, bool mine, int most, CancellationToken cancel)
    {
        var today = BerlinTime.DateOf(now);
        var me = by.PersonId;
        var cases = DueOn(db.Cases.AsNoTracking().AdvisedBy(by), today);
        cases = mine ? cases.Where(c => c.AdvisorId == me) : cases;
        return await cases.OrderBy(c => c.FollowUpOn).ThenBy(c => c.Id).Take(most)
            .Select(c => new Row(c.Number, c.Subject, c.Advisor!.DisplayName, c.FollowUpOn!.Value, c.FollowUpReason)).ToListAsync(cancel);
    }

    /// <summary>Of any scope of cases those whose Wiedervorlage is due.</summary>
    public static IQueryable<Case> DueOn(IQueryable<Case> cases, DateOnly today) => cases.Where(c => c.FollowUpOn <= today);

    private static (DateOnly On, string Reason) Check(Input input, DateOnly today)
    {
        var fields = new InputFields();
        var reason = fields.Required("reason", input.Reason, Case.FollowUpLength, "Bitte schreiben Sie auf, worum es dann geht.");
        if (!DateOnly.TryParseExact(input.On?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            fields.Add("on", "Bitte geben Sie ein Datum an.");
        }
        else if (on < today || on > today.AddYears(FarthestYears))
        {
            fields.Add("on", $"Bitte nennen Sie einen Tag von heute an, höchstens {FarthestYears} Jahre voraus.");
        }

        fields.ThrowIfAny();
        return (on, reason);
    }
}
