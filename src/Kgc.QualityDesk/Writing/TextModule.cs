using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Writing;

/// <summary>
/// A piece of text that an office writes once and uses often (Textbaustein), or a whole answer with gaps of its own (Vorlage).
/// Data with placeholders by name; nothing in it is ever evaluated.
/// </summary>
public sealed class TextModule
{
    public int Id { get; set; }

    public required string PublicId { get; set; }

    public int OfficeId { get; set; }

    public Office? Office { get; set; }

    public required string Title { get; set; }

    /// <summary>Markdown with <c>{{placeholders}}</c>.</summary>
    public required string Body { get; set; }

    /// <summary>The gaps of a template, one a line: <c>name: What is asked for</c>. Null for a plain module.</summary>
    public string? Fields { get; set; }

    /// <summary>Null for every topic.</summary>
    public string? Topic { get; set; }

    public int OwnerId { get; set; }

    public Person? Owner { get; set; }

    /// <summary>The day by which the owner looks at it again.</summary>
    public DateOnly? ReviewOn { get; set; }

    public int Uses { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>False: kept, but no longer offered.</summary>
    public bool IsActive { get; set; } = true;

    public DateTimeOffset ChangedAt { get; set; }

    public int ChangedById { get; set; }

    public Person? ChangedBy { get; set; }

    /// <summary>Changes with every edit, not with every use.</summary>
    public int Version { get; set; }
}
