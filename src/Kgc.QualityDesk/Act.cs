using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk;

/// <summary>Who acts, when, and by which office's calendar. Passed to every entity method that changes something.</summary>
public sealed record Act(Actor By, DateTimeOffset At, OfficeClock Clock)
{
    /// <summary>In whose stead: the person whose task this is while they are away. Who acts for another counts as both.</summary>
    public Represented? For { get; init; }

    /// <summary>Everybody whose act this is, for rules about who may not be the same person.</summary>
    public IReadOnlyList<int> Persons => [.. new[] { By.PersonId, For?.PersonId }.OfType<int>()];
}
