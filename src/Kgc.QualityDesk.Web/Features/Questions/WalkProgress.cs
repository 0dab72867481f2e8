namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>Where somebody is on the walk, and which steps they can go to.</summary>
/// <param name="Here">the page that is shown</param>
/// <param name="Reach">the furthest step that can be opened: everything before it is complete</param>
/// <param name="Draft">public id</param>
/// <param name="Saves">the page has a form whose fields must not be lost on the way to another step</param>
public sealed record WalkProgress(WalkStep Here, WalkStep Reach, string Draft, bool Saves)
{
    /// <summary>Name of the office in charge, once the place is known.</summary>
    public string? Office { get; init; }

    public string Position => FormattableString.Invariant($"Schritt {Here.Number} von {WalkStep.All.Count}");

    public bool CanGoTo(WalkStep step) => step.Number <= Reach.Number && step.Step != Here.Step;

    public string StateOf(WalkStep step) => step switch
    {
        _ when step.Step == Here.Step => "Sie sind hier",
        { IsOptional: true } => "freiwillig",
        _ => step.Number < Reach.Number ? "ausgefüllt" : "noch offen",
    };
}
