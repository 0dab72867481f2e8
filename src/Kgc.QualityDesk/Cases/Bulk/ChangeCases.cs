using System.Text.Json.Nodes;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Bulk;

/// <summary>
/// One act on many cases: each is a change of its own, with its rules, its history line and its save. One that is refused stops no
/// other, and a second run does nothing twice: what is already so is left as it is.
/// </summary>
public sealed class ChangeCases(Desk desk, DeskDb db, ChangeCases.Acts acts, StaffDirectory staff)
{
    /// <summary>What is done to a single case elsewhere, too.</summary>
    public sealed class Acts(CompleteTask complete, FollowUps followUps, TellAssigned tell, TimeProvider time)
    {
        internal TellAssigned Tell => tell;

        public CompleteTask Complete => complete;

        public FollowUps FollowUps => followUps;

        public DateOnly Today => BerlinTime.DateOf(time.GetUtcNow());
    }

    /// <summary>Cases of one act.</summary>
    public const int Most = 200;

    /// <param name="Number">of the case</param>
    /// <param name="Version">that was seen; null does not look</param>
    /// <param name="IsLeft">the preview said that nothing would become of it: it is only told of, whatever has changed since</param>
    public sealed record Target(string Number, int? Version = null, bool IsLeft = false);

    /// <summary>What would become of each case, in the order in which they were named.</summary>
    /// <exception cref="RuleBroken">not-allowed, or input.invalid for an act that makes no sense for any case</exception>
    public async Task<IReadOnlyList<BulkRow>> PreviewAsync(BulkAct act, IReadOnlyList<Target> targets, Actor by, CancellationToken cancel)
    {
        var check = await CheckAsync(act, targets, by, cancel);
        var numbers = targets.Select(t => t.Number).ToList();
        var cases = await db.Cases.AsNoTracking().AdvisedBy(by).Where(c => numbers.Contains(c.Number)).Select(BulkCase.Of).ToDictionaryAsync(c => c.Number, cancel);
        return [.. Named(targets).Select(t => cases.TryGetValue(t.Number, out var theCase) ? check.Of(theCase) : Unknown(t.Number))];
    }

    /// <summary>Carries it out, case by case.</summary>
    /// <exception cref="RuleBroken">as for the preview; never for a single case</exception>
    public async Task<IReadOnlyList<BulkRow>> RunAsync(BulkAct act, IReadOnlyList<Target> targets, Actor by, CancellationToken cancel)
    {
        List<BulkRow> rows = [];
        var run = new Run(act, by);
        foreach (var (foreseen, target) in (await PreviewAsync(act, targets, by, cancel)).Zip(Named(targets)))
        {
            rows.Add(foreseen.Outcome != BulkOutcome.Ready ? foreseen : target.IsLeft ? Left(foreseen)
                : await OneAsync(run, foreseen, target, cancel));
        }

        return rows;
    }

    private static BulkRow Left(BulkRow foreseen) => foreseen with
    {
        Outcome = BulkOutcome.Refused, Code = "case.moved-on", Text = "In der Vorschau ging es bei diesem Fall nicht. Inzwischen ginge es: Bitte sehen Sie sich die Vorschau noch einmal an.",
    };

    /// <summary>One act on its way, with the mail that it has written so far.</summary>
    private sealed record Run(BulkAct Act, Actor By)
    {
        public TellAssigned.Letter? Letter { get; set; }
    }

    private async Task<BulkRow> OneAsync(Run run, BulkRow foreseen, Target target, CancellationToken cancel)
    {
        var (act, by) = run;
        try
        {
            if (target.Version is { } seen && seen != foreseen.Version)
            {
                throw new RuleBroken("case.moved-on");
            }

            await (act.Kind switch
            {
                BulkAct.Close => CloseAsync(act, target, by, cancel),
                BulkAct.FollowUp => acts.FollowUps.SetAsync(target.Number, new(act.On, act.Reason, target.Version), by, cancel),
                BulkAct.Assign => AssignAsync(run, target, cancel),
                _ => ClassifyAsync(act, target, by, cancel),
            });
            return foreseen with { Outcome = BulkOutcome.Done, Version = null };
        }
        catch (RuleBroken broken)
        {
            // Somebody did the same in between: that is no conflict to anybody.
            var now = (await PreviewAsync(act, [target], by, cancel))[0];
            return now.Outcome == BulkOutcome.Unchanged ? now : foreseen with { Outcome = BulkOutcome.Refused, Text = broken.Fields.Count > 0 ? string.Join(" ", broken.Fields.Values) : broken.Message, Code = broken.Code };
        }
    }

    private async Task AssignAsync(Run run, Target target, CancellationToken cancel) => run.Letter = await desk.ChangeAsync(async now =>
    {
        var theCase = await LoadAsync(target, run.By, cancel);
        var advisor = await staff.SuitableAsync(run.Act.Advisor!, Roles.Advisor, theCase.OfficeId, cancel) ?? throw new RuleBroken("task.assignee-unsuitable");
        EnsureOther(theCase.AdvisorId != advisor.Id);
        theCase.GiveTo(await desk.ActAsync(run.By, theCase, now, cancel), advisor);
        return await acts.Tell.AddAsync(run.Letter, theCase, advisor, run.By, now, cancel);
    }, cancel);

