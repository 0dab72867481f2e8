namespace Kgc.QualityDesk.Reviews;

/// <summary>Somebody who could review a case.</summary>
/// <param name="Email">mail address</param>
/// <param name="Name">as people read it</param>
/// <param name="OfTopic">reviews of the case's topic in the last two years</param>
/// <param name="Open">reviews that this person owes now</param>
/// <param name="IsNamed">reviews this case already, or said to be not impartial</param>
public sealed record ExpertSuggestion(string Email, string Name, int OfTopic, int Open, bool IsNamed)
{
    public string Words => $"{(OfTopic == 1 ? "1 Prüfung" : $"{OfTopic} Prüfungen")} zu diesem Thema, {(Open == 0 ? "keine" : $"{Open}")} offen";
}
