using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Privacy;

/// <summary>A finding in the text as it is read (<see cref="ReadText.Letters"/>), from Start up to but without End.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Found(SensitiveKind Kind, int Start, int End)
{
    public bool Overlaps(Found other) => Start < other.End && other.Start < End;
}
