namespace Kgc.QualityDesk.Deadlines;

/// <summary>How long an answer may take.</summary>
/// <param name="WorkingDays">working days of the office's calendar, 0 or more</param>
/// <param name="Name">German name of the service promise that says so; null for the office's own rule</param>
public sealed record DeadlineRule(int WorkingDays, string? Name = null);
