using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Privacy;

/// <summary>Words of a row that stand for one person; named: a name or "mein Vater", so no rule about everybody.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HealthSubject(int First, int Last, bool IsNamed);
