using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <summary>Where a term stands: how often in each field of which document.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct Posting(int Document, byte Title, byte Question, byte Keywords, byte Body);
