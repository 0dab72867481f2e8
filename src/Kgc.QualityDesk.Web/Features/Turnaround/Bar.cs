namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>A bar: a part of the whole, and a part of that part in another colour.</summary>
public sealed record Bar(double Part, double Whole, double Marked);
