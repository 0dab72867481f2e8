using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <param name="Document">what was found</param>
/// <param name="Score">the larger, the better</param>
/// <param name="IsSuggested">has nothing of the question's own words, only of what they suggest</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ranked(IndexedDocument Document, float Score, bool IsSuggested = false);
