using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Messages;

/// <summary>Something said in a case: to the applicant, by the applicant, or an internal note.</summary>
public sealed class Message
{
    public long Id { get; set; }

    public int CaseId { get; set; }

    /// <summary>The merged case whose applicant wrote this; null for the case's own. Only that applicant ever sees it again.</summary>
    public int? OriginCaseId { get; set; }

    public MessageDirection Direction { get; set; }

    /// <summary>Template name for outgoing messages (<c>answer</c>), <c>reply</c>, <c>follow-up</c> or <c>note</c> otherwise.</summary>
    public required string Kind { get; set; }

    public int? AuthorId { get; set; }

    public Person? Author { get; set; }

    public required string AuthorName { get; set; }

    /// <summary>Plain text, or Markdown for answers.</summary>
    public required string Body { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Who is named in an internal note.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>The revision that this message carries; null for everything but answers and addenda.</summary>
    public int? RevisionId { get; set; }

    public ResponseRevision? Revision { get; set; }
}
