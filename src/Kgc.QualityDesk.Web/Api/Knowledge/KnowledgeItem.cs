using Kgc.QualityDesk.Knowledge;

namespace Kgc.QualityDesk.Web.Api.Knowledge;

/// <summary>One line of a list of published entries.</summary>
/// <param name="Kind">answer, instrument or workshop</param>
/// <param name="Slug">stable name</param>
/// <param name="Title">as published</param>
/// <param name="Snippet">plain text of the passage that fits best; empty without a question</param>
/// <param name="Address">of its page</param>
/// <param name="StartsAt">of a workshop</param>
/// <param name="Score">comparable within one answer only; null without a question</param>
public sealed record KnowledgeItem(KnowledgeKind Kind, string Slug, string Title, string Snippet, string Address, DateTimeOffset? StartsAt, double? Score);
