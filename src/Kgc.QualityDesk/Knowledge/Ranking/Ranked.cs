using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <param name="Document">what was found</param>
/// <param name="Score">the larger, the better</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ranked(IndexedDocument Document, float Score);
