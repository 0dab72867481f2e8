namespace Kgc.QualityDesk.Reviews;

/// <summary>Somebody who could review a case.</summary>
/// <param name="Email">mail address</param>
/// <param name="Name">as people read it</param>
/// <param name="OfTopic">reviews of the case's topic in the last two years</param>
/// <param name="Open">reviews that this person owes now</param>
/// <param name="IsNamed">reviews this case already, or said to be not impartial</param>
/// <param name="HasRead">advises the office, too, and could read what another said in a round that still runs</param>
public sealed record ExpertSuggestion(string Email, string Name, int OfTopic, int Open, bool IsNamed, bool HasRead = false)
{
    /// <summary>Why this person is not named now, in German; null when they can be.</summary>
    public string? WhyNot => IsNamed ? "Prüft diesen Fall bereits oder ist befangen"
        : HasRead ? "Berät hier und konnte schon lesen, was eine andere Fachperson in dieser Runde schrieb" : null;

    public string Words => $"{(OfTopic == 1 ? "1 Prüfung" : $"{OfTopic} Prüfungen")} zu diesem Thema, {(Open == 0 ? "keine" : $"{Open}")} offen";
}
