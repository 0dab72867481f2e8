using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Search;

/// <summary>A case that was found, with the places where it was.</summary>
public sealed record SearchHit(string Number, string Office, string Subject, CaseStatus Status, DateTimeOffset ReceivedAt, IReadOnlyList<SearchHit.Place> Places)
{
    /// <param name="Kind">case, message, note, review, answer or file</param>
    /// <param name="Title">what it is, in German: „Vermerk von …“, the name of a file</param>
    /// <param name="At">when it was written; null for the question itself</param>
    /// <param name="Snippet">what stands there</param>
    /// <param name="FileId">public id of the file</param>
    public sealed record Place(string Kind, string Title, DateTimeOffset? At, Snippet Snippet, string? FileId = null);
}
