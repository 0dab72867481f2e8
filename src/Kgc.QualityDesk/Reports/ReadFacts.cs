using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reports;

/// <summary>Reads the facts of a report from the living cases, as they stood at the end of a day.</summary>
public sealed class ReadFacts(DeskDb db, OfficeCalendars calendars, TimeProvider time)
{
    private sealed record Row(
        int Id, string Number, int OfficeId, string TypeCode, int? TermMonths, Channel Channel, string? Topic, string? Setting, string? Phase, string? ApplicationStage,
        string? DistrictKey, DateTimeOffset ReceivedAt, DateTimeOffset? ClosedAt, string? ClosureReason, DateTimeOffset? FirstAnsweredAt, DateTimeOffset DueAt, int? Rating);

    /// <param name="office">the office</param>
    /// <param name="year">the calendar year</param>
    /// <param name="cutOff">what happened after this day is not counted</param>
    /// <param name="edition">of the definition</param>
    /// <param name="cancel">gives up</param>
    public async Task<ReportFacts> RunAsync(Office office, int year, DateOnly cutOff, int edition, CancellationToken cancel)
    {
        var begin = BerlinTime.At(new DateOnly(year, 1, 1), TimeOnly.MinValue).ToUniversalTime();
        var end = BerlinTime.At(cutOff.AddDays(1), TimeOnly.MinValue).ToUniversalTime();
        var facts = new ReportFacts(office.Code, office.Name, office.LandName, year, cutOff, edition, await ListsAsync(office, cancel), []);
        // Whoever handed a case on later still had it at the cut-off.
        var isPast = end <= time.Now();
        var cases = db.Cases.AsNoTracking().Where(c => c.ReceivedAt < end && (c.ReceivedAt >= begin || c.ClosedAt >= begin || c.ReopenedAt >= begin)
            && (c.OfficeId == office.Id || (isPast && db.CaseEntries.Any(e => e.CaseId == c.Id && e.Kind == EntryKinds.CaseReferred && e.At >= end))));
        var rows = await cases.Select(c => new Row(c.Id, c.Number, c.OfficeId, c.TypeCode, c.TermMonths, c.Channel, c.Topic, c.Setting, c.Phase, c.ApplicationStage,
            c.DistrictKey, c.ReceivedAt, c.ClosedAt, c.ClosureReason, c.FirstAnsweredAt, c.DueAt, c.Rating)).ToListAsync(cancel);
        var groups = (await db.Set<CaseTargetGroup>().AsNoTracking().Where(g => cases.Any(c => c.Id == g.CaseId)).ToListAsync(cancel)).ToLookup(g => g.CaseId, g => g.Code);
        var stories = await StoriesAsync(cases, cancel);
        var stretches = (await db.CaseIntervals.AsNoTracking().Where(i => i.StartedAt < end && cases.Any(c => c.Id == i.CaseId)).ToListAsync(cancel)).ToLookup(i => i.CaseId);
        List<ReportCase> counted = [];
        foreach (var read in rows)
        {
            var story = new CaseStory([.. stories[read.Id]], end);
            var (closedAt, reason) = story.Closed(read.ClosedAt, read.ClosureReason);
            var row = read with { ClosedAt = closedAt, ClosureReason = reason };
            if ((story.OfficeCode is null ? row.OfficeId == office.Id : story.OfficeCode == office.Code) && CountIn(facts, row, end))
            {
                counted.Add(await CountAsync(row, story, [.. groups[row.Id]], [.. stretches[row.Id]], cancel));
            }
        }

        return facts with { Cases = [.. counted.OrderBy(c => c.Number, StringComparer.Ordinal)] };
    }

    private static bool CountIn(ReportFacts facts, Row row, DateTimeOffset end)
    {
        bool In(DateTimeOffset at) => BerlinTime.DateOf(at) is var day && day >= facts.From && day <= facts.To;
        return In(row.ReceivedAt) || (row.ClosedAt is { } closed && closed < end && In(closed));
    }

