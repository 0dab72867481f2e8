using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Writing;

/// <summary>A text module as it once was; append-only.</summary>
public sealed class TextModuleVersion
{
    public long Id { get; set; }

    public int ModuleId { get; set; }

    /// <summary>The <see cref="TextModule.Version"/> that this was.</summary>
    public int Number { get; set; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    public string? Fields { get; set; }

    public string? Topic { get; set; }

    public bool IsActive { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public int ChangedById { get; set; }

    public Person? ChangedBy { get; set; }
}
