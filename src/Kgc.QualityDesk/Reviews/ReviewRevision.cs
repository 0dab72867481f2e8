using System.Globalization;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Reviews;

/// <summary>
/// What experts are shown: question, classification, chosen files and the draft as they stood when the review was asked for.
/// Written once; the database refuses a change.
/// </summary>
public sealed class ReviewRevision
{
    public int Id { get; set; }

    public int CaseId { get; set; }

    public Case? Case { get; set; }

    /// <summary>1, 2, 3 … per case.</summary>
    public int Number { get; set; }

    public DateTimeOffset FrozenAt { get; set; }

    /// <summary>The case's version of that moment.</summary>
    public int CaseVersion { get; set; }

    public required string Subject { get; set; }

    public required string Body { get; set; }

    public string? Draft { get; set; }

    public string? Topic { get; set; }

    public string? Setting { get; set; }

    public string? Phase { get; set; }

    public string? ApplicationStage { get; set; }

    public string? DistrictKey { get; set; }

    public Priority Priority { get; set; }

    /// <summary>Codes with blanks between, in order.</summary>
    public required string TargetGroups { get; set; }

    /// <summary>Names and other identifiers were blacked out.</summary>
    public bool IsRedacted { get; set; }

    /// <summary>Lower-case hex SHA-256 over all that an expert is shown, see <see cref="ComputeHash"/>.</summary>
    public required string Hash { get; set; }

    public List<ReviewRevisionFile> Files { get; } = [];

    public IReadOnlyList<Paragraph> Paragraphs => Reviews.Paragraphs.Of(Body, Draft);

    public IReadOnlyList<string> TargetGroupCodes => TargetGroups.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Every part with its length before it, so that no two revisions look alike.</summary>
    public string ComputeHash()
    {
        IEnumerable<string?> parts =
        [
            Subject, Body, Draft, Topic, Setting, Phase, ApplicationStage, DistrictKey, Priority.ToString(), TargetGroups,
            .. Files.OrderBy(f => f.AttachmentId).SelectMany(f => new[] { f.Name, f.Sha256 }),
        ];
        return Secret.Hash(string.Concat(parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{(p is null ? -1 : p.Length)}:{p}\n"))));
    }
}
