namespace Kgc.QualityDesk.Reports;

/// <summary>A figure that is no count: days, hours, a share or a mean.</summary>
/// <param name="Key">the Kennzahl</param>
/// <param name="Label">German</param>
/// <param name="Value">rounded as it is shown; null where the data does not tell</param>
/// <param name="Unit">German: Arbeitstage, Stunden, %</param>
/// <param name="Cases">the cases it is about</param>
/// <param name="IsHidden">not for outside: it is about too few cases, or would give a hidden count away</param>
public sealed record ReportMeasure(string Key, string Label, decimal? Value, string Unit, IReadOnlyList<string> Cases, bool IsHidden);
