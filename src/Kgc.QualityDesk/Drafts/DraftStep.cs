namespace Kgc.QualityDesk.Drafts;

/// <summary>The themes of the walk to a question, in their order; each saves its own answers only.</summary>
public enum DraftStep
{
    Place,
    Question,
    Project,
    Files,
    Contact,
    Review,
}
