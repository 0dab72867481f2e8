namespace Kgc.QualityDesk.Cases;

/// <summary>What a row of a case list must hold so that the list can go on after it.</summary>
public interface ICaseKey
{
    string Number { get; }

    DateTimeOffset ReceivedAt { get; }

    DateTimeOffset DueAt { get; }

    DateOnly? FollowUpOn { get; }
}
