namespace Kgc.QualityDesk.Writing;

/// <summary>A text module as somebody writes it: all of it, as it is to be.</summary>
public sealed record TextModuleInput
{
    public const int TitleLength = 120;
    public const int BodyLength = 20_000;
    public const int FieldsLength = 2_000;

    /// <summary>Code of the office; counts for a new module only.</summary>
    public string? Office { get; init; }

    public string? Title { get; init; }

    /// <summary>Markdown with <c>{{placeholders}}</c>.</summary>
    public string? Body { get; init; }

    /// <summary>Gaps of a template, one a line: <c>name: What is asked for</c>.</summary>
    public string? Fields { get; init; }

    public string? Topic { get; init; }

    /// <summary>Mail address of the owner; without one, whoever writes it.</summary>
    public string? Owner { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public bool Active { get; init; } = true;

    /// <summary>The version that was read; an older one is refused.</summary>
    public int? Version { get; init; }
}
