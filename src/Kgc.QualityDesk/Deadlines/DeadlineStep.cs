namespace Kgc.QualityDesk.Deadlines;

/// <summary>One reason in the story of a due date, as a German sentence.</summary>
public sealed record DeadlineStep(DateOnly Date, string Kind, string Text)
{
    public const string Received = "received";

    /// <summary>A follow-up to an answer: the term begins anew.</summary>
    public const string AskedAgain = "asked-again";

    public const string CountedFrom = "counted-from";

    /// <summary>How many working days were promised, and by which calendar they count; or the term of months that the law sets.</summary>
    public const string Rule = "rule";

    /// <summary>A holiday or a closing day of the office.</summary>
    public const string Skipped = "skipped";

    /// <summary>A weekday on which the office never opens, mostly Saturday and Sunday.</summary>
    public const string Weekend = "weekend";

    public const string Paused = "paused";
    public const string Due = "due";
}
