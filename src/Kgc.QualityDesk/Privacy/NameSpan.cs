using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Privacy;

/// <summary>Where a name stands among the letters.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameSpan(int Start, int End);
