namespace Kgc.QualityDesk;

/// <summary>Where in a text something is wrong; all three count from 1, the position over the whole text.</summary>
public sealed record TextPlace(int Position, int Line, int Column);
