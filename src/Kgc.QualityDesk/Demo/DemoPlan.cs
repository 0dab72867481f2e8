namespace Kgc.QualityDesk.Demo;

/// <summary>
/// One case as planned: when it came in (working days before today), from whom, and what happens to it.
/// The place is a Kreisschlüssel, or an office's code for a question without a district.
/// </summary>
internal sealed record DemoPlan(
    int WorkingDaysAgo, IReadOnlyList<DemoBeat> Beats, DemoQuestion Question, string Place, Cases.Channel Channel, bool HasMail, DemoContact Contact, string? Type);