    private async Task<ReportCase> CountAsync(Row row, CaseStory story, List<string> groups, List<CaseInterval> stretches, CancellationToken cancel)
    {
        var (closed, reason, answered) = (row.ClosedAt, row.ClosureReason, story.Before(row.FirstAnsweredAt));
        answered ??= reason is "answered" or "completed" ? closed : null;
        var ended = answered ?? closed;
        var (topic, setting, phase) = story.Classified(row.Topic, row.Setting, row.Phase);
        var minutes = new Dictionary<Holder, long>();
        foreach (var stretch in stretches.Where(s => s.Holder != Holder.Closed && (ended is null || s.StartedAt < ended)))
        {
            minutes[stretch.Holder] = minutes.GetValueOrDefault(stretch.Holder) + await MinutesAsync(stretch, story.End, cancel);
        }

        return new ReportCase
        {
            Number = row.Number, TypeCode = row.TypeCode, Channel = row.Channel, Topic = topic, Setting = setting, Phase = phase,
            ApplicationStage = row.ApplicationStage, DistrictKey = row.DistrictKey,
            TargetGroups = groups.Count == 0 ? null : string.Join(',', groups.Order(StringComparer.Ordinal)),
            ReceivedOn = BerlinTime.DateOf(row.ReceivedAt), AnsweredOn = Day(answered), ClosedOn = Day(closed), ClosureReason = reason,
            Outcome = OutcomeOf(row, story, reason, answered, closed, stretches), IsEnded = ended is not null,
            DeskMinutes = minutes.GetValueOrDefault(Holder.Desk), ExpertMinutes = minutes.GetValueOrDefault(Holder.Expert),
            ApplicantMinutes = minutes.GetValueOrDefault(Holder.Applicant), Rating = story.Rating(row.Rating),
        };
    }

    private static ReportOutcome OutcomeOf(
        Row row, CaseStory story, string? reason, DateTimeOffset? answered, DateTimeOffset? closed, List<CaseInterval> stretches)
    {
        if (row.TermMonths is not null || reason is "duplicate" or "spam" or "declined")
        {
            return ReportOutcome.NotTimed;
        }

        if (answered is { } at)
        {
            return at <= story.DueAt(at, row.DueAt) ? ReportOutcome.InTime : ReportOutcome.Late;
        }

        if (closed is not null)
        {
            return ReportOutcome.ClosedUnanswered;
        }

        var rests = stretches.Exists(s => s.Holder == Holder.Applicant && (s.EndedAt is null || s.EndedAt >= story.End));
        return !rests && story.DueAt(story.End, row.DueAt) < story.End ? ReportOutcome.Overdue : ReportOutcome.Open;
    }

    /// <summary>A stretch that lasts beyond the cut-off counts up to it.</summary>
    private async Task<long> MinutesAsync(CaseInterval stretch, DateTimeOffset end, CancellationToken cancel) =>
        stretch.EndedAt <= end && stretch.OfficeMinutes is { } minutes
            ? minutes
            : (await calendars.OfAsync(stretch.OfficeId, cancel)).Calendar.OfficeMinutes(stretch.StartedAt, end);

    private async Task<ILookup<int, CaseStory.Event>> StoriesAsync(IQueryable<Case> cases, CancellationToken cancel)
    {
        string[] kinds = [EntryKinds.CaseOpened, EntryKinds.TriageAccepted, EntryKinds.CaseClassified, EntryKinds.CaseReferred, EntryKinds.CaseRated, EntryKinds.DueDateMoved, EntryKinds.CaseClosed, EntryKinds.CaseReopened];
        var entries = await db.CaseEntries.AsNoTracking()
            .Where(e => e.Data != null && (kinds.Contains(e.Kind) || e.Data.Contains("\"dueAt\"")) && cases.Any(c => c.Id == e.CaseId))
            .Select(e => new CaseStory.Event(e.CaseId, e.Sequence, e.Kind, e.At, e.Data!)).ToListAsync(cancel);
        return entries.ToLookup(e => e.CaseId);
    }

    private async Task<ReportLists> ListsAsync(Office office, CancellationToken cancel)
    {
        var terms = await db.Terms.AsNoTracking().ToListAsync(cancel);
        var districts = await db.Districts.AsNoTracking().Where(d => d.OfficeId == office.Id).ToListAsync(cancel);
        IReadOnlyList<ReportLists.Entry> Of(TermKind kind) =>
            [.. terms.Where(t => t.Kind == kind).OrderBy(t => t.SortOrder).ThenBy(t => t.Code, StringComparer.Ordinal).Select(t => new ReportLists.Entry(t.Code, t.Name))];
        return new ReportLists(Of(TermKind.Topic), Of(TermKind.Setting), Of(TermKind.TargetGroup), Of(TermKind.Phase), Of(TermKind.ApplicationStage),
            [.. districts.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => new ReportLists.Entry(d.Key, d.Name))]);
    }

    private static DateOnly? Day(DateTimeOffset? at) => at is { } instant ? BerlinTime.DateOf(instant) : null;
}
