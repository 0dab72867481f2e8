using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Links;

/// <summary>What merging two cases, or taking them apart, would do. Changes nothing.</summary>
public sealed class MergePreview(Desk desk, DeskDb db)
{
    /// <param name="Number">the case</param>
    /// <param name="Subject">of the case</param>
    /// <param name="Applicant">name</param>
    /// <param name="ReceivedAt">receipt</param>
    /// <param name="DueAt">what was promised</param>
    /// <param name="Version">to send back</param>
    public sealed record Side(string Number, string Subject, string Applicant, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, int Version);

    /// <param name="Merged">the case that would be worked in the other</param>
    /// <param name="Target">the other</param>
    /// <param name="Resting">titles of the tasks that would rest</param>
    /// <param name="Timers">how many timers would rest</param>
    /// <param name="SamePerson">whether both come from one mail address</param>
    /// <param name="WhyNot">German, when it may not be; else null</param>
    public sealed record Merging(Side Merged, Side Target, IReadOnlyList<string> Resting, int Timers, bool SamePerson, string? WhyNot)
    {
        /// <summary>The applicant of the merged case was promised an earlier answer than the target's.</summary>
        public bool IsPromisedEarlier => Merged.DueAt < Target.DueAt;

        /// <summary>
        /// The applicant of the merged case can be told by telephone only. Their details belong to the seal of the common answer and are not
        /// changed while the case is merged, so an address for a letter has to be there before.
        /// </summary>
        public bool IsOnlyCalled { get; init; }
    }

    /// <param name="Into">the case in which this one is worked</param>
    /// <param name="Messages">how many messages go back</param>
    /// <param name="Waking">titles of the tasks that go on</param>
    /// <param name="TimersDue">how many timers are due by now and fire at once</param>
    /// <param name="WasAnswered">the answer went to this applicant too: the clock starts anew</param>
    public sealed record Undoing(string Into, int Messages, IReadOnlyList<string> Waking, int TimersDue, bool WasAnswered);

    /// <summary>Null when the person does not see both.</summary>
    public async Task<Merging?> OfAsync(string number, string into, Actor by, CancellationToken cancel)
    {
        var wanted = CaseNumbers.Clean(into);
        var ids = await db.Cases.AdvisedBy(by).Where(c => c.Number == number || c.Number == wanted).Select(c => new { c.Id, c.Number }).ToListAsync(cancel);
        var (one, other) = (ids.Find(c => c.Number == number), ids.Find(c => c.Number == wanted));
        if (one is null || other is null)
        {
            return null;
        }

        var merged = (await desk.LoadAsync(one.Id, cancel))!;
        var target = (await desk.LoadAsync(other.Id, cancel))!;
        var timers = await db.Timers.CountAsync(t => t.CaseId == merged.Id && t.State == TimerState.Pending, cancel);
        return new Merging(SideOf(merged), SideOf(target), Titles(merged, TaskState.Open), timers, OthersNamed.IsSamePerson(merged, target), merged.WhyNotMerge(target, by))
        {
            IsOnlyCalled = merged.Contact is { Email: null or "", PostalAddress: null or "" },
        };
    }

    /// <summary>Null when the case is not merged, or not seen.</summary>
    public async Task<Undoing?> OfUndoAsync(string number, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var row = await db.Cases.AdvisedBy(by).Where(c => c.Number == number && c.MergedIntoId != null)
            .Select(c => new { c.Id, Target = c.MergedIntoId!.Value, Into = c.MergedInto!.Number, c.AnsweredAt, c.MergedAt }).SingleOrDefaultAsync(cancel);
        if (row is null)
        {
            return null;
        }

        var messages = await db.Messages.CountAsync(m => m.CaseId == row.Target && m.OriginCaseId == row.Id, cancel);
        var waking = await db.Tasks.Where(t => t.CaseId == row.Id && t.State == TaskState.Suspended).OrderBy(t => t.Id).Select(t => t.Title).ToListAsync(cancel);
        var due = await db.Timers.CountAsync(t => t.CaseId == row.Id && t.State == TimerState.Pending && t.DueAt <= now, cancel);
        return new Undoing(row.Into, messages, waking, due, row.AnsweredAt >= row.MergedAt);
    }

    private static List<string> Titles(Case theCase, TaskState state) =>
        [.. theCase.Tasks.Where(t => t.State == state && t.Type != TaskTypes.DeliverMessage).Select(t => t.Title)];

    private static Side SideOf(Case c) => new(c.Number, c.Subject, c.Contact.Name, c.ReceivedAt, c.DueAt, c.Version);
}
