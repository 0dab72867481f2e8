namespace Kgc.QualityDesk.Live;

/// <summary>What one listener is told.</summary>
/// <param name="Kind">which of the few things</param>
/// <param name="Act">the act, for <see cref="LiveSignalKind.Act"/></param>
/// <param name="Number">of the case, for <see cref="LiveSignalKind.Presence"/></param>
/// <param name="Stamp">what the expert has open now, for <see cref="LiveSignalKind.Tasks"/></param>
public sealed record LiveSignal(LiveSignalKind Kind, LiveEvent? Act = null, string? Number = null, string? Stamp = null);
