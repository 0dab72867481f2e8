namespace Kgc.QualityDesk.Deadlines;

/// <summary>One reason in the story of a due date, as a German sentence.</summary>
public sealed record DeadlineStep(DateOnly Date, string Kind, string Text)
{
    public const string Received = "received";
    public const string CountedFrom = "counted-from";
    public const string Skipped = "skipped";
    public const string Paused = "paused";
    public const string Due = "due";
}
