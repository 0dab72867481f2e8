namespace Kgc.QualityDesk.Attachments;

/// <summary>A scanner's word on one file.</summary>
/// <param name="Verdict">what it says</param>
/// <param name="Signature">name of what was found, at most <see cref="MostLetters"/> letters</param>
public sealed record ScanResult(ScanResult.Verdicts Verdict, string? Signature = null)
{
    public const int MostLetters = 120;

    public enum Verdicts
    {
        Clean,
        Infected,

        /// <summary>The scanner's own limit is below the file's size.</summary>
        TooLarge,
    }

    public static ScanResult Clean { get; } = new(Verdicts.Clean);

    public static ScanResult TooLarge { get; } = new(Verdicts.TooLarge);
}
