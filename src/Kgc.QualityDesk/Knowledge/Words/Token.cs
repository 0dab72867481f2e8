using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Knowledge.Words;

/// <param name="Start">where it begins in its text</param>
/// <param name="Length">with a gender ending: Kolleg:innen</param>
/// <param name="BaseLength">without it: Kolleg</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int Length, int BaseLength)
{
    public Range Range => Start..(Start + Length);
}
