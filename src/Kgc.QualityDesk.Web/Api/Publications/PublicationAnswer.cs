using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Redaction;

namespace Kgc.QualityDesk.Web.Api.Publications;

/// <summary>A draft with every spot and what was decided; for staff of its office only.</summary>
public sealed record PublicationAnswer
{
    /// <param name="Number">from 1 on, through all fields</param>
    /// <param name="Anchor">names the spot in a decision</param>
    /// <param name="Kind">what it is</param>
    /// <param name="Label">in German</param>
    /// <param name="Start">in the original, UTF-16 code units; in the redacted text where After</param>
    /// <param name="Length">likewise</param>
    /// <param name="Text">what stands there</param>
    /// <param name="Suggestion">what could stand there instead</param>
    /// <param name="Replacement">what will stand there</param>
    /// <param name="Reason">why it may stand</param>
    /// <param name="Open">nobody has decided</param>
    /// <param name="After">it arose from replacements</param>
    public sealed record Hit(
        int Number, string Anchor, RedactionKind Kind, string Label, int Start, int Length, string Text, string Suggestion, string? Replacement, string? Reason, bool Open, bool After);

    /// <param name="Name">title, question, body or keywords</param>
    /// <param name="Original">before</param>
    /// <param name="Redacted">after</param>
    /// <param name="Hits">spots</param>
    public sealed record Field(string Name, string Original, string Redacted, IReadOnlyList<Hit> Hits);

    public required string Id { get; init; }

    public required string? Office { get; init; }

    public required PublicationState State { get; init; }

    /// <summary>Where it comes from; never told outside of the office.</summary>
    public required string? CaseNumber { get; init; }

    public required string? Slug { get; init; }

    public required IReadOnlyList<Field> Fields { get; init; }

    public required int OpenHits { get; init; }

    public required string? Topic { get; init; }

    public required string? Setting { get; init; }

    public required string? Phase { get; init; }

    public required IReadOnlyList<string> Criteria { get; init; }

    public required IReadOnlyList<string> Instruments { get; init; }

    public required DateOnly? ReviewedUntil { get; init; }

    public required string? ReturnComment { get; init; }

    /// <summary>Whether the asking person is a second one: they had no hand in the text.</summary>
    public required bool MayPublish { get; init; }

    public required int Version { get; init; }

    internal static PublicationAnswer Of(PublicationDraft draft, RedactionSheet sheet, bool mayPublish) => new()
    {
        Id = draft.PublicId, Office = draft.Office?.Code, State = draft.State, CaseNumber = draft.Case?.Number, Slug = draft.Slug, OpenHits = sheet.Open,
        Fields = [.. sheet.Fields.Select(f => new Field(f.Name, f.Original, f.Redacted, [.. f.Spots.Select(HitOf)]))],
        Topic = draft.Topic, Setting = draft.Setting, Phase = draft.Phase, Criteria = draft.Criteria?.Split(' ') ?? [], Instruments = draft.Instruments?.Split(' ') ?? [],
        ReviewedUntil = draft.ReviewedUntil, ReturnComment = draft.ReturnComment, MayPublish = mayPublish, Version = draft.Version,
    };

    private static Hit HitOf(RedactionSheet.Spot spot) => new(
        spot.Number, spot.Anchor, spot.Hit.Kind, spot.Hit.Words, spot.Hit.Start, spot.Hit.Length, spot.Hit.Text, spot.Hit.Suggestion,
        spot.Decision?.Replacement, spot.Decision?.Reason, spot.IsOpen, spot.IsAfter);
}
