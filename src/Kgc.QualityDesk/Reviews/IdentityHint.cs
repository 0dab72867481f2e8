namespace Kgc.QualityDesk.Reviews;

/// <summary>A piece of text that may tell who asks, or names somebody.</summary>
/// <param name="Start">UTF-16 code units</param>
/// <param name="Length">UTF-16 code units</param>
/// <param name="Text">exactly that piece</param>
/// <param name="Words">what it is, in German</param>
public sealed record IdentityHint(int Start, int Length, string Text, string Words)
{
    public int End => Start + Length;
}
