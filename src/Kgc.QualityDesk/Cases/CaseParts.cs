using System.Text.Json.Nodes;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

/// <summary>The parts of a <see cref="CaseView"/>, each from the rows it shows.</summary>
internal static class CaseParts
{
    /// <summary>What everybody sees who may see the case at all.</summary>
    public static CaseView Question(Case c, IReadOnlyList<TaskRow> tasks) => new()
    {
        Number = c.Number, Office = c.Office!.Code, Type = c.TypeCode, Channel = c.Channel, Subject = c.Subject, Body = c.Body, DistrictKey = c.DistrictKey,
        Stage = c.Stage, Status = c.Status, StatusText = c.Status.German(), Priority = c.Priority,
        Topic = c.Topic, Setting = c.Setting, Phase = c.Phase, ApplicationStage = c.ApplicationStage,
        TargetGroups = [.. c.TargetGroups.Select(g => g.Code).Order(StringComparer.Ordinal)],
        Advisor = c.Advisor?.Email, ReceivedAt = c.ReceivedAt, DueAt = c.DueAt, AnsweredAt = c.AnsweredAt, WithdrawnAt = c.WithdrawnAt,
        ClosedAt = c.ClosedAt, ClosureReason = c.ClosureReason, Version = c.Version,
        Deadline = new CaseView.Due(c.DueAt, []),
        Tasks = [.. tasks.Select(t => new CaseView.TaskLine(t.Id, t.Type, t.Title, t.AssigneeEmail, t.State, t.OpenedAt, t.DueAt,
            t.EndedAt, t.Outcome, t.Version, [.. t.Outcomes.Select(o => o.Name)]))],
    };

    public static CaseView.Person PersonOf(Contact contact) => new(contact.Name, contact.Email, contact.Organisation, contact.Phone) { PostalAddress = contact.PostalAddress };

    public static CaseView.Due DueOf(Case c, DateTimeOffset now, Offices.OfficeClock clock)
    {
        var deadline = c.ExplainedAt(now, clock);
        var dates = c.DatesAt(now, clock);
        return new(deadline.DueAt, [.. deadline.Steps.Select(s => new CaseView.Step(s.Date, s.Kind, s.Text))])
        {
            Promise = c.Promise?.Name,
            FirstDueAt = dates.FirstOrDefault(d => d.Kind == PromisedDateKind.First)?.DueAt,
            FirstReplyAt = c.FirstReplyAt,
            StageDueAt = dates.FirstOrDefault(d => d.Kind == PromisedDateKind.Stage)?.DueAt,
            ExpectedAt = c.ExpectedAt,
            Dates = [.. dates.Select(d => new CaseView.Promised(d.Kind, d.Stage, d.DueAt, d.KeptAt, c.StateOf(d, now, clock)))],
        };
    }

    public static IReadOnlyList<CaseView.Vote> VotesOf(IEnumerable<Review> reviews) =>
        [.. reviews.OrderBy(r => r.Id).Select(r => new CaseView.Vote(r.By, r.RequestedAt, r.Verdict, r.Statement, r.SubmittedAt, r.HandedBackAt)
        {
            Id = r.PublicId, Revision = r.Revision?.Number, IsExternal = r.IsExternal, IsRecused = r.IsRecused, HandBackReason = r.HandBackReason,
            Questions = r.Questions, Comments = [.. r.Comments.OrderBy(c => c.Paragraph).Select(c => new ReviewView.Comment(c.Paragraph, c.Text))],
        })];

    /// <summary>The question as it was frozen for an expert, whatever has become of the case since. The version says nothing about it either.</summary>
    public static CaseView Frozen(CaseView view, ReviewRevision? revision) => revision is null ? view with { Version = 0 } : view with
    {
        Subject = revision.Subject, Body = revision.Body, Topic = revision.Topic, Setting = revision.Setting, Phase = revision.Phase,
        ApplicationStage = revision.ApplicationStage, DistrictKey = revision.DistrictKey, Priority = revision.Priority,
        TargetGroups = revision.TargetGroupCodes, Version = revision.CaseVersion,
    };

    public static IReadOnlyList<CaseView.Said> SaidOf(IEnumerable<Message> messages, IReadOnlyDictionary<long, MessageState> states) =>
        [.. messages.Select(m => new CaseView.Said(m.Direction.Kebab(), m.Kind, m.AuthorName, m.Body, m.At)
        {
            IsFromMergedCase = m.OriginCaseId is not null,
            Delivery = states.GetValueOrDefault(m.Id)?.State.Kebab(), DeliveryText = states.GetValueOrDefault(m.Id)?.Text,
        })];

    public static IReadOnlyList<CaseView.Entry> EntriesOf(IEnumerable<CaseEntry> entries) =>
        [.. entries.Select(e => new CaseView.Entry(e.Sequence, e.Kind, EntryKinds.German(e.Kind), e.At, e.ActorKind, e.ActorName,
            e.Data is null ? null : JsonNode.Parse(e.Data)))];

    public static IReadOnlyList<CaseView.Interval> IntervalsOf(Case c) =>
        [.. c.Intervals.OrderBy(i => i.StartedAt).Select(i => new CaseView.Interval(i.Stage, i.Holder, i.StartedAt, i.EndedAt, i.OfficeMinutes))];

    public static CaseView.Answer? AnswerOf(Case c, ResponseRevision? r)
    {
        if (r is null)
        {
            return null;
        }

        var state = c.SealOf(r);
        return new CaseView.Answer(r.Number, r.Text, r.Author!.DisplayName, r.SubmittedAt, r.IsApproved, r.DecidedBy?.DisplayName, r.DecidedAt, r.ReturnComment, r.SentAt)
        {
            Kind = r.Kind, Seal = Seal.Of(c, r).Value, SealState = state, IsReaddressed = c.IsReaddressed(r),
            SealBreak = state == SealState.Broken ? SealWords.German(r.SealBrokenAt is null ? c.ChangedSince(r) : r.SealBreak) : null,
            Files = [.. r.Files.Select(f => f.Attachment!.OriginalName).Order(StringComparer.Ordinal)],
        };
    }
}
