namespace Kgc.QualityDesk.SelfChecks;

/// <summary>Lengths in characters and terms, one place for database and forms.</summary>
public static class SelfCheckRules
{
    public const int AliasLength = 120;
    public const int ReasonLength = 500;
    public const int NoteLength = 2_000;
    public const int StepLength = 300;
    public const int MostSteps = 3;

    /// <summary>A result is kept so many months after its last change: projects run two years, and a second look is the point.</summary>
    public const int MonthsKept = 24;

    /// <summary>What every result says of itself.</summary>
    public const string NotEvidence =
        "Das ist Ihre eigene Einschätzung. Wir bewerten sie nicht. Sie wird nie als Nachweis für eine Förderung verwendet.";
}
