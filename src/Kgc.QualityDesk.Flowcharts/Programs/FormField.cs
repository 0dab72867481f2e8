namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A field of the generic task page.</summary>
public sealed record FormField(string Name, string Label, string Kind, bool Required, IReadOnlyList<TaskOutcome> Choices)
{
    /// <summary>The kinds that the page can draw.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["text", "markdown", "choice", "people", "date", "number", "yesno"];
}