    private Task ClassifyAsync(BulkAct act, Target target, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var theCase = await LoadAsync(target, by, cancel);
        EnsureOther(theCase.Topic != act.Topic);
        var one = await desk.ActAsync(by, theCase, now, cancel);
        one.Clock.Promises.Prepare(db, theCase);
        theCase.Classify(one, act.Topic, theCase.Setting, theCase.Phase, theCase.Priority);
    }, cancel);

    /// <summary>What became so since it was foreseen is not done again.</summary>
    private static void EnsureOther(bool isOther)
    {
        if (!isOther)
        {
            throw new RuleBroken("case.moved-on");
        }
    }

    /// <summary>By the task that closes a case, so that its chart knows.</summary>
    private async Task CloseAsync(BulkAct act, Target target, Actor by, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().Where(t => t.Case!.Number == target.Number && t.Type == TaskTypes.Triage && t.State == TaskState.Open)
            .Select(t => new { t.PublicId, t.Version }).FirstOrDefaultAsync(cancel) ?? throw new RuleBroken("case.not-in-triage");
        await acts.Complete.RunAsync(task.PublicId, "close", new JsonObject { ["reason"] = act.Reason }, task.Version, by, cancel);
    }

    private async Task<Case> LoadAsync(Target target, Actor by, CancellationToken cancel)
    {
        var theCase = await desk.LoadAsync(c => c.Number == target.Number, cancel);
        if (theCase is null || !by.Advises(theCase.OfficeId))
        {
            throw new RuleBroken("not-found");
        }

        return target.Version is { } seen && seen != theCase.Version ? throw new RuleBroken("case.moved-on") : theCase;
    }

    private async Task<BulkCheck> CheckAsync(BulkAct act, IReadOnlyList<Target> targets, Actor by, CancellationToken cancel)
    {
        if (!by.Is(Roles.Advisor) && !by.Is(Roles.Supervisor))
        {
            throw new RuleBroken("not-allowed");
        }

        var fields = new InputFields();
        var known = BulkAct.Kinds.Any(k => k.Kind == act.Kind);
        Ensure(fields, known, "act", $"Bitte wählen Sie, was geschehen soll: {string.Join(", ", BulkAct.Kinds.Select(k => k.Kind))}.");
        Ensure(fields, targets.Count > 0, "cases", "Bitte wählen Sie mindestens einen Fall aus.");
        Ensure(fields, targets.Count <= Most, "cases", $"Auf einmal lassen sich höchstens {Most} Fälle ändern.");
        var advisor = act.Kind == BulkAct.Assign ? await AdvisorAsync(act.Advisor, by, cancel) : null;
        Ensure(fields, act.Kind != BulkAct.Assign || advisor is not null, "advisor", "Bitte wählen Sie eine Person, die in Ihrer Stelle berät.");
        var topic = act.Kind != BulkAct.SetTopic ? null
            : await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Kind == TermKind.Topic && t.Code == act.Topic && t.IsActive, cancel);
        Ensure(fields, act.Kind != BulkAct.SetTopic || topic is not null, "topic", "Bitte wählen Sie ein Thema aus der Liste.");
        var day = act.Kind == BulkAct.FollowUp ? DayOf(act, fields) : null;
        Ensure(fields, act.Kind != BulkAct.Close || ClosureReasons.Silent.Contains(act.Reason ?? ""), "reason", "Bitte wählen Sie: Dublette, Spam oder telefonisch zurückgezogen.");
        fields.ThrowIfAny();
        return new BulkCheck(act, by, advisor, topic, day);
    }

    private DateOnly? DayOf(BulkAct act, InputFields fields)
    {
        fields.Required("reason", act.Reason, Case.FollowUpLength, "Bitte schreiben Sie auf, worum es dann geht.");
        var isDay = DateOnly.TryParseExact(act.On?.Trim(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var on);
        Ensure(fields, isDay && on >= acts.Today && on <= acts.Today.AddYears(3), "on", "Bitte nennen Sie einen Tag von heute an, höchstens 3 Jahre voraus.");
        return isDay ? on : null;
    }

    private async Task<Person?> AdvisorAsync(string? email, Actor by, CancellationToken cancel)
    {
        foreach (var office in string.IsNullOrWhiteSpace(email) ? new HashSet<int>() : by.OfficeIds)
        {
            if (await staff.SuitableAsync(email!, Roles.Advisor, office, cancel) is { } person)
            {
                return await db.Users.AsNoTracking().Include(p => p.Offices).SingleAsync(p => p.Id == person.Id, cancel);
            }
        }

        return null;
    }

    /// <summary>Each case once, however often it was named.</summary>
    private static IEnumerable<Target> Named(IReadOnlyList<Target> targets) => targets.DistinctBy(t => t.Number, StringComparer.Ordinal);

    private static BulkRow Unknown(string number) => new(number, BulkOutcome.Refused, RuleTexts.Of("not-found"), "not-found");

    private static void Ensure(InputFields fields, bool holds, string field, string message)
    {
        if (!holds)
        {
            fields.Add(field, message);
        }
    }
}
