using System.Linq.Expressions;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Responses;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tracking;

/// <summary>Finds an applicant's case by one of its tokens, always by their hash.</summary>
public sealed class TrackingQuery(DeskDb db, OfficeCalendars calendars, FindFiles files, TimeProvider time)
{
    private const int LongestToken = 100;

    /// <summary>By the token for programs, which carries all of the applicant's rights. Null when it is wrong.</summary>
    public Task<TrackingView?> ByTokenAsync(string token, CancellationToken cancel)
    {
        var hash = HashOf(token);
        return FindAsync(c => c.TrackingTokenHash == hash, cancel);
    }

    /// <summary>By the token in links, which shows the status; the rest of the view asks for a code first.</summary>
    public Task<TrackingView?> ByLinkAsync(string linkToken, CancellationToken cancel)
    {
        var hash = HashOf(linkToken);
        return FindAsync(c => c.LinkTokenHash == hash, cancel);
    }

    /// <summary>The case that a token for programs belongs to, for acting on it.</summary>
    public Task<int?> CaseIdByTokenAsync(string token, CancellationToken cancel)
    {
        var hash = HashOf(token);
        return Living().Where(c => c.TrackingTokenHash == hash).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel);
    }

    /// <summary>The case that a link belongs to; whether it is open is the caller's to know.</summary>
    public Task<int?> CaseIdByLinkAsync(string linkToken, CancellationToken cancel)
    {
        var hash = HashOf(linkToken);
        return Living().Where(c => c.LinkTokenHash == hash).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Cases whose tokens have not ended.</summary>
    private IQueryable<Case> Living()
    {
        var now = time.Now();
        return db.Cases.Where(c => c.TrackingEndsAt == null || c.TrackingEndsAt > now);
    }

    private static string HashOf(string token) => token.Length is > 0 and <= LongestToken ? Secret.Hash(token) : "";

    private async Task<TrackingView?> FindAsync(Expression<Func<Case, bool>> which, CancellationToken cancel)
    {
        var theCase = await Living().AsNoTracking().AsSplitQuery().Include(c => c.Office).Include(c => c.Intervals)
            .Include(c => c.Messages.Where(m => m.Direction != MessageDirection.Internal && m.OriginCaseId == null).OrderBy(m => m.At).ThenBy(m => m.Id))
            .SingleOrDefaultAsync(which, cancel);
        if (theCase is null)
        {
            return null;
        }

        await AddWordsReadElsewhereAsync(theCase, cancel);
        var said = await MessagesAsync(theCase, cancel);
        return View(theCase, theCase.ExplainedAt(time.Now(), await calendars.OfAsync(theCase.Office!, cancel)), time.Now()) with
        {
            Files = [.. await files.OfCaseAsync(theCase.Id, cancel), .. said.SelectMany(m => m.Files).DistinctBy(f => f.Id)],
            Messages = said,
            Answer = said.LastOrDefault(m => m is { Kind: MailTemplates.Answer, IsWithheld: false })?.Body,
        };
    }

    /// <summary>While a case is merged into another its applicant's messages are read there, and shown here.</summary>
    private async Task AddWordsReadElsewhereAsync(Case theCase, CancellationToken cancel)
    {
        if (theCase.MergedIntoId is not { } readIn)
        {
            return;
        }

        var words = await db.Messages.AsNoTracking().Where(m => m.CaseId == readIn && m.OriginCaseId == theCase.Id).ToListAsync(cancel);
        theCase.Messages.AddRange(words);
        theCase.Messages.Sort((one, other) => (one.At, one.Id).CompareTo((other.At, other.Id)));
    }

    /// <summary>A merged case is in work, whatever it waits for itself: the answer comes from where it is worked.</summary>
    private static CaseStatus StatusOf(Case theCase) =>
        theCase is { IsMerged: true, WithdrawnAt: null, Status: CaseStatus.Received or CaseStatus.QuestionToYou } ? CaseStatus.InProgress : theCase.Status;

    /// <summary>The page is an exit like any other: an answer shows only while its seal holds, and only in the words that were approved.</summary>
    private async Task<IReadOnlyList<TrackingView.Message>> MessagesAsync(Case theCase, CancellationToken cancel)
    {
        var seals = theCase.Messages.Exists(m => MailTemplates.CarriesAnswer(m.Kind)) ? await files.AnswersAsync(theCase.Id, cancel) : null;
        return [.. theCase.Messages.Select(m => Shown(m, seals))];
    }

    private TrackingView.Message Shown(Message m, IReadOnlyDictionary<int, SealFinding>? seals)
    {
        var message = new TrackingView.Message(m.Direction == MessageDirection.FromApplicant, m.Kind, m.Body, m.At);
        if (!MailTemplates.CarriesAnswer(m.Kind))
        {
            return message;
        }

        // A program of old named no revision and knew no seals: then the text is that of an answer which it sent.
        var answer = m.RevisionId is { } id
            ? seals?.GetValueOrDefault(id)?.Answer is { } own && own.Body == m.Body ? own : null
            : seals?.Values.Select(f => f.Answer).FirstOrDefault(a => a is { Revision.Seal: null } && $"{a.Revision.Text}\n\n{Case.NotADecision}" == m.Body);
        return answer is not null
            ? message with { Files = files.ViewsOf(answer) }
            : message with { IsWithheld = true, Body = "Diese Nachricht prüfen wir gerade noch einmal. Sobald das geschehen ist, steht sie wieder hier." };
    }

    private static TrackingView View(Case theCase, Deadline deadline, DateTimeOffset now)
    {
        var undoUntil = theCase.IsClosed ? null : theCase.WithdrawnAt?.AddDays(1);
        var reopens = theCase.MayReopenAt(now);
        var isOpen = !theCase.IsClosed && theCase.WithdrawnAt is null;
        return new TrackingView
        {
            CaseId = theCase.Id,
            Number = theCase.Number,
            Office = theCase.Office!.Code,
            Status = StatusOf(theCase),
            ReceivedAt = theCase.ReceivedAt,
            DueAt = deadline.DueAt,
            HonestPromise = theCase.AnsweredAt is null && isOpen ? theCase.HonestPromise : null,
            Deadline = deadline,
            FirstDueAt = theCase.FirstReplyAt is null && theCase.AnsweredAt is null && isOpen ? theCase.FirstDueAt : null,
            ExpectedAt = theCase.AnsweredAt is null && isOpen ? theCase.ExpectedAt : null,
            NextStep = NextStep.Of(theCase, undoUntil, reopens),
            AnsweredAt = theCase.AnsweredAt,
            ClosedAt = theCase.ClosedAt,
            UndoUntil = undoUntil,
            CanReply = isOpen || (theCase.IsClosed && reopens),
            LastReopenDay = reopens ? theCase.LastReopenDay : null,
            CanReopen = reopens && theCase.IsRatedPoor,
            ReopenedAt = theCase.ReopenedAt,
            CanWithdraw = isOpen,
            CanRate = theCase.FirstAnsweredAt is not null,
            Rating = theCase.Rating,
            RatingComment = theCase.RatingComment,
            Subject = theCase.Subject,
            Body = theCase.Body,
        };
    }
}
