using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Publications;

public sealed partial class PublicationDraft
{
    /// <summary>Puts other words in; whoever does has a hand in the text.</summary>
    public void Rewrite(PublicationInput input, Actor by, DateTimeOffset now)
    {
        EnsureEditing();
        (Title, Question, Body, Keywords) = (input.Title ?? "", input.Question, input.Body ?? "", input.Keywords);
        (Topic, Setting, Phase, ReviewedUntil) = (input.Topic, input.Setting, input.Phase, input.ReviewedUntil);
        Criteria = Listed(input.Criteria);
        Instruments = Listed(input.Instruments);
        Touch(by, now);
    }

    /// <summary>A replacement or a dismissal of one spot.</summary>
    public void Decide(RedactionDecision decision, Actor by, DateTimeOffset now)
    {
        EnsureEditing();
        (decision.DecidedById, decision.DecidedAt) = (by.PersonId!.Value, now);
        Decisions.Add(decision);
        Touch(by, now);
    }

    /// <summary>The spot is open again.</summary>
    public void Reopen(RedactionDecision undone, Actor by, DateTimeOffset now)
    {
        (undone.Replacement, undone.Reason) = (null, null);
        Decide(undone, by, now);
    }

    public void Submit(RedactionSheet sheet, Actor by, DateTimeOffset now)
    {
        EnsureEditing();
        EnsureClear(sheet);
        (State, SubmittedAt, ReturnComment) = (PublicationState.Submitted, now, null);
        Touch(by, now);
    }

    /// <summary>Back to whoever redacted it; the second person stays one.</summary>
    public void Return(string comment, Actor by, DateTimeOffset now)
    {
        if (State != PublicationState.Submitted)
        {
            throw new RuleBroken("publication.not-submitted");
        }

        (State, ReturnComment, SubmittedAt) = (PublicationState.Editing, comment, null);
        Stamp(by, now);
    }

    /// <summary>A second person puts it before the public: never one who had a hand in it, nor one who stands in for such a person.</summary>
    /// <param name="sheet">of the text as it is now</param>
    /// <param name="by">who publishes</param>
    /// <param name="counted">the people that this person counts as: themselves and whomever they stand in for</param>
    /// <param name="now">when</param>
    public void Publish(RedactionSheet sheet, Actor by, IReadOnlyCollection<int> counted, DateTimeOffset now)
    {
        if (State != PublicationState.Submitted)
        {
            throw new RuleBroken("publication.not-submitted");
        }

        if (!IsSecond(counted))
        {
            throw new RuleBroken("publication.second-person");
        }

        EnsureClear(sheet);
        (State, PublishedById, PublishedAt) = (PublicationState.Published, by.PersonId, now);
        Stamp(by, now);
    }

    public void Discard(Actor by, DateTimeOffset now)
    {
        EnsureOpen();
        State = PublicationState.Discarded;
        // What was not published is not kept either: it still says whom it came from.
        (Title, Question, Body, Keywords) = ("Verworfener Entwurf", null, "", null);
        foreach (var decision in Decisions)
        {
            (decision.Text, decision.Replacement, decision.Reason) = ("", null, null);
        }

        Stamp(by, now);
    }

    /// <summary>The people that somebody counts as where two must differ: themselves, and those in whose stead they act today.</summary>
    public static IReadOnlyCollection<int> Counted(Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.PersonId is { } me ? [me, .. by.StandsInFor.Select(r => r.PersonId)] : [];
    }

    /// <summary>Whether none of those that somebody counts as had a hand in the text.</summary>
    public bool IsSecond(IReadOnlyCollection<int> counted) => Hands.TrueForAll(h => !counted.Contains(h.PersonId) && !(h.ForPersonId is { } other && counted.Contains(other)));

    public void Touch(Actor by, DateTimeOffset now, IEnumerable<int>? standsInFor = null)
    {
        foreach (var other in (standsInFor ?? []).Select(p => (int?)p).Append(null))
        {
            if (by.PersonId is { } me && !Hands.Exists(h => h.PersonId == me && h.ForPersonId == other))
            {
                Hands.Add(new PublicationHand { PersonId = me, ForPersonId = other });
            }
        }

        Stamp(by, now);
    }

    private void Stamp(Actor by, DateTimeOffset now)
    {
        (ChangedAt, ChangedById) = (now, by.PersonId);
        Version++;
    }

    private void EnsureEditing()
    {
        if (State != PublicationState.Editing)
        {
            throw new RuleBroken(State == PublicationState.Submitted ? "publication.submitted" : "publication.ended");
        }
    }

    private void EnsureOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBroken("publication.ended");
        }
    }

    private static void EnsureClear(RedactionSheet sheet)
    {
        if (sheet.Open > 0)
        {
            throw new RuleBroken("publication.unresolved-hits", $"{sheet.Open} Fundstellen sind noch nicht entschieden.");
        }
    }

    private static string? Listed(IReadOnlyList<string?>? codes) =>
        codes is { Count: > 0 } ? string.Join(' ', codes.OfType<string>().Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)) is { Length: > 0 } list ? list : null : null;
}
