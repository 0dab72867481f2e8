using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>Every answer says so: advice is not a funding decision.</summary>
    public const string NotADecision = "Diese fachliche Beratung nimmt die Entscheidung über eine Förderung nicht vorweg.";

    public ResponseRevision? LatestRevision => Revisions.MaxBy(r => r.Number);

    public CaseEntry SubmitDraft(Act act, string text)
    {
        EnsureOpen();
        var revision = new ResponseRevision
        {
            Number = (LatestRevision?.Number ?? 0) + 1, AuthorId = act.By.PersonId!.Value, Text = text, SubmittedAt = act.At,
        };
        Revisions.Add(revision);
        return Record(EntryKinds.DraftSubmitted, act, new { revision = revision.Number, sha256 = Secret.Hash(text) });
    }

    /// <summary>Approves exactly the text of the latest revision; never by an author of any revision nor by a reviewer of the case.</summary>
    public CaseEntry Approve(Act act)
    {
        var revision = RevisionToDecide(act);
        revision.ApprovedHash = Secret.Hash(revision.Text);
        return Record(EntryKinds.ResponseApproved, act, new { revision = revision.Number, sha256 = revision.ApprovedHash });
    }

    public CaseEntry ReturnDraft(Act act, string comment)
    {
        var revision = RevisionToDecide(act);
        (revision.ReturnComment, revision.ApprovedHash) = (comment, null);
        return Record(EntryKinds.ResponseReturned, act, new { revision = revision.Number, comment });
    }

    /// <summary>Sends the approved text. Without an approval of this very text nothing leaves the house.</summary>
    public Message SendResponse(Act act)
    {
        EnsureOpen();
        var revision = LatestRevision;
        if (revision is not { IsApproved: true, SentAt: null })
        {
            throw new RuleBroken("response.not-approved");
        }

        revision.SentAt = act.At;
        AnsweredAt = act.At;
        AnsweredInTime ??= FirstAnsweredAt is null ? act.At <= DueAt : null;
        FirstAnsweredAt ??= act.At;
        Status = CaseStatus.Answered;
        NoteReply("answer", act);
        DatesMoved |= Promise is not null;
        EnterInterval(Stage, Holder.Closed, act);
        Settle(act);
        TellMerged();
        Record(EntryKinds.ResponseSent, act, new { revision = revision.Number, sha256 = revision.ApprovedHash });
        return Say(MessageDirection.ToApplicant, "answer", $"{revision.Text}\n\n{NotADecision}", act);
    }

    public bool MayApprove(Actor by) =>
        by.Advises(OfficeId) && !IsAuthor(by.PersonId) && !IsReviewer(by.PersonId);

    /// <summary>Whoever acts for another counts as both, on either side.</summary>
    /// <param name="persons">everybody whose approval it would be, see <see cref="Act.Persons"/></param>
    public void EnsureMayApprove(IReadOnlyList<int> persons)
    {
        if (persons.Any(person => IsAuthor(person)))
        {
            throw new RuleBroken("response.author-cannot-approve");
        }

        if (persons.Any(person => IsReviewer(person)))
        {
            throw new RuleBroken("response.reviewer-cannot-approve");
        }
    }

    private ResponseRevision RevisionToDecide(Act act)
    {
        EnsureOpen();
        EnsureMayApprove(act.Persons);

        if (LatestRevision is not { SentAt: null } revision)
        {
            throw new RuleBroken("response.nothing-to-approve");
        }

        (revision.DecidedById, revision.DecidedAt) = (act.By.PersonId, act.At);
        return revision;
    }
}
