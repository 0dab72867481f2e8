using System.Text.Json;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>One property, by its name in the file, with its JSON before and after; null where it is not given.</summary>
public sealed record PropertyChange(string Name, JsonElement? Old, JsonElement? New);
