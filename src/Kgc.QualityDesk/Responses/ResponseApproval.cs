using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Responses;

/// <summary>One person's approval of one exact revision. A flowchart may ask for several, each of another person.</summary>
public sealed class ResponseApproval
{
    public int Id { get; set; }

    public int RevisionId { get; set; }

    public int PersonId { get; set; }

    public Person? Person { get; set; }

    /// <summary>Whom that person stood in for, when they did: that counts as an approval of both.</summary>
    public int? InsteadOfId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>What was approved, see <see cref="Responses.Seal"/>.</summary>
    public required string Seal { get; set; }

    /// <summary>Since when it no longer counts: something was changed, or the text was returned.</summary>
    public DateTimeOffset? VoidedAt { get; set; }

    public bool IsOf(IReadOnlyList<int> people) => people.Contains(PersonId) || (InsteadOfId is { } other && people.Contains(other));
}
