using System.Globalization;
using System.Text.Json;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>Takes a question in: checks it, gives it a number, starts its flowchart. The same key never makes a second case.</summary>
public sealed class OpenCase(Desk desk, DeskDb db, QuestionCheck check, OpenCase.Parts parts)
{
    /// <summary>What opening needs besides: calendars, the tracking key, the flowchart and the kinds of case.</summary>
    public sealed record Parts(OfficeCalendars Calendars, TrackingKeyring Keyring, CaseFlow Flow, CaseTypes Types, HonestPromise Honest);

    /// <summary>What the person gets to know. The token is for programs; the link id makes the tracking address.</summary>
    public sealed record Receipt(string Number, string TrackingId, string TrackingToken, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, string Promise, bool IsNew);

    /// <exception cref="RuleBroken">input.invalid with fields, or idempotency.other-body</exception>
    public Task<Receipt> RunAsync(QuestionInput input, Channel channel, Actor by, string? idempotencyKey, CancellationToken cancel) =>
        desk.ChangeAsync(now => WithinAsync(input, channel, by, idempotencyKey, now, cancel), cancel);

    /// <summary>Within a change of the caller.</summary>
    internal async Task<Receipt> WithinAsync(QuestionInput input, Channel channel, Actor by, string? idempotencyKey, DateTimeOffset now, CancellationToken cancel)
    {
        var earlier = idempotencyKey is null ? null : await EarlierAsync(idempotencyKey, input, cancel);
        return earlier ?? await OpenAsync(input, channel, by, idempotencyKey, now, cancel);
    }

    public static string PromiseOf(DateTimeOffset promisedAt)
    {
        var day = GermanDates.Long(BerlinTime.DateOf(promisedAt));
        return string.Create(CultureInfo.InvariantCulture, $"Sie erhalten unsere Antwort spätestens am {day}, {BerlinTime.Local(promisedAt):HH:mm} Uhr.");
    }

    private static string PromiseOf(Case theCase) => theCase.TermMonths > 1
        ? $"Die Begleitung ist bis zum {GermanDates.Long(BerlinTime.DateOf(theCase.PromisedAt))} vorgesehen."
        : PromiseOf(theCase.PromisedAt);

    /// <summary>Within a change of the caller, who has made sure that the key is new.</summary>
    internal async Task<Receipt> OpenAsync(QuestionInput input, Channel channel, Actor by, string? key, DateTimeOffset now, CancellationToken cancel)
    {
        var (question, office) = await check.CheckAsync(input, channel, cancel);
        if (by.Kind == ActorKind.Person && !by.Advises(office.Id))
        {
            throw new RuleBroken("not-allowed");
        }

        var type = await parts.Types.OfAsync(office.Id, TypeOf(input, channel, by), cancel);
        var act = new Act(by, now, await parts.Calendars.OfAsync(office, cancel));
        var theCase = Case.Open(question, type, office, await NextNumberAsync(office, now, cancel), parts.Keyring.New(), act);
        if (theCase.TermMonths is null && type.Code == CaseType.QualityQuestion)
        {
            theCase.HonestPromise = await parts.Honest.OfAsync(db, office.Id, act.Clock, theCase.Topic, now, cancel);
        }

        db.Cases.Add(theCase);
        if (key is not null)
        {
            db.SubmissionKeys.Add(new SubmissionKey { KeyHash = Secret.Hash(key), BodyHash = BodyHash(input), Case = theCase, CreatedAt = now });
        }

        await parts.Flow.StartAsync(theCase, type.WorkflowId, act, cancel);
        return ReceiptOf(theCase, isNew: true);
    }

    /// <summary>Staff choose the kind. From outside it is a question, or what the form of another kind says of itself; programs cannot say it.</summary>
    private static string? TypeOf(QuestionInput input, Channel channel, Actor by) =>
        by.Kind == ActorKind.Person || (channel == Channel.Form && input.Type is { } type && CaseType.OfOwnForms.Contains(type)) ? input.Type : null;

    private async Task<Receipt?> EarlierAsync(string key, QuestionInput input, CancellationToken cancel)
    {
        var hash = Secret.Hash(key);
        var earlier = await db.SubmissionKeys.Include(k => k.Case).SingleOrDefaultAsync(k => k.KeyHash == hash, cancel);
        if (earlier is null)
        {
            return null;
        }

        return earlier.BodyHash == BodyHash(input) ? ReceiptOf(earlier.Case!, isNew: false) : throw new RuleBroken("idempotency.other-body");
    }

    /// <summary>The row lock that the update takes lasts until the commit, so numbers are gapless and never given twice.</summary>
    private async Task<string> NextNumberAsync(Office office, DateTimeOffset now, CancellationToken cancel)
    {
        var year = BerlinTime.DateOf(now).Year;
        if (await db.NextNumberAsync(office.Id, year, cancel) is { } number)
        {
            return CaseNumberCounter.Format(office.Code, year, number);
        }

        db.CaseNumberCounters.Add(new CaseNumberCounter { OfficeId = office.Id, Year = year, Last = 1 });
        return CaseNumberCounter.Format(office.Code, year, 1);
    }

    private Receipt ReceiptOf(Case theCase, bool isNew) => new(
        theCase.Number, theCase.TrackingId, parts.Keyring.Of(theCase.TrackingId).Token,
        theCase.ReceivedAt, theCase.PromisedAt, theCase.HonestPromise is { } honest ? $"{PromiseOf(theCase)} {honest}" : PromiseOf(theCase), isNew);

    private static string BodyHash(QuestionInput input) => Secret.Hash(JsonSerializer.Serialize(input) + input.Type + input.Answer);
}
