using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>Every answer says so: advice is not a funding decision.</summary>
    public const string NotADecision = "Diese fachliche Beratung nimmt die Entscheidung über eine Förderung nicht vorweg.";

    public ResponseRevision? LatestRevision => Revisions.MaxBy(r => r.Number);

    public ResponseRevision? Latest(RevisionKind kind) => Revisions.Where(r => r.Kind == kind).MaxBy(r => r.Number);

    /// <summary>A new revision. Whoever was asked to approve the one before has to look again.</summary>
    /// <param name="act">who and when</param>
    /// <param name="text">Markdown; stored in its canonical form</param>
    /// <param name="kind">an answer, or an addendum to one that was sent</param>
    /// <param name="files">what goes out with it</param>
    public CaseEntry SubmitDraft(Act act, string text, RevisionKind kind = RevisionKind.Answer, IReadOnlyCollection<Attachment>? files = null)
    {
        EnsureWrites(kind);
        var revision = new ResponseRevision
        {
            Number = (LatestRevision?.Number ?? 0) + 1, Kind = kind, AuthorId = act.By.PersonId!.Value, InsteadOfId = act.For?.PersonId,
            Text = CanonicalText.Of(text), SubmittedAt = act.At,
        };
        revision.Files.AddRange((files ?? []).Select(f => new ResponseFile { AttachmentId = f.Id, Attachment = f }));
        Revisions.Add(revision);
        foreach (var task in Tasks.Where(t => t.Type == TaskTypes.ApprovalOf(kind)))
        {
            task.AskAnew(act);
        }

        return Record(kind == RevisionKind.Addendum ? EntryKinds.AddendumSubmitted : EntryKinds.DraftSubmitted, act,
            new { revision = revision.Number, sha256 = Secret.Hash(revision.Text), files = NamesOf(revision) });
    }

    /// <summary>
    /// Seals exactly the latest revision with its attachments and recipients; never by an author of any revision nor by a reviewer of the
    /// case, and of several approvals each by another person.
    /// </summary>
    /// <param name="act">who and when</param>
    /// <param name="kind">of the answer or of the addendum</param>
    /// <param name="seen">the seal of what the person read; null does not look</param>
    public CaseEntry Approve(Act act, RevisionKind kind = RevisionKind.Answer, string? seen = null)
    {
        var revision = RevisionToDecide(act, kind);
        var seal = Seal.Of(this, revision);
        if (seen is not null && !Secret.Same(seen, seal.Value))
        {
            throw new RuleBroken("response.moved-on");
        }

        if (IsReaddressed(revision) && CountingFor(revision) is var before && revision.Standing.Except(before).Count() + 1 < before.Count)
        {
            return ApproveNext(revision, seal, act);
        }

        if (IsReaddressed(revision))
        {
            CountingFor(revision).ForEach(a => a.VoidedAt = act.At);
        }
        else if (revision.Seal is not null && revision.Seal != seal.Value && revision.Standing.Any())
        {
            // Somebody else approved something else: their word is void, and as many people are needed as before and this one.
            BreakSeal(revision, seal.Against(revision.SealParts), act);
            revision.ApprovalsDue++;
        }

        (revision.Seal, revision.SealParts, revision.ApprovedHash) = (seal.Value, seal.Parts, Secret.Hash(revision.Text));
        (revision.SealBrokenAt, revision.SealBreak) = (null, SealParts.None);
        (revision.DecidedById, revision.DecidedAt) = (act.By.PersonId, act.At);
        revision.Approvals.Add(ApprovalBy(act, seal));
        return Record(EntryKinds.ResponseApproved, act, new { revision = revision.Number, sha256 = revision.ApprovedHash, seal = seal.Value, files = NamesOf(revision) });
    }

    /// <summary>One of several approvals for new recipients of what was sent; until there are as many as before, all stays as it was sent.</summary>
    private CaseEntry ApproveNext(ResponseRevision revision, Seal seal, Act act)
    {
        revision.Approvals.Add(ApprovalBy(act, seal));
        return Record(EntryKinds.ResponseApproved, act, new { revision = revision.Number, next = seal.Value });
    }

    private static ResponseApproval ApprovalBy(Act act, Seal seal) =>
        new() { PersonId = act.By.PersonId!.Value, InsteadOfId = act.For?.PersonId, At = act.At, Seal = seal.Value };

    /// <summary>Gives a text back to be written on. What was sent already and only lacks an approval for new recipients just does not go to them.</summary>
    public CaseEntry ReturnDraft(Act act, string comment, RevisionKind kind = RevisionKind.Answer)
    {
        var revision = RevisionToDecide(act, kind);
        if (IsReaddressed(revision))
        {
            revision.Standing.Except(CountingFor(revision)).ToList().ForEach(a => a.VoidedAt = act.At);
        }
        else
        {
            (revision.ReturnComment, revision.ApprovedHash, revision.Seal, revision.SealParts) = (comment, null, null, null);
            (revision.DecidedById, revision.DecidedAt) = (act.By.PersonId, act.At);
            revision.Void(act.At);
        }

        return Record(EntryKinds.ResponseReturned, act, new { revision = revision.Number, comment });
    }

    public bool MayApprove(Actor by) =>
        by.Advises(OfficeId) && !IsAuthor(by.PersonId) && !IsReviewer(by.PersonId);

    /// <summary>Whoever acts for another counts as both, on either side; whoever approved this very text before is not a further person.</summary>
    /// <param name="persons">everybody whose approval it would be, see <see cref="Act.Persons"/></param>
    /// <param name="kind">of the answer or of an addendum</param>
    public void EnsureMayApprove(IReadOnlyList<int> persons, RevisionKind kind = RevisionKind.Answer)
    {
        if (persons.Any(person => IsAuthor(person)))
        {
            throw new RuleBroken("response.author-cannot-approve");
        }

        if (persons.Any(person => IsReviewer(person)))
        {
            throw new RuleBroken("response.reviewer-cannot-approve");
        }

        if (Latest(kind) is { SealBrokenAt: null } latest && latest.Standing.Any(a => a.IsOf(persons) && a.Seal == Seal.Of(this, latest).Value))
        {
            throw new RuleBroken("response.approved-before");
        }
    }

    private ResponseRevision RevisionToDecide(Act act, RevisionKind kind)
    {
        var revision = Latest(kind);
        if (revision is not { SentAt: not null })
        {
            EnsureWrites(kind);
        }

        EnsureMayApprove(act.Persons, kind);
        return revision is { SentAt: null } or { SealBrokenAt: not null } || (revision is not null && IsReaddressed(revision))
            ? revision
            : throw new RuleBroken("response.nothing-to-approve");
    }

    private static string[]? NamesOf(ResponseRevision revision) =>
        revision.Files.Count == 0 ? null : [.. revision.Files.Select(f => f.Attachment!.OriginalName).Order(StringComparer.Ordinal)];
}
